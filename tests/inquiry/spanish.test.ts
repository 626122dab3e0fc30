import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { describePublicForm } from "#shared/network/network/describe-public-form.ts";
import { setPublicForm } from "#shared/network/network/set-public-form.ts";
import { bracketed } from "../support/bracketed.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin } from "../web/browser.ts";
import { written } from "./asking.ts";

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
const path = "/inquire/net_lantern";
const oidc = { issuer: "https://issuer.test", clientId: "web" };

beforeAll(async () => {
  world = await createSmallWorld();
  // English is in brackets: what the Spanish page takes from it shows.
  const languages = { en: bracketed };
  const { ports } = world;
  web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {}, languages });
});

const administration = () => world.as(world.lantern.members.network_admin);
const get = async (at: string, language = "") =>
  (await web.request(`${origin}${at}`, { headers: { "accept-language": language } })).text();
let callers = 0;
async function post(
  sent: Record<string, string>,
): Promise<{ status: number; text: string; to: string | null }> {
  callers += 1;
  const answer = await web.request(`${origin}${path}?lang=es`, {
    method: "POST",
    headers: {
      origin,
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": `192.0.2.${callers}, 130.176.0.1`,
    },
    body: new URLSearchParams(sent).toString(),
  });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") };
}
const hidden = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
/** The product's name stays what it is in the title of the window. */
const inEnglish = (page: string) => page.replace("⟦Porchlight⟧", "").match(/⟦[^⟧]*⟧/g) ?? [];

test("the form, its thanks, every error and the closed form are in Spanish, with nothing left in English", async () => {
  const page = await get(`${path}?lang=es`);
  expect(page).toContain('<html lang="es">');
  expect(page).toContain("Pida una cama en Network net_lantern");
  expect(inEnglish(page)).toEqual([]);
  const form = hidden(page);
  const early = await post({ ...form, ...written });
  expect([early.status, inEnglish(early.text)]).toEqual([409, []]);
  world.clock.pass({ seconds: 30 });
  for (const wrong of [
    { name: "", phone: "", email: "" },
    { name: "see www.example.com now", phone: "12", email: "nobody", house: "castle" },
    { words: "x".repeat(3000), forName: "‮" },
    { words: "My number is 123-45-6789" },
    { website: "filled" },
    { command: "" },
  ]) {
    const refused = await post({ ...form, ...written, ...wrong });
    expect([409, 422]).toContain(refused.status);
    expect(inEnglish(refused.text)).toEqual([]);
  }
  const sent = await post({ ...form, ...written, language: "Español (Spanish)" });
  expect(sent.to).toBe(`${path}/thanks?lang=es`);
  for (const at of [sent.to ?? "", `${path}/thanks?lang=es&many`])
    expect(inEnglish(await get(at))).toEqual([]);
  world.clock.pass({ hours: 25 });
  expect(inEnglish((await post({ ...form, ...written })).text)).toEqual([]);
  await setPublicForm(administration(), { open: false, command: command() });
  expect(inEnglish(await get(`${path}?lang=es`))).toEqual([]);
  await setPublicForm(administration(), { open: true, command: command() });
});

test("a browser set to Spanish gets Spanish, and either page leads to the other", async () => {
  const spanish = await get(path, "es-MX,es;q=0.9,en;q=0.5");
  expect(spanish).toMatch(/<a [^>]*href="\/inquire\/net_lantern\?lang=en" lang="en"/);
  const english = await get(`${path}?lang=en`, "es-MX");
  expect(english).toContain('<html lang="⟦en⟧">');
  expect(english).toMatch(/<a [^>]*href="\/inquire\/net_lantern\?lang=es" lang="es"/);
  expect(await get(path, "de-DE")).toContain('<html lang="⟦en⟧">');
});

test("the form says where, for whom, what it costs and when somebody calls, and the inquiry is due by then", async () => {
  const plain = await get(`${path}?lang=es`);
  expect(plain).not.toContain("Costo");
  const says = { towns: "Pasadena and Altadena", whom: "Men, women", price: "$180 to $240 a week" };
  await describePublicForm(administration(), { ...says, callBackHours: "4", command: command() });
  const page = await get(`${path}?lang=es`);
  for (const text of [...Object.values(says), "en 4 horas"]) expect(page).toContain(text);
  expect(page.indexOf("tel:988")).toBeLessThan(page.indexOf("tel:555"));
  expect(page.indexOf("tel:555")).toBeLessThan(page.indexOf('name="name"'));
  const form = hidden(page);
  world.clock.pass({ seconds: 30 });
  const due = world.clock.now().add({ hours: 4 });
  const sent = await post({ ...form, ...written, name: "Ottoline" });
  expect(await get(sent.to ?? "")).toContain("en menos de 4 horas");
  const kept = (await wholeTable(world)).find((one) => JSON.stringify(one).includes("Ottoline"));
  expect(JSON.stringify(kept)).toContain(due.toString().slice(0, 19));
});

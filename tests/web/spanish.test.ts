import { beforeAll, expect, test } from "vitest";
import { inSpanish } from "#functions/copy/es/index.ts";
import { inWords } from "#functions/copy/words.ts";
import { createWeb } from "#functions/web/app.ts";
import { drawnUp } from "#functions/web/consents/drawn.ts";
import { consentWording } from "#functions/web/consents/wording.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { prepareConsent } from "#shared/consents/prepare-consent.ts";
import { readSigning } from "#shared/consents/read-signing.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hashOf } from "#shared/records/consent/paper.ts";
import { parts } from "#shared/records/packet/parts.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { signedConsent } from "../consent/kit.ts";
import { bracketed } from "../support/bracketed.ts";
import { adopt, keepTexts, reviewSpanish, writeHouse } from "../support/papers.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
let staff: Person;
/** The same phone, in the resident's hands. */
let resident: Person;
let at: { house: Id<"house">; stay: Id<"stay"> };
let manager: Scope;
let packet: string;

beforeAll(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  const house = houses.juniper;
  manager = world.as(members.house_manager, house);
  const administration = world.as(members.network_admin);
  await keepTexts(administration);
  await writeHouse(administration, house, { fees: "None", refundPolicy: "All of it", rules: "Home by 11" });
  const bed = (await world.beds(world.lantern, house)).get("1A");
  if (!bed) throw new Error("no bed");
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(manager, { house, bed, ...who, command: command() });
  at = { house, stay };
  packet = `/houses/${house}/stays/${stay}/packet`;
  // English is in brackets: what a Spanish page takes from it shows.
  const languages = { en: bracketed };
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {}, languages });
  staff = await signedIn(world, web, members.house_manager);
  resident = await signedIn(world, web, members.house_manager, { purpose: "papers", house, stay });
});

const spanish = { "accept-language": "es-MX,es;q=0.9" };
/** The product's name stays what it is. */
const inEnglish = (page: string) => page.replaceAll("⟦Porchlight⟧", "").match(/⟦[^⟧]*⟧/g) ?? [];
const inPacket = (path: string, part: string) =>
  path.replace("/houses/:house/stays/:stay/packet", packet).replace(":part", part);

test("every page a resident reads on a staff member’s phone is in Spanish, with nothing left in English", async () => {
  const paths = webRoutes
    .filter(({ method, opensTo }) => method === "get" && opensTo === "papers")
    .flatMap(({ path }) => parts.map((part) => inPacket(path, part)));
  const walk = async () => {
    for (const path of new Set(paths)) {
      const { status, text } = await resident.get(path, spanish);
      expect([path, status, inEnglish(text)]).toEqual([path, 200, []]);
      expect(text).toContain('<html lang="es">');
    }
  };
  await walk();
  // Without a person’s review, nothing is signed in Spanish.
  expect((await resident.get(`${packet}/signature`, spanish)).text).not.toContain('<form id="signature"');
  const administration = world.as(world.lantern.members.network_admin);
  for (const of of ["network", at.house] as const) await reviewSpanish(administration, of, world.today());
  await walk();
  await adopt(manager, at);
  await walk();
  expect((await resident.get(`${packet}/rules`, spanish)).text).toContain("En español: Home by 11");
  await resident.get(`${packet}/rules?lang=es`);
  for (const part of parts) {
    const { status, text } = await resident.post(`${packet}/${part}`, { command: command() });
    expect([409, 422]).toContain(status);
    expect([part, inEnglish(text)]).toEqual([part, []]);
  }
});

/** The hash of a consent form as its Spanish page would show it. */
async function shownInSpanish(consent: Id<"consent">): Promise<string> {
  const { form } = await readSigning(manager, { ...at, consent });
  if (form.is === "signed") throw new Error("signed");
  return hashOf(inWords(inSpanish(bracketed), () => drawnUp(form.prepared)).content);
}

test("a consent is read and signed in Spanish once a person has reviewed its wording, and kept in both languages", async () => {
  const { members } = world.lantern;
  await world.drain();
  const prepare = async (recipient: string) => {
    const wording = consentWording();
    const sent = { ...at, ...signedConsent, recipient, wording, command: command() };
    const { consent } = await prepareConsent(manager, sent);
    const phone = await signedIn(world, web, members.house_manager, { purpose: "consent", ...at, consent });
    const path = `/houses/${at.house}/stays/${at.stay}/consents/${consent}/signature`;
    return { consent, phone, path };
  };
  const early = await prepare("Ona Rook");
  const page = (await early.phone.get(`${early.path}?lang=es`)).text;
  expect(inEnglish(page)).toEqual([]);
  expect(page).not.toContain('name="agreed"');
  // A form that was not offered is not taken either.
  const shown = await shownInSpanish(early.consent);
  const sent = { agreed: "yes", name: "Linus Bracken", shown, command: command() };
  expect((await early.phone.post(early.path, sent)).status).toBe(409);
  expect(await readSigning(manager, { ...at, consent: early.consent })).toMatchObject({
    form: { is: "prepared" },
  });
  await reviewSpanish(world.as(members.network_admin), "network", world.today(), consentWording());
  const { consent, phone, path } = await prepare("Rosa Bracken");
  expect(inEnglish((await phone.get(`${path}?lang=es`)).text)).toEqual([]);
  const unsigned = await phone.send(path, path, { name: "Linus Bracken" });
  expect([unsigned.status, inEnglish(unsigned.text)]).toEqual([422, []]);
  await phone.send(path, path, { name: "Linus Bracken", agreed: "yes" });
  const signed = (await phone.get(path)).text;
  expect(inEnglish(signed)).toEqual([]);
  for (const text of ["I can take this consent back", "Puedo retirar este consentimiento", "Ana Robledo"])
    expect(signed).toContain(text);
  const { form } = await readSigning(manager, { ...at, consent });
  expect(form).toMatchObject({
    is: "signed",
    paper: {
      content: { language: "es" },
      translated: { english: { language: "en" }, review: { reviewer: "Ana Robledo" } },
    },
  });
});

test("a resident’s choice is kept over the pages, and ends with the next handing over", async () => {
  const signature = `${packet}/signature`;
  expect((await resident.get(`${signature}?lang=en`)).text).toContain(
    `href="${signature}?lang=es" lang="es"`,
  );
  await resident.get(`${signature}?lang=es`);
  expect((await resident.get(`${packet}/rules`)).text).toContain("Reglas de la casa");
  staff.keep("__Host-porchlight-lang=es");
  await staff.post(`${packet}/rules/hand-over`, { command: command() });
  expect((await staff.get(`${packet}/rules`)).text).toContain("⟦House rules⟧");
});

test("staff read English, whatever their browser asks for", async () => {
  const member = await signedIn(world, web, world.lantern.members.house_manager);
  expect((await member.get(packet, spanish)).text).toContain("⟦House rules⟧");
  expect((await member.get(`${packet}/rules`, spanish)).text).toContain("⟦House rules⟧");
});

test("the sign-in pages are in Spanish, with nothing left in English", async () => {
  for (const path of ["/sign-in", "/sign-in?to=/&changed"]) {
    const page = await web.request(`${origin}${path}`, { headers: spanish });
    expect([path, inEnglish(await page.text())]).toEqual([path, []]);
  }
});

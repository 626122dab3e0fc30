import { beforeAll, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { createTestWorld } from "../support/world.ts";

const origin = "http://localhost:3000";
let me: ReturnType<typeof createMe>;
const lines: object[] = [];
beforeAll(async () => {
  const { world, ports } = await createTestWorld();
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  me = createMe({ world, ports, oidc, origin, log: (line) => lines.push(line) });
});
const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await me.request(`${origin}${path}`, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

test("911 and 988 are there before anyone signs in, in the language asked for, and the choice is kept", async () => {
  const english = await read("/me/sign-in");
  expect(english.text).toContain('href="tel:911"');
  expect(english.text).toContain('href="tel:988"');
  expect(english.text).toContain('<html lang="en"');
  expect((await read("/me/sign-in", { "accept-language": "es-MX,es;q=0.9" })).text).toContain(
    '<html lang="es"',
  );
  const chosen = await read("/me/sign-in?lang=es");
  expect(chosen.text).toContain("Peligro o sobredosis");
  const kept = /__Host-porchlight-lang=es/.exec(chosen.headers.get("set-cookie") ?? "")?.[0] ?? "none";
  expect((await read("/me/sign-in", { cookie: kept, "accept-language": "en" })).text).toContain(
    '<html lang="es"',
  );
});

test("a wrong address and a form from another site are refused, and no address is logged", async () => {
  const missing = await read("/me/sty_0123");
  expect([missing.status, missing.text.includes('href="/me"')]).toEqual([404, true]);
  const forged = await me.request(`${origin}/me`, {
    method: "POST",
    headers: { origin: "https://evil.example" },
  });
  expect(forged.status).toBe(403);
  expect(JSON.stringify(lines)).not.toContain("sty_0123");
});

test("the address of a form opened again leads to its page", async () => {
  for (const path of ["/me/check-ins/new/read-back", "/me/check-ins/new/changes"]) {
    const { status, headers } = await read(path);
    expect([status, headers.get("location")]).toEqual([303, "/me/check-ins/new"]);
  }
});

test("an error before a language is chosen, or after the page was written, has its page too", async () => {
  const { world, ports } = await createTestWorld();
  const count = () => {
    throw new Error("secret words");
  };
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const failing = createMe({ world, ports: { ...ports, metrics: { count } }, oidc, origin, log: () => {} });
  const answer = await failing.request(`${origin}/me/sign-in`);
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).toContain('<html lang="en"');
  expect(text).not.toContain("secret words");
});

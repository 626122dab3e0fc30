import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type DevServer, startDev } from "../support/dev.ts";
import { Visitor } from "../support/visitor.ts";

let dev: DevServer;
beforeAll(async () => {
  const dataDir = await mkdtemp(join(inject("scratch"), "start-"));
  dev = await startDev({ dataDir, args: ["--empty"] });
});
afterAll(() => dev.end());

const founding = {
  form: "start",
  command: "found-2026-01-01",
  yourName: "Vera Lindqvist",
  name: "Lantern Row",
  legalEntity: "Lantern Row LLC",
  timeZone: "America/Chicago",
  contactEmail: "office@lanternrow.example",
  contactPhone: "",
};

/** A browser at this server. It keeps the cookies for `localhost`. */
const visitor = () => new Visitor(dev.url);

test("in an empty product any address can sign in, create a network and invite others", async () => {
  const vera = visitor();
  const arrived = await vera.signIn("vera@lanternrow.example");
  expect(arrived).toMatchObject({ path: "/start", status: 200 });

  const wrong = await vera.visit("/start", { ...founding, legalEntity: "" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Lantern Row");
  const before = new Map(vera.cookies);
  const started = await vera.visit("/start", founding);
  expect(started).toMatchObject({ path: "/start", status: 200 });
  expect(started.text).toContain("Welcome, Vera");
  expect(started.text).toContain("1 of 7 steps done");

  // The same form submitted again from an open page: the same network, not a second one.
  const again = visitor();
  for (const [name, value] of before) again.cookies.set(name, value);
  expect((await again.visit("/start", founding)).text).toContain("1 of 7 steps done");
  const back = visitor();
  expect(await back.signIn("vera@lanternrow.example")).toMatchObject({ path: "/network", status: 200 });

  const invited = await vera.visit("/network/members", {
    form: "invite",
    command: "invite-delphine",
    name: "Delphine Okoro",
    email: "delphine@lanternrow.example",
    role: "admissions",
  });
  expect(invited.status).toBe(200);
  expect((await vera.visit("/start")).text).toContain("2 of 7 steps done");
  await expect
    .poll(async () => (await vera.visit("/outbox")).text)
    .toContain("You’re invited to join Lantern Row");
  expect(await visitor().signIn("delphine@lanternrow.example")).toMatchObject({
    path: "/referrals",
    status: 200,
  });
});

test("a person in two networks can choose and switch", async () => {
  for (const [at, name] of ["Alder Row", "Birch Row"].entries()) {
    const owner = visitor();
    await owner.signIn(`owner${at}@rows.example`);
    await owner.visit("/start", { ...founding, name, command: `found-rows-${at}` });
    await owner.visit("/network/members", {
      form: "invite",
      command: `invite-rosa-${at}`,
      name: "Rosa Quill",
      email: "rosa@rows.example",
      role: "admissions",
    });
  }
  const rosa = visitor();
  const choice = await rosa.signIn("rosa@rows.example");
  expect(choice.path).toBe("/sign-in/choice");
  const values = [...choice.text.matchAll(/name="membership" value="([^"]+)"[^>]*>([^<]+)</g)];
  expect(values.map(([, , text]) => text)).toEqual(
    expect.arrayContaining(["Alder Row, Admissions", "Birch Row, Admissions"]),
  );
  const pick = async (name: string) => {
    const value = values.find(([, , text]) => text?.startsWith(name))?.[1] ?? "";
    return rosa.visit("/sign-in/choice", { membership: value });
  };
  expect((await pick("Alder Row")).text).toContain("Alder Row");
  // Signing in again goes on where they were; after a sign-out, they are asked again.
  expect((await rosa.signIn("rosa@rows.example")).text).toContain("Alder Row");
  await rosa.visit("/sign-out", {});
  expect((await rosa.signIn("rosa@rows.example")).path).toBe("/sign-in/choice");
  const brand = /<span class="brand">[\s\S]*?<\/span>/;
  expect(brand.exec((await pick("Birch Row")).text)?.[0]).toContain("Birch Row");
});

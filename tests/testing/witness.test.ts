import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { verify } from "#infra/verifier/verify.mjs";
import type { Id } from "#shared/kernel/ids.ts";
import { fairDay } from "#shared/records/draw/public.ts";
import { selectionDay, selectionDaysIn } from "#shared/records/draw/selection-day.ts";
import { codeOf } from "#shared/records/selection/header.ts";
import { scopeOfFair } from "#shared/table/member-scopes.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { readRecord } from "#shared/testing/selection/read-record.ts";
import { addWitness, endWitness, readWitnesses } from "#shared/testing/witness/add-witness.ts";
import { witnessToken } from "#shared/testing/witness/token.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { atTime, selectingWorld, settled } from "../support/testing.ts";
import { origin } from "../web/browser.ts";

const organizations = ["Cedar Legal Aid", "Finch County Library", "Wren Clinic"] as const;
const addressOf = (organization: string) => `${organization.split(" ")[0]?.toLowerCase()}@witness.example`;

let world: SmallWorld;
let house: Id<"house">;
let web: ReturnType<typeof createWeb>;
/** What each link leads to, by organization. */
const links = new Map<string, string>();
beforeAll(async () => {
  const made = await selectingWorld();
  ({ world } = made);
  ({ house } = made.it);
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc,
    origin,
    development: false,
    log: () => {},
  });
  for (const organization of organizations) {
    world.clock.pass({ seconds: 1 });
    await addWitness(manager(), {
      ...{ house, organization, email: addressOf(organization), command: command() },
      door: world.world.openDoor("web"),
      write: ({ token }) => ({ subject: "Will you?", text: `${origin}/witness/${token}` }),
    });
  }
  await settled(world);
  for (const { to, text } of await world.mailed("witness")) links.set(to, new URL(text).pathname);
});

const manager = () => world.as(world.lantern.members.house_manager, house);
const fair = () => scopeOfFair(world.world, { network: world.lantern.id, house }, "req");
const daily = async () => (await world.mailed("witness")).filter(({ subject }) => subject !== "Will you?");
const linkOf = (organization: string) => links.get(addressOf(organization)) ?? "";
const post = async (path: string, headers: Record<string, string> = { origin }) =>
  (await web.request(`${origin}${path}`, { method: "POST", headers })).status;
const shown = async () => {
  const days = await queryAll(fair(), { in: fair().homes.fair(house), prefix: "D#" }, fairDay);
  return days.map(({ value }) => value);
};
const publicPage = async () => (await web.request(`${origin}/fair/${world.lantern.id}/${house}`)).text();

test("an organization is a witness once it agrees by its own link, and opening the link changes nothing", async () => {
  const [named, unnamed] = organizations;
  const opened = await web.request(`${origin}${linkOf(named)}`);
  expect([opened.status, await opened.text()]).toEqual([200, expect.stringContaining("haven’t agreed yet")]);
  expect((await readWitnesses(manager(), { house })).map(({ agreed }) => agreed)).toEqual([null, null, null]);
  expect(await post(`${linkOf(named)}/named`)).toBe(200);
  expect(await post(`${linkOf(unnamed)}/unnamed`)).toBe(200);
  expect(await post(`${linkOf(named)}/named`, { origin: "https://elsewhere.example" })).toBe(403);
  const agreed = (await readWitnesses(manager(), { house })).map((one) => one.agreed?.named);
  expect(agreed).toEqual([true, false, undefined]);
});

test("before the round each witness has the handle, date, hash and code, and nothing else; the page says who was sent it", async () => {
  await atTime(world, "2026-03-03", "06:31");
  const mails = await daily();
  expect(mails.map(({ to }) => to).sort()).toEqual(organizations.slice(0, 2).map(addressOf));
  const [day] = await shown();
  const hash = day?.hash ?? "";
  for (const { subject, text } of mails) {
    expect(text.split("\n").slice(0, 4)).toEqual([
      `House: ${house}`,
      "Date: 2026-03-03",
      `SHA-256: ${hash}`,
      `Code: ${codeOf(hash)}`,
    ]);
    expect(subject).toBe(`Random selection 2026-03-03, ${house}`);
    // The link’s token is letters by chance: it may spell any of these.
    const said = text.replace(/\/witness\/\S+/, "");
    expect(said).not.toMatch(/Juniper|Bracken|Tarn|Vale|jny_|sty_|resident|\b3\b/);
  }
  const [numbers] = await queryAll(manager(), selectionDaysIn(manager().homes.house(house)), selectionDay);
  expect(codeOf(hash)).toBe(numbers?.value.code);
  expect(await publicPage()).toContain("can’t prove when something was published");

  await atTime(world, "2026-03-03", "07:01");
  const [{ witnesses } = { witnesses: [] }] = await shown();
  expect(witnesses.map(({ name }) => name).sort()).toEqual(["Cedar Legal Aid", null].sort());
  for (const { at } of witnesses) expect(at < "2026-03-03T15:00:00.000Z").toBe(true);
  const page = await publicPage();
  expect(page).toMatch(/sent before the selection to Cedar Legal Aid and 1 organization that isn’t named/);
  expect(page).toContain("Sent to 2 outside witnesses by 14:3");
  expect(page).not.toMatch(/Finch|Wren|@witness/);
  const { record } = await readRecord(fair());
  const { lines, right } = verify([JSON.stringify(record)], "2026-03-03T16:00:00Z");
  expect(right).toBe(true);
  expect(lines.join("\n")).toMatch(/sent to 2 witnesses before the draw, as the house says: ask them/);
});

test("what comes too late is not sent and not counted; whoever stops gets no more, and an old link brings no one back", async () => {
  const [named, unnamed, asked] = organizations;
  // One click in a mail program sends no origin.
  expect(await post(linkOf(unnamed), {})).toBe(200);
  const before = (await daily()).length;
  // The clock fixes the lines in time, and the mail is not carried before the round.
  world.clock.pass(world.clock.now().until("2026-03-04T06:45-08:00"));
  await world.tick();
  await world.drain();
  world.clock.pass({ minutes: 20 });
  await settled(world);
  expect((await daily()).length).toBe(before);
  expect((await shown()).at(-1)).toMatchObject({ date: "2026-03-04", void: false, witnesses: [] });
  // Published late, a day is void, and no witness is asked to hold it.
  await atTime(world, "2026-03-05", "06:52");
  await atTime(world, "2026-03-05", "07:10");
  expect((await daily()).length).toBe(before);
  await atTime(world, "2026-03-06", "06:31");
  const last = (await daily()).filter(({ subject }) => subject.includes("2026-03-06"));
  expect(last.map(({ to }) => to)).toEqual([addressOf(named)]);

  // A mail that was written in time is not carried after the round.
  world.clock.pass(world.clock.now().until("2026-03-07T06:45-08:00"));
  await world.tick();
  await world.drain();
  await world.tick();
  world.clock.pass({ minutes: 20 });
  await settled(world);
  expect((await daily()).length).toBe(before + 1);

  const [first] = await readWitnesses(manager(), { house });
  await endWitness(manager(), { house, witness: first?.id ?? "wit_none", command: command() });
  expect(await post(`${linkOf(named)}/named`)).toBe(200);
  expect((await readWitnesses(manager(), { house })).map(({ organization }) => organization)).toEqual([
    asked,
  ]);
  await atTime(world, "2026-03-08", "06:31");
  expect((await daily()).length).toBe(before + 1);
});

test("a link that was forged, or is of another house or network, opens nothing", async () => {
  const [{ id: witness } = { id: "wit_none" as const }] = await readWitnesses(manager(), { house });
  const own = { network: world.lantern.id, house, witness };
  const { secrets } = world.world;
  const others = [
    { ...own, house: world.lantern.houses.alder },
    { ...own, network: "net_other" as const },
    { ...own, witness: "wit_none" as const },
  ];
  const tokens = await Promise.all(others.map((other) => witnessToken(secrets, other)));
  const sealedForElse = await secrets.seal("leave-notifications", Object.values(own).join("."));
  for (const token of [...tokens, sealedForElse, "forged", `${await witnessToken(secrets, own)}A`]) {
    expect((await web.request(`${origin}/witness/${token}`)).status).toBe(404);
    expect(await post(`/witness/${token}/named`)).toBe(404);
  }
  expect((await readWitnesses(manager(), { house })).map(({ agreed }) => agreed)).toEqual([null]);
});

test("a house asks five at most, each address once, however many are asked at once", async () => {
  const own = await createSmallWorld();
  const at = own.lantern.houses.juniper;
  const by = own.as(own.lantern.members.house_manager, at);
  const add = (email: string) =>
    addWitness(by, {
      ...{ house: at, organization: "Wren Clinic", email, command: command() },
      door: own.world.openDoor("web"),
      write: () => ({ subject: "Will you?", text: "" }),
    });
  const codes = async (emails: readonly string[]) =>
    (await Promise.allSettled(emails.map(add)))
      .map((one) => (one.status === "rejected" ? one.reason.code : "done"))
      .sort();
  const one = "one@witness.example";
  expect(await codes([one, one, " One@Witness.example"])).toEqual(["done", "witness_asked", "witness_asked"]);
  const more = ["a", "b", "c", "d", "e"].map((name) => `${name}@witness.example`);
  expect(await codes(more.slice(0, 2))).toEqual(["done", "done"]);
  expect(await codes(more.slice(2))).toEqual(["done", "done", "witnesses_at_most"]);
  expect(await readWitnesses(by, { house: at })).toHaveLength(5);
  await own.drain();
  expect(await own.mailed("witness")).toHaveLength(5);
  // Whoever was taken off the list may be asked again; not an address that had three mails today.
  const other = (await readWitnesses(by, { house: at })).find(({ email }) => email !== one);
  await endWitness(by, { house: at, witness: other?.id ?? "wit_none", command: command() });
  expect(await codes([other?.email ?? "", one])).toEqual(["done", "member.invitations_to_address"]);
  expect(await readWitnesses(by, { house: at })).toHaveLength(5);
});

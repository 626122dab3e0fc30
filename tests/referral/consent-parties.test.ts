import { expect, test } from "vitest";
import { sameOrganization } from "#shared/kernel/organization-name.ts";
import { changeProfile } from "#shared/network/network/change-profile.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { changeTradeNames } from "#shared/network/partner/change-trade-names.ts";
import { receiveIntroduction } from "#shared/network/partner/receive-introduction.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { listActivity } from "#shared/views/activity.ts";
import { caller } from "../support/caller.ts";
import { differences } from "../support/differences.ts";
import { command, createSmallWorld, exampleFor, type SmallWorld } from "../support/small-world.ts";

/** Posts the example with this consent. Returns the status and the refused fields. */
async function posting(
  world: SmallWorld,
  consent: Partial<ReferralPayload["consent"]>,
  { token } = world.lantern.partners.larkfield,
) {
  const example = exampleFor(world.lantern, world.clock.now().toString().slice(0, 10));
  const { status, body } = await caller(world).call("POST", "/v1/referrals", token, {
    body: { ...example, consent: { ...example.consent, ...consent } },
    headers: { "idempotency-key": command() },
  });
  const errors: { pointer: string }[] = body.errors ?? [];
  return [status, ...errors.map((one) => one.pointer)];
}
const accepted = [201];

test("a consent names its sender and this network, or it is refused with a pointer to each", async () => {
  const world = await createSmallWorld();
  expect(await posting(world, {})).toEqual(accepted);
  expect(await posting(world, { discloser: "Tern Point" })).toEqual([422, "/consent/discloser"]);
  expect(await posting(world, { recipient: "Other Homes LLC" })).toEqual([422, "/consent/recipient"]);
  const both = { discloser: "Tern Point", recipient: "Other Homes LLC", expires: "2020-01-01" };
  expect(await posting(world, both)).toEqual([
    422,
    "/consent/expires",
    "/consent/discloser",
    "/consent/recipient",
  ]);
  // Larkfield's consent sent by another partner.
  expect(await posting(world, {}, world.lantern.partners.halfmoon)).toEqual([422, "/consent/discloser"]);
});

test("names are compared without case, punctuation and legal form", async () => {
  const world = await createSmallWorld();
  const spelled = { discloser: "LARKFIELD, Inc.", recipient: "network  NET-LANTERN, L.L.C." };
  expect(await posting(world, spelled)).toEqual(accepted);
  const same = [
    ["Lantern Row Homes LLC", "The Lantern Row Homes"],
    ["Casa Adélia, Inc.", "CASA ADELIA"],
    ["Root & Branch Corp.", "Root and Branch"],
    ["St. Mary's House", "St Mary’s House, Ltd"],
    ["Co", "co."],
  ] as const;
  for (const [one, other] of same) expect([one, sameOrganization(one, other)]).toEqual([one, true]);
  expect(sameOrganization("Lantern Row Homes LLC", "Lantern Row LLC")).toBe(false);
  expect(sameOrganization("LLC", "Inc")).toBe(false);
});

test("a person who consents for themselves may be the discloser, and only then", async () => {
  const world = await createSmallWorld();
  expect(await posting(world, { discloser: "Theo Wagtail" })).toEqual([422, "/consent/discloser"]);
  expect(await posting(world, { discloser: "Theo Wagtail", basis: "self" })).toEqual(accepted);
});

test("names that the network keeps for itself and for a partner are accepted once saved, and it is recorded", async () => {
  const world = await createSmallWorld();
  const admin = world.as(world.lantern.members.network_admin);
  const { id: partner } = world.lantern.partners.larkfield;
  const consent = { discloser: "Larkfield Treatment Center", recipient: "Lantern Row" };
  expect(await posting(world, consent)).toEqual([422, "/consent/discloser", "/consent/recipient"]);

  await changeTradeNames(admin, {
    partner,
    tradeNames: "Larkfield Treatment Center\n\n",
    command: command(),
  });
  const { name, legalEntity, timeZone, contact } = await readProfile(admin);
  await changeProfile(admin, {
    name,
    legalEntity,
    timeZone,
    contactEmail: contact.email,
    contactPhone: contact.phone,
    tradeNames: "Lantern Row\r\nlantern row, Inc.",
    command: command(),
  });
  await world.drain();
  expect((await readProfile(admin)).tradeNames).toEqual(["Lantern Row"]);
  expect(await posting(world, consent)).toEqual(accepted);
  const { items } = await listActivity(admin, {});
  expect(items.map((one) => one.type)).toEqual(
    expect.arrayContaining(["partner.changed", "network.changed"]),
  );
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

test("older names of a partner that arrive late change nothing", async () => {
  const world = await createSmallWorld();
  const admin = world.as(world.lantern.members.network_admin);
  const { id: partner } = world.lantern.partners.larkfield;
  await changeTradeNames(admin, { partner, tradeNames: "Newer", command: command() });
  await world.drain();
  const asks = { partner, name: "Larkfield", tradeNames: ["Older"], version: 1 };
  const late = await receiveIntroduction(world.system(world.lantern), asks);
  expect([late.result, late.changes]).toEqual(["refused", []]);
  expect(await posting(world, { discloser: "Newer" })).toEqual(accepted);
});

test("too many names are refused at their field", async () => {
  const world = await createSmallWorld();
  const admin = world.as(world.lantern.members.network_admin);
  const tradeNames = Array.from({ length: 21 }, (_, at) => `Name ${at}`).join("\n");
  const { id: partner } = world.lantern.partners.larkfield;
  await expect(changeTradeNames(admin, { partner, tradeNames, command: command() })).rejects.toMatchObject({
    fields: [{ pointer: "/tradeNames", code: "list.too_many_names" }],
  });
});

test("after the network is renamed, consents signed before may name it as it was, and no later ones", async () => {
  const world = await createSmallWorld();
  const admin = world.as(world.lantern.members.network_admin);
  const was = await readProfile(admin);
  const change = (over: { name?: string; legalEntity?: string }) =>
    changeProfile(admin, {
      name: was.name,
      legalEntity: was.legalEntity,
      timeZone: was.timeZone,
      tradeNames: "",
      contactEmail: was.contact.email,
      contactPhone: was.contact.phone,
      ...over,
      command: command(),
    });
  await change({ name: "Harbor Homes", legalEntity: "Harbor Homes of California LLC" });
  await world.drain();
  const today = world.clock.now().toString().slice(0, 10);
  for (const recipient of [was.legalEntity, "Harbor Homes", "Harbor Homes of California"])
    expect(await posting(world, { recipient, signedOn: today })).toEqual(accepted);

  world.clock.pass({ hours: 24 * 3 });
  const later = world.clock.now().toString().slice(0, 10);
  expect(await posting(world, { recipient: was.legalEntity, signedOn: today })).toEqual(accepted);
  expect(await posting(world, { recipient: was.legalEntity, signedOn: later })).toEqual([
    422,
    "/consent/recipient",
  ]);
  expect(await posting(world, { recipient: "Harbor Homes", signedOn: later })).toEqual(accepted);

  // Once more: both old names stay, each until its own day.
  await change({ name: "Harbor Homes", legalEntity: "Harbor Recovery Inc." });
  const { formerNames } = await readProfile(admin);
  expect(formerNames.map(({ name, until }) => [name, until.slice(0, 10)])).toEqual([
    [was.legalEntity, today],
    ["Harbor Homes of California LLC", later],
  ]);
  const { items } = await listActivity(admin, {});
  expect(items.filter((one) => one.type === "network.renamed").map(({ data }) => data)).toEqual([
    {
      name: "Harbor Homes",
      legalEntity: "Harbor Recovery Inc.",
      wasName: "Harbor Homes",
      wasLegalEntity: "Harbor Homes of California LLC",
    },
    {
      name: "Harbor Homes",
      legalEntity: "Harbor Homes of California LLC",
      wasName: was.name,
      wasLegalEntity: was.legalEntity,
    },
  ]);
  await world.drain();
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

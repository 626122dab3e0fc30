import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import * as z from "zod";
import { kept as forgotten } from "#shared/app/deliver-message.ts";
import { outboxMessage } from "#shared/engine/outbox/message.ts";
import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { accommodation } from "#shared/records/accommodation/accommodation.ts";
import { inquiry } from "#shared/records/inquiry/inquiry.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { referralBody, sentBody } from "#shared/records/referral/records.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import type { Entity, Item } from "#shared/table/entity.ts";
import { encode } from "#shared/table/entity.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { ask } from "../inquiry/asking.ts";
import { marked } from "../support/marked.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

/** A word nobody says, wherever the schema lets anything stand. */
const mark = "Zyxomma";

const markedIn = async (world: SmallWorld): Promise<string[]> =>
  (await wholeTable(world))
    .filter((one) => JSON.stringify(one).includes(mark))
    .map((one) => `${one.kind} ${leaves(one.data).join(" ")}`)
    .sort();

/** Where in a record the word stands. */
function leaves(value: unknown, path = ""): string[] {
  if (typeof value === "string") return value.includes(mark) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => leaves(one, `${path}.${name}`));
}

/** Writes every record of a kind anew with the word in every place that may hold words. */
async function fill<V>(world: SmallWorld, entity: Entity<V>, keeps: readonly string[]): Promise<void> {
  const found = (await wholeTable(world)).filter(
    (one) => one.kind === entity.kind && (one.data as { place?: string }).place !== "moved",
  );
  expect(found.length, entity.kind).toBeGreaterThan(0);
  for (const one of found) {
    const value = entity.schema.parse(marked(entity.schema, one.data, mark, keeps));
    const Item: Item = encode(entity, homesOf(world.lantern.id), value, Number(one.version) + 1);
    await world.sender.send(new PutCommand({ TableName: world.tableName, Item }));
  }
}

async function years(world: SmallWorld): Promise<void> {
  for (let month = 0; month < 26; month += 1) {
    world.clock.pass({ hours: 24 * 30 });
    for (let round = 0; round < 3; round += 1) await world.tick();
    await world.drain();
  }
}

/** What stays of a header by design: whose it was, who of the staff did what, what it is called. */
const staysInHeader = [
  "partnerName",
  "senderReference", // the sender's own, never a name
  "mayReturn", // words of a list
  "wanted",
  "arrival", // a date and a time
  "hold",
  "house",
  "closedAt",
  "withdrawal",
  "stay",
  "purged",
  "pause.by",
  "conditions.met.by",
  "screen.by",
  "screen.held.by",
  "vote.asked.by",
  "vote.held.by",
  "noShow.by",
  "noShow.called.by",
  "decision.by",
  "hold.bedLabel",
  "trail.type",
  "trail.by",
];

test("a purged referral: whatever could be written in its records stands nowhere in the table", async () => {
  const world = await createSmallWorld();
  const { lantern } = world;
  const care = world.as(lantern.members.admissions);
  const { juniper, alder } = lantern.houses;
  const referral = await world.referred(lantern, (payload) => ({
    ...payload,
    // By the consent its sender may know longer than the network keeps what was told.
    consent: { ...payload.consent, expires: "2029-01-01" },
  }));
  const on = (house: typeof juniper | null) => ({ house, referral, command: command() });
  // In each place it came by, everything was said that can be said there.
  await fill(world, referralHeader, staysInHeader);
  await routeReferral(care, { referral, house: juniper, command: command() });
  await askAccommodation(care, { ...on(juniper), asked: "A lower bunk" });
  await fill(world, referralHeader, staysInHeader);
  await passReferral(care, { referral, house: juniper, to: alder, command: command() });
  await world.drain();
  await declineReferral(care, { ...on(alder), reason: "unreachable", wouldChange: mark, elsewhere: mark });
  for (const [entity, keeps] of [
    [referralHeader, staysInHeader],
    [referralBody, []],
    [sentBody, []],
    [accommodation, ["at"]],
  ] as const)
    await fill(world, entity as Entity<unknown>, keeps);
  await world.drain();
  const kinds = new Set((await markedIn(world)).map((one) => one.split(" ")[0]));
  expect([...kinds].sort()).toEqual([
    "accommodation",
    "referral",
    "referral.body",
    "referral.locator",
    "referral.sent",
    "referral.view",
  ]);
  await years(world);
  expect(await markedIn(world)).toEqual([]);
});

test("the word stands in every place of a referral that a schema leaves open, or is said to stay", () => {
  const [open] = referralHeader.samples({ network: "net_1", house: "hse_1", partner: "ptn_1" });
  const filled = leaves(marked(referralHeader.schema, open, mark, staysInHeader));
  for (const one of [
    ".contact.name",
    ".contact.phone",
    ".pause.question",
    ".conditions.0.text",
    ".screen.held.note",
    ".vote.held.reason",
    ".noShow.called.note",
    ".decision.wouldChange",
    ".decision.elsewhere",
    ".trail.0.data.told",
  ])
    expect(filled).toContain(one);
});

test("a purged inquiry: whatever could be written in it stands nowhere in the table", async () => {
  const world = await createSmallWorld();
  const care = world.as(world.lantern.members.admissions);
  const { inquiry: closed } = await ask(world);
  await ask(world);
  // Whoever of the staff did something stays; so does the house somebody was invited to.
  const stays = ["takenBy", "house", "steps.by", "steps.house", "closed.by", "purged"];
  await fill(world, inquiry, [...stays, "closed"]);
  await world.drain();
  const sent = { outcome: "declined", elsewhere: mark, note: mark };
  await closeInquiry(care, { inquiry: closed, sent, command: command() });
  const before = (await markedIn(world)).join(" ");
  for (const one of [".content.words", ".steps.0.note", ".closed.elsewhere", ".closed.note"])
    expect(before).toContain(one);
  await years(world);
  expect(await markedIn(world)).toEqual([]);
});

/** What letters say that is nobody's secret: names of networks, beds and partners, a time, words of ours. */
const open = new Set([
  "introduce.name",
  "set_up.networkName",
  "set_up.beds",
  "add_beds.beds",
  "carry_over.what",
  "inform.asked",
  "mail.kind",
]);

test("a letter that is closed has forgotten what it carried about anybody, whatever it asked", () => {
  const asks = outboxMessage.schema instanceof z.ZodObject ? outboxMessage.schema.shape.asks : undefined;
  if (!(asks instanceof z.ZodDiscriminatedUnion)) throw new Error("Letters ask one thing or another");
  const carried = asks.options.flatMap((option) => {
    const full = outboxMessage.schema.parse({
      ...outboxMessage.samples(at)[0],
      asks: marked(option, undefined, mark, []),
    });
    const left = leaves(forgotten(full.asks));
    return left.map((path) => `${full.asks.ask}${path.replace(/\.0.*/, "")}`);
  });
  expect(asks.options.length).toBeGreaterThan(10);
  expect(new Set(carried)).toEqual(open);
});
const at = { network: "net_1", house: "hse_1", partner: "ptn_1" } as const;

import { expect, test } from "vitest";
import * as z from "zod";
import { capabilities } from "#shared/app/capabilities.ts";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { accommodation } from "#shared/records/accommodation/accommodation.ts";
import { inquiry } from "#shared/records/inquiry/inquiry.ts";
import { referralBody, sentBody } from "#shared/records/referral/body.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { referralState } from "#shared/records/referral/state.ts";
import { forget, isOver } from "#shared/records/referral/transitions/end.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import type { Entity, Item } from "#shared/table/entity.ts";
import { encode } from "#shared/table/entity.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { ask } from "../inquiry/asking.ts";
import { tickToRest } from "../support/clock.ts";
import { marked } from "../support/marked.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

/** A marker word for every free-text field. */
const mark = "Zyxomma";

const markedIn = async (world: SmallWorld): Promise<string[]> =>
  (await wholeTable(world))
    .filter((one) => JSON.stringify(one).includes(mark))
    .map((one) => `${one.kind} ${leaves(one.data).join(" ")}`)
    .sort();

/** The paths of a record that contain the marker. */
function leaves(value: unknown, path = ""): string[] {
  if (typeof value === "string") return value.includes(mark) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => leaves(one, `${path}.${name}`));
}

/** Rewrites every record of a kind with the marker in every free-text field. */
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
    await tickToRest(world, 3);
    await world.drain();
  }
}

/** What a header keeps by design: its partner, the staff who acted, its number. */
const staysInHeader = [
  "source", // an organization, or the kind
  "senderReference", // the partner's own reference, never a name
  "mayReturn", // values of a fixed list
  "wanted",
  "arrival", // a date and a time
  "house",
  "purged",
  "state", // filled separately below
  "screen.by.name",
  "vote.asked.by.name",
  "vote.count.by.name",
  "history.latest.type",
  "history.latest.by.name",
  "history.latest.data", // not personal text, which is stored beside it
];

test("no text of a purged referral remains anywhere in the table", async () => {
  const world = await createSmallWorld();
  const { lantern } = world;
  const care = world.as(lantern.members.admissions);
  const { juniper, alder } = lantern.houses;
  const referral = await world.referred(lantern, (payload) => ({
    ...payload,
    // The consent may outlast the network's retention period.
    consent: { ...payload.consent, expires: "2029-01-01" },
  }));
  const on = (house: typeof juniper | null) => ({ house, referral, command: command() });
  // Fills every possible field in each home it passed through.
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
    "referral.inbox_entry",
    "referral.sent",
    "referral.view",
  ]);
  await years(world);
  expect(await markedIn(world)).toEqual([]);
});

test("the marker fills every free-text field of a referral, except those listed as kept", () => {
  const [open] = referralHeader.samples({ ...sampleIds });
  const filled = leaves(marked(referralHeader.schema, open, mark, staysInHeader));
  expect(filled.sort()).toEqual([
    ".contact.name",
    ".contact.phone",
    ".history.latest.0.said.told",
    ".name",
    ".screen.caller",
    // What an undo restores.
    ".undo.command",
    ".undo.place.entry.before.bedLabel",
    ".undo.place.entry.offer.bedLabel",
    ".undo.place.entry.offer.by.name",
    ".undo.place.entry.placed.by.name",
    ".undo.place.entry.placed.reason",
    ".undo.place.entry.source.name",
    ".undo.state.pause.by.name",
    ".undo.state.pause.question",
    ".vote.count.reason",
  ]);
});

test("however a referral ended, all text of its ending is removed", () => {
  const [, header] = referralHeader.samples({ ...sampleIds });
  if (!header) throw new Error("no sample");
  const byName = ["decision.by.name", "noShow.by.name", "called.by.name", "conditions.met.by.name"];
  const filled = closedStates(referralState).map((option) => {
    const state = referralState.parse(marked(option, undefined, mark, byName));
    return { ...header, state };
  });
  const over = filled.filter(isOver);
  expect(over.map(({ state }) => `${state.status} ${leaves(state).join(" ")}`)).toEqual([
    "no_show .called.note",
    "declined .decision.wouldChange .decision.elsewhere",
    "withdrawn ",
    "moved_in .conditions.0.text",
  ]);
  for (const one of over) expect(leaves(forget(one, "2026-01-01T00:00:00.000Z"))).toEqual([]);
});

/** Every closed state. */
function closedStates(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(closedStates);
  return schema instanceof z.ZodObject && "closedAt" in schema.shape ? [schema] : [];
}

test("no text of a purged inquiry remains anywhere in the table", async () => {
  const world = await createSmallWorld();
  const care = world.as(world.lantern.members.admissions);
  const { inquiry: closed } = await ask(world);
  await ask(world);
  // The names of staff stay, and so does the house of an invitation.
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

test("a delivered or refused outbox message of any kind keeps no text", () => {
  const requests = capabilities.flatMap((one) => (one.requests ?? []).map(({ request }) => request));
  expect(requests.length).toBeGreaterThan(10);
  for (const { kind, schema, forget } of requests) {
    const asks = schema.parse(marked(schema, undefined, mark, []));
    const carries = JSON.stringify(asks).includes(mark);
    expect(carries, kind).toBe(
      ![
        "submit",
        "withdraw",
        "answer_offer",
        "pass",
        "confirm",
        "correct",
        "release",
        "move_consent",
        "move_disclosures",
        "revoke_consent",
        "set_language",
        "say_to_proposal",
        "want_other_mentor",
        "apply_cover",
        "answer_parting",
        "carry_aftercare",
        "let_clinician_in",
      ].includes(kind),
    );
    expect(leaves(forget(asks)), kind).toEqual([]);
  }
});

test("a request that would keep personal text does not compile", () => {
  const schema = z.object({ house: idSchema("house"), note: z.string(), counted: z.int() });
  defineRequest({ kind: "sample", schema, forget: ({ house, counted }) => ({ house, counted }) });
  // @ts-expect-error a note is personal text and may not be kept
  defineRequest({ kind: "sample", schema, forget: ({ house, note }) => ({ house, note }) });
  // @ts-expect-error kept fields must be listed
  defineRequest({ kind: "sample", schema });
});

import { expect, test } from "vitest";
import * as z from "zod";
import { en } from "#functions/copy/en/index.ts";
import { createWeb } from "#functions/web/app.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { referralPayload } from "#shared/records/referral/payload.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { parseReferral } from "#shared/referrals/intake/payload/parse.ts";
import { command, createSmallWorld, exampleFor, localTime, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "./browser.ts";

const { day, localTimeOfDay, longDay, moment } = en.dates;

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
const schema = z.toJSONSchema(referralPayload, { io: "input", unrepresentable: "any" }) as Schema;

/** Values that are fixed by a rule elsewhere, and how the page says them. */
type Fixed = Readonly<Record<string, { readonly value: unknown; readonly says: string }>>;

/** A payload with every field of the schema, each leaf a marker of its own, and what the page must show of each. */
function filled(fixed: Fixed, leavesOut: readonly string[]) {
  const says: Record<string, string> = {};
  let count = 0;
  const fill = (one: Schema, path: string): unknown => {
    const own = fixed[path];
    if (own) {
      says[path] = own.says;
      return own.value;
    }
    if (one.properties)
      return Object.fromEntries(
        Object.entries(one.properties)
          .map(([name, below]) => [name, `${path}.${name}`, below] as const)
          .filter(([, at]) => !leavesOut.includes(at))
          .map(([name, at, below]) => [name, fill(below, at)]),
      );
    if (one.anyOf) return fill(one.anyOf.find((choice) => choice.enum === undefined) ?? {}, path);
    if (one.items) return [fill(one.items, `${path}.0`)];
    count += 1;
    const { value, shown } = leaf(one, path, count);
    says[path] = shown;
    return value;
  };
  return { payload: parseReferral(fill(schema, "")), says };
}

function leaf(one: Schema, path: string, count: number): { value: unknown; shown: string } {
  const yes = en.referrals.page.values.yes ?? "";
  if (one.const !== undefined) return { value: one.const, shown: one.const };
  if (one.type === "boolean") return { value: true, shown: yes };
  if (one.enum?.includes("yes")) return { value: "yes", shown: yes };
  if (one.type === "integer") return { value: 11 + count, shown: String(11 + count) };
  if (one.type === "string" && !one.enum) return { value: `marker-${count}-of`, shown: `marker-${count}-of` };
  throw new Error(`No marker for ${path}`);
}

const zone = "America/Los_Angeles";

/** Dates differ from each other, so that each is looked for by itself. */
function fixedIn(world: SmallWorld): Fixed {
  const at = world.clock.now();
  const shown = (value: string) => ({ value, says: day(value, at, zone) });
  const { houses } = world.lantern;
  const { words } = en.referrals.sent;
  return {
    ".routing.houses": { value: [houses.alder, houses.juniper], says: "Alder House, Juniper House" },
    ".routing.neededBy": shown("2026-03-05"),
    ".routing.discharge.date": shown("2026-03-06"),
    ".consent.basis": { value: "part_2", says: words.basis.part_2 },
    ".consent.discloser": { value: "Larkfield", says: "Larkfield" },
    ".consent.recipient": { value: "Network net_lantern LLC", says: "Network net_lantern LLC" },
    ".consent.categories": { value: ["justice", "funding"], says: "justice, funding" },
    ".consent.mayReturn": { value: ["decision"], says: words.mayReturn.decision },
    ".consent.signedOn": shown("2026-03-01"),
    ".consent.expires": shown("2026-04-07"),
    ".person.birthDate": { value: "1988-07-08", says: longDay("1988-07-08") },
    ".person.childrenComing": { value: 19, says: "19" },
    ".person.gender.houseWanted": { value: "any", says: words.houseWanted.any },
    ".recovery.lastUse": shown("2026-02-09"),
    ".treatment.started": shown("2026-01-10"),
    ".treatment.expectedCompletion": shown("2026-03-11"),
    ".justice.courtDates": { value: ["2026-03-12", "2026-03-13"], says: day("2026-03-13", at, zone) },
    ".funding.authorizedUntil": shown("2026-05-14"),
    ".funding.amountCents": { value: 123_456, says: "$1,234.56" },
    ".funding.depositCents": { value: 65_432, says: "$654.32" },
    ".arrival.date": shown("2026-03-15"),
    ".arrival.time": { value: "13:07", says: localTimeOfDay("13:07") },
    ".arrival.at": {
      value: "2026-03-16T11:09:00-07:00",
      says: moment("2026-03-16T18:09:00Z", at, zone),
    },
  };
}

/** The page's text, without tags; quotes and apostrophes as sent. */
const textOf = (page: string) =>
  page
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"');

const webOf = ({ world, ports }: SmallWorld) =>
  createWeb({
    world,
    ports,
    oidc: { issuer: "https://issuer.test", clientId: "web" },
    origin,
    development: true,
    log: () => {},
  });

async function pagesOf(world: SmallWorld, payload: ReferralPayload) {
  const { houses, members } = world.lantern;
  const referral = await world.referred(world.lantern, () => payload);
  const app = webOf(world);
  const care = await signedIn(world, app, members.admissions);
  const inbox = textOf((await care.get(`/referrals/${referral}`)).text);
  await routeReferral(world.as(members.admissions), { referral, house: houses.juniper, command: command() });
  await world.drain();
  const manager = await signedIn(world, app, members.house_manager);
  const house = textOf((await manager.get(`/houses/${houses.juniper}/referrals/${referral}`)).text);
  return { inbox, house, referral, manager, care };
}

for (const [how, leavesOut] of [
  ["a date and a time", [".arrival.at"]],
  ["a moment", [".arrival.date", ".arrival.time"]],
] as const)
  test(`every field that was sent is on the page, for the house and for admissions (arrival as ${how})`, async () => {
    const world = await createSmallWorld();
    const { payload, says } = filled(fixedIn(world), leavesOut);
    expect(Object.keys(says).length).toBeGreaterThan(75);
    const { inbox, house } = await pagesOf(world, payload);
    for (const [path, shown] of Object.entries(says)) {
      expect([path, inbox.includes(shown)]).toEqual([path, true]);
      expect([path, house.includes(shown)]).toEqual([path, true]);
    }
    const words = en.referrals.sent.labels;
    for (const label of [
      words.routing.holdWanted,
      words.routing.discharge.fixed,
      words.recovery.overdoseLast90Days,
    ])
      expect(house).toContain(label);
  });

test("after acceptance the status names the bed, and the page no longer says how houses match", async () => {
  const world = await createSmallWorld();
  const { houses } = world.lantern;
  const example = exampleFor(world.lantern, world.today());
  const { referral, manager } = await pagesOf(world, example);
  const path = `/houses/${houses.juniper}/referrals/${referral}`;
  expect((await manager.get(path)).text).toContain('id="fit"');
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1B") ?? "";
  const until = localTime(world.clock, 20);
  expect((await manager.send(path, `${path}/acceptance`, { bed, until })).status).toBe(303);
  const { text } = await manager.get(path);
  expect(text).toMatch(/Accepted at Juniper House, bed 1B, held until/);
  expect(text).not.toContain('id="fit"');
});

test("admissions assigns a house from its match, and what needs attention comes before everything else", async () => {
  const world = await createSmallWorld();
  const { houses } = world.lantern;
  const example = exampleFor(world.lantern, world.today());
  const living = { ...example.living, selfAdministers: "no", currentConcern: "Sleeps badly" } as const;
  const recovery = { ...example.recovery, overdoseLast90Days: "yes", withdrawalRisk: "Tremor" } as const;
  const justice = { ...example.justice, conditions: "Curfew at nine", courtDates: ["2026-03-09"] };
  const referral = await world.referred(world.lantern, () => ({ ...example, living, recovery, justice }));
  const care = await signedIn(world, webOf(world), world.lantern.members.admissions);
  const at = `/referrals/${referral}`;
  const { text } = await care.get(at);
  const { flags } = en.referrals;
  for (const flag of [
    flags.overdose,
    flags.withdrawal({ text: "Tremor" }),
    flags.concern({ text: "Sleeps badly" }),
    flags.conditions({ text: "Curfew at nine" }),
    flags.court({ days: "Mon, Mar 9" }),
    flags.ownMedicines,
  ])
    expect([flag, text.indexOf(flag) < text.indexOf('class="own"'), text.includes(flag)]).toEqual([
      flag,
      true,
      true,
    ]);
  expect(text).not.toContain(flags.interpreter({ language: "English" }));
  expect(text).toMatch(/None reported: [^.]*allergies/);
  const assigned = await care.send(at, `${at}/routing`, { house: houses.alder });
  expect(assigned.status).toBe(303);
  expect((await care.get(at)).text).toContain("At Alder House. Decision due");
});

test("a decided referral stays in admissions' list of decided ones, and staff who cannot decide are not asked to", async () => {
  const world = await createSmallWorld();
  const { houses, members } = world.lantern;
  const { referral, manager, care } = await pagesOf(world, exampleFor(world.lantern, world.today()));
  const path = `/houses/${houses.juniper}/referrals/${referral}`;
  const number = spokenNumber(referral);
  expect((await care.get("/referrals?show=decided")).text).not.toContain(number);
  const staff = await signedIn(world, webOf(world), members.house_staff);
  expect((await staff.get(path)).text).toContain(en.referrals.page.waitsForDecision);
  const reason = { reason: "funding_unresolved", wouldChange: "A payer", elsewhere: "unknown" };
  expect((await manager.send(path, `${path}/decline`, reason)).status).toBe(303);
  await world.drain();
  const { text } = await care.get("/referrals?show=decided");
  expect([text.includes(number), text.includes("Declined")]).toEqual([true, true]);
  expect((await care.get("/referrals")).text).not.toContain(number);
});

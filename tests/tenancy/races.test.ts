import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { putBedBack, renameBed, takeBedOut } from "#shared/houses/bed/change-bed.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { setApart } from "#shared/people/apart/set-apart.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { unmergePersons } from "#shared/people/merge/unmerge-persons.ts";
import { linkReferral } from "#shared/people/recognize/link-referral.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import type { Accommodation } from "#shared/records/accommodation/accommodation.ts";
import type { Requests } from "#shared/records/accommodation/with-referral.ts";
import type { Bed } from "#shared/records/bed/bed.ts";
import type { PersonReferral, PersonStay } from "#shared/records/person/history.ts";
import type { Person } from "#shared/records/person/person.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { isMissed } from "#shared/records/referral/transitions/arrive.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import type { Waitlist } from "#shared/records/waitlist/waitlist.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { answerOwnOffer } from "#shared/referrals/partner/answer-own-offer.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { acceptOffer, declineOffer } from "#shared/referrals/waitlist/answer-offer.ts";
import { moveOnWaitlist } from "#shared/referrals/waitlist/move-on-waitlist.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { takeOffWaitlist } from "#shared/referrals/waitlist/take-off-waitlist.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import type { Item } from "#shared/table/entity.ts";
import type { EventRecord } from "#shared/table/event.ts";
import type { Scope } from "#shared/table/scope.ts";
import { differences } from "../support/differences.ts";
import { disorder, type Faults, faulty, seeded } from "../support/faulty.ts";
import { moveOut } from "../support/move-out.ts";
import { openMessages } from "../support/open-messages.ts";
import { isReferralStep, referralStepNames, referralSteps, stepsHold } from "../support/referral-steps.ts";
import { command, createSmallWorld, localTime, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

const beds = 2;
const runs = Number(process.env.PORCHLIGHT_RACE_RUNS ?? 12);

const acts = [
  "submit",
  "route",
  "pass",
  "accept",
  "decline",
  "withdraw",
  "move_in",
  "walk_in",
  "move",
  "move_out",
  "take_out",
  "put_back",
  "rename",
  "transfer",
  "merge",
  "unmerge",
  "link_stay",
  "link_referral",
  "set_apart",
  "pass_time",
  ...referralStepNames,
  "waitlist",
  "waitlist",
  "offer",
  "offer",
  "said",
  "sender_says",
  "place",
  "off_list",
  "request",
  "answer_request",
] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  /** Chooses a referral, stay, house and bed, modulo how many there are. */
  one: fc.nat(7),
  two: fc.nat(7),
  to: fc.nat(2),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Only three people, so that each is referred and walks in more than once. */
const people = [
  { legalName: "Theo Wagtail", birthDate: "1992-03-14" },
  { legalName: "Linus Bracken", birthDate: "1988-01-02" },
  { legalName: "Ezra Swift", birthDate: "1979-10-10" },
];

test("concurrent acts and failures never leave records inconsistent", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 14 }),
      fc.integer(),
      async (rounds, seed) => {
        const faults: { current: Faults | undefined } = { current: undefined };
        const begun = seed % 2 === 0 ? withPeopleWaiting : createSmallWorld;
        const world = await begun({ beds, wrap: (sender) => faulty(sender, faults) });
        const random = seeded(seed);
        const set: Faults = { random, refuse: 0.06, lose: 0.06, partial: 0.2 };
        for (const round of rounds) {
          faults.current = set;
          const known = await survey(world, faults);
          await Promise.all(round.map((one) => act(world, known, one)));
          if (random() < 0.6) await world.drain((records) => disorder(random, records));
        }
        faults.current = undefined;
        await comeToRest(world, random);
        holds(await wholeTable(world), world.clock.now());
        expect(await differences(world.system(world.lantern))).toEqual([]);
      },
    ),
    { numRuns: runs },
  );
});

/** Half of the worlds start with a waitlist and an offered bed, which random steps rarely reach. */
const withPeopleWaiting = madeOnce(async () => {
  const world = await createSmallWorld({ beds });
  const { lantern, clock } = world;
  const house = lantern.houses.juniper;
  const care = world.as(lantern.members.admissions);
  const [bed] = (await world.beds(lantern, house)).values();
  for (let number = 0; number < 3; number += 1) {
    const referral = await world.referred();
    await routeReferral(care, { referral, house, command: command() });
    await putOnWaitlist(care, { house, referral, reason: "Came first", command: command() });
    const until = localTime(clock, 2);
    if (number === 0 && bed) await offerBed(care, { house, referral, bed, until, command: command() });
  }
  await world.drain();
  return world;
});

/** Finishes all pending work. The clock delivers the outbox messages that the stream missed. */
async function comeToRest(world: SmallWorld, random: () => number): Promise<void> {
  // Half of the time all offers, holds and requests expire.
  if (random() < 0.5) world.clock.pass({ hours: 30 });
  for (let round = 0; round < 8; round += 1) {
    await world.drain((records) => disorder(random, records));
    world.clock.pass({ minutes: 1 });
    await world.tick();
  }
  await world.drain();
}

interface Known {
  readonly referrals: Id<"referral">[];
  /** The house of each referral. */
  readonly lies: ReadonlyMap<string, Id<"house"> | null>;
  readonly stays: { id: Id<"stay">; house: Id<"house"> }[];
  readonly beds: { id: Id<"bed">; house: Id<"house"> }[];
  readonly persons: Id<"person">[];
  readonly requests: Item[];
}

const data = <T>(items: Item[], kind: string): T[] =>
  items.filter((one) => one.kind === kind).map((one) => one.data as T);

const surveyed = ["referral.view", "referral", "stay", "bed", "person", "accommodation"];

async function survey(world: SmallWorld, faults: { current: Faults | undefined }): Promise<Known> {
  const kept = faults.current;
  faults.current = undefined;
  const items = await wholeTable(world, surveyed);
  faults.current = kept;
  return {
    referrals: data<{ id: Id<"referral"> }>(items, "referral.view").map(({ id }) => id),
    lies: new Map(
      data<ReferralHeader>(items, "referral")
        .filter((one) => one.place !== "moved")
        .map((one) => [one.id, one.house]),
    ),
    stays: data<Stay>(items, "stay").map(({ id, house }) => ({ id, house })),
    beds: data<Bed>(items, "bed").map(({ id, house }) => ({ id, house })),
    persons: data<Person>(items, "person").map(({ id }) => id),
    requests: items.filter((one) => one.kind === "accommodation"),
  };
}

async function act(world: SmallWorld, known: Known, { act: what, one, two, to }: Step): Promise<void> {
  const { lantern, clock } = world;
  const houses = [lantern.houses.juniper, lantern.houses.alder];
  const care = world.as(lantern.members.admissions);
  const larkfield = world.partner(lantern, lantern.partners.larkfield);
  const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(from.length, 1)];
  const referral = pick(known.referrals, one);
  const stay = pick(known.stays, one);
  const bed = pick(known.beds, two);
  const house = pick(houses, to) ?? lantern.houses.juniper;
  const person = people[one % people.length];
  try {
    if (what === "pass_time") clock.pass({ hours: 1 + two });
    else if (what === "submit" && person) {
      await world.referredUndrained((payload) => ({ ...payload, person: { ...payload.person, ...person } }));
    } else if (what === "walk_in" && bed && person) {
      await moveInWithoutReferral(care, { house: bed.house, bed: bed.id, ...person, command: command() });
    } else if (stay && what === "move_out") {
      const asked = {
        ...stay,
        stay: stay.id,
        kind: "planned_move" as const,
        on: world.today(),
        command: command(),
      };
      await moveOut(care, asked);
    } else if (stay && bed && what === "transfer") {
      const agreed = { carry: ["phone", "belongings"], tellWhere: to === 0, agreed: true };
      const there = { to: bed.house, bed: bed.id, on: world.today() };
      await transferStay(care, { house: stay.house, stay: stay.id, ...there, ...agreed, command: command() });
    } else if (stay && bed && what === "move") {
      await moveBed(care, { house: stay.house, stay: stay.id, bed: bed.id, command: command() });
    } else if (bed && what === "take_out") {
      await takeBedOut(care, { house: bed.house, bed: bed.id, reason: "Paint", command: command() });
    } else if (bed && what === "put_back") {
      await putBedBack(care, { house: bed.house, bed: bed.id, command: command() });
    } else if (bed && what === "rename") {
      const label = ["1A", "1B", "9X"][to] ?? "9Y";
      await renameBed(care, { ...bed, bed: bed.id, label, room: "", place: "single", command: command() });
    } else if (await actOnPeople(care, known, { act: what, one, two, to })) return;
    else if (what === "answer_request") {
      const asked = pick(known.requests, two);
      if (asked) await answerRequest(care, asked);
    } else if (!referral) return;
    else if (bed && isReferralStep(what)) {
      const asked = { world, care, partner: larkfield, referral, house, bed, at: one };
      await referralSteps[what](asked);
    } else if (what === "route") await routeReferral(care, { referral, house, command: command() });
    else if (what === "pass") {
      const from = pick(houses, two) ?? house;
      await passReferral(care, { house: from, referral, to: to === 2 ? null : house, command: command() });
    } else if (what === "waitlist") {
      const lies = known.lies.get(referral) ?? null;
      await putOnWaitlist(care, { house: lies, referral, reason: "Came first", command: command() });
    } else if (what === "request") {
      const at = { house: known.lies.get(referral) ?? null, referral };
      await askAccommodation(care, { ...at, asked: "A lower bunk", command: command() });
    } else if (what === "off_list") {
      await takeOffWaitlist(care, { house: known.lies.get(referral) ?? null, referral, command: command() });
    } else if (what === "place") {
      const at = {
        house: known.lies.get(referral) ?? null,
        referral,
        position: String(1 + two),
        seen: String(two),
      };
      await moveOnWaitlist(care, { ...at, reason: "Lower bunk", command: command() });
    } else if (bed && what === "offer") {
      const until = localTime(clock, 1 + one);
      const reason = "Came first";
      await offerBed(care, {
        house: bed.house,
        referral,
        bed: bed.id,
        until,
        reason,
        holdToo: true,
        command: command(),
      });
    } else if (what === "said") {
      const at = { house: known.lies.get(referral) ?? house, referral, command: command() };
      await (to === 0 ? declineOffer(care, at) : acceptOffer(care, at));
    } else if (what === "sender_says")
      await answerOwnOffer(larkfield, { referral, yes: to > 0, command: command() });
    else if (what === "withdraw") await withdrawReferral(larkfield, { referral, command: command() });
    else if (what === "decline") {
      const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
      await declineReferral(care, { house, referral, ...why, command: command() });
    } else if (bed && what === "accept") {
      const until = localTime(clock, 1 + one);
      await acceptReferral(care, { house: bed.house, referral, bed: bed.id, until, command: command() });
    } else if (bed && what === "move_in") {
      await moveIn(care, {
        house: bed.house,
        referral,
        bed: one > 4 ? bed.id : undefined,
        command: command(),
      });
    }
  } catch (error) {
    const name = (error as Error).name;
    // Refused, or failed longer than we retry. Either way nothing may be incomplete.
    if (!(error instanceof Refusal) && !/Throttling|LostReply|TransactionCanceled/.test(name)) throw error;
  }
}

/** Responds to an accommodation request at the version read. */
async function answerRequest(care: Scope, { data, version }: Item): Promise<void> {
  const { id, at } = data as Accommodation;
  const form = { answer: "granted", what: "2A, lower", ground: "", alternative: "", reviewOn: "" };
  const asked = { ...at, accommodation: id, version: Number(version), form, command: command() };
  await decideAccommodation(care, asked);
}

const reason = "Told us so";

/** The identity steps of admissions. Returns whether the step was one of them. */
async function actOnPeople(care: Scope, known: Known, { act: what, one, two, to }: Step): Promise<boolean> {
  const { persons } = known;
  const person = persons[one % Math.max(persons.length, 1)];
  const other = persons[two % Math.max(persons.length, 1)];
  const stay = known.stays[to % Math.max(known.stays.length, 1)];
  const referral = known.referrals[to % Math.max(known.referrals.length, 1)];
  if (!person || !other) return false;
  const pair = { person, other, reason, command: command() };
  if (what === "merge") await mergePersons(care, pair);
  else if (what === "unmerge") await unmergePersons(care, pair);
  else if (what === "set_apart") await setApart(care, { ...pair, kind: "request" });
  else if (what === "link_stay" && stay)
    await linkStay(care, { ...stay, stay: stay.id, person: one > 5 ? null : person, command: command() });
  else if (what === "link_referral" && referral)
    await linkReferral(care, { referral, person: one > 5 ? null : person, command: command() });
  else return false;
  return true;
}

/** Each accommodation request is with its referral, or in the stay after the move-in; none is lost or duplicated. */
function requestsHold(items: Item[], headers: readonly ReferralHeader[]): void {
  const asked = data<Accommodation>(items, "accommodation");
  const events = data<EventRecord>(items, "event");
  const said = (type: string) => events.filter((one) => one.type === type);
  expect(asked.map((one) => one.id).sort()).toEqual(
    said("accommodation.asked")
      .map(({ subject }) => subject.accommodation)
      .sort(),
  );
  expect(asked.flatMap((one) => one.decisions)).toHaveLength(said("accommodation.answered").length);
  const waiting = headers.filter((one) => one.state.status !== "moved_in");
  const lies = new Map(waiting.map((one) => [one.id, one.house]));
  const listed = data<Requests>(items, "accommodation.requests").flatMap(({ ids, house, referral }) =>
    ids.map((id) => `${id} ${house} ${referral}`),
  );
  const withReferral = asked.flatMap(({ id, at }) => ("referral" in at ? [{ id, ...at }] : []));
  expect(withReferral.map((one) => `${one.id} ${one.house} ${one.referral}`).sort()).toEqual(listed.sort());
  for (const one of withReferral) expect([one.id, lies.get(one.referral)]).toEqual([one.id, one.house]);
  const stays = new Map(
    headers.flatMap((one) => (one.state.status === "moved_in" ? [[one.id, one.state.stay]] : [])),
  );
  for (const { subject } of said("accommodation.brought"))
    expect(subject.stay).toBe(stays.get(subject.referral as Id<"referral">));
}

function holds(items: Item[], now: Temporal.Instant): void {
  const beds = data<Bed>(items, "bed");
  const stays = data<Stay>(items, "stay");
  const open = stays.filter((one) => !one.closed);
  // At most one occupant per bed, and each open stay is in exactly the bed that names it.
  const occupied = beds.flatMap((one) => (one.occupant ? [`${one.id} ${one.occupant.stay}`] : []));
  expect(occupied.sort()).toEqual(open.map((one) => `${one.bed} ${one.id}`).sort());
  const cards = data<{ id: string; bed: string }>(items, "stay.card");
  expect(cards.map((one) => `${one.bed} ${one.id}`).sort()).toEqual(occupied);
  // A bed out of service is not occupied or held.
  expect(beds.filter((one) => one.out && (one.occupant || one.hold))).toEqual([]);
  // Bed labels are unique in a house, and the stay has the same label.
  const labels = data<{ house: string; label: string; bed: string }>(items, "bed.label");
  expect(labels.map((one) => `${one.house} ${one.label} ${one.bed}`).sort()).toEqual(
    beds.map((one) => `${one.house} ${one.label} ${one.id}`).sort(),
  );
  const labelOf = new Map<string, string>(beds.map((one) => [one.id, one.label]));
  expect(open.filter((one) => labelOf.get(one.bed) !== one.bedLabel)).toEqual([]);
  // Former occupants are in the bed's history, up to the day their stay ended.
  const left = data<{ stay: string; bed: string; to: string }>(items, "bed.nights");
  for (const one of stays.filter(({ closed }) => closed))
    expect(left).toContainEqual(expect.objectContaining({ stay: one.id, bed: one.bed, to: one.closed?.on }));
  // One confirmed open stay per person, after any merges, and the canonical record names it.
  const records = new Map(data<Person>(items, "person").map((one) => [one.id, one]));
  const speaks = (id: Person["id"]): Person["id"] => {
    const into = records.get(id)?.merged?.into;
    return into ? speaks(into) : id;
  };
  const confirmed = open.flatMap((one) =>
    one.confirmed ? [`${speaks(one.confirmed.person)} ${one.id}`] : [],
  );
  expect(new Set(confirmed.map((one) => one.split(" ")[0])).size).toBe(confirmed.length);
  const persons = [...records.values()].flatMap((one) => (one.open ? [`${one.id} ${one.open.stay}`] : []));
  expect(persons.sort()).toEqual(confirmed.sort());
  // A merged record and its canonical record name each other.
  const into = [...records.values()].flatMap((one) => (one.merged ? [`${one.merged.into} ${one.id}`] : []));
  expect([...records.values()].flatMap((one) => one.of.map((id) => `${one.id} ${id}`)).sort()).toEqual(
    into.sort(),
  );
  // Each confirmed stay and each referral belongs to one person, the right one.
  const known = data<PersonStay>(items, "person.stay").filter((one) => !one.moved);
  expect(known.map((one) => `${one.person} ${one.stay}`).sort()).toEqual(
    stays.flatMap((one) => (one.confirmed ? [`${one.confirmed.person} ${one.id}`] : [])).sort(),
  );
  // Each referral is in one home, with its body, and in no other of the network.
  const headers = data<ReferralHeader>(items, "referral").filter((one) => one.place !== "moved");
  const of = data<PersonReferral>(items, "person.referral").filter((one) => !one.moved);
  expect(of.map((one) => `${one.person} ${one.referral}`).sort()).toEqual(
    headers.map((one) => `${one.person} ${one.id}`).sort(),
  );
  const sent = data<{ id: string }>(items, "referral.view");
  expect(headers.map((one) => one.id).sort()).toEqual(sent.map((one) => one.id).sort());
  const bodies = data<{ referral: string; house: string | null }>(items, "referral.body");
  expect(bodies.map((one) => `${one.referral} ${one.house}`).sort()).toEqual(
    headers.map((one) => `${one.id} ${one.house}`).sort(),
  );
  stepsHold(headers);
  requestsHold(items, headers);
  // Each hold is on both the bed and the referral.
  const held = beds.flatMap((one) => (one.hold ? [`${one.id} ${one.hold.referral}`] : []));
  expect(held.sort()).toEqual(
    headers.flatMap(({ id, state }) => (bedKept(state) ? [`${bedKept(state)?.bed} ${id}`] : [])).sort(),
  );
  // Each waitlisted referral is once on the list of its own home, and no other referral is on a list.
  const entries = data<Waitlist>(items, "waitlist").flatMap((list) =>
    list.entries.map((one) => ({ where: `${one.referral} ${list.house}`, bed: one.offer?.bed ?? null })),
  );
  const waits = headers.filter((one) => one.state.status === "waitlisted");
  const sorted = (of: typeof entries) => of.sort((a, b) => a.where.localeCompare(b.where));
  // An offer on the list matches the hold of its referral and its bed.
  expect(sorted(entries)).toEqual(
    sorted(waits.map((one) => ({ where: `${one.id} ${one.house}`, bed: bedKept(one.state)?.bed ?? null }))),
  );
  // Every overdue referral has escalated once.
  const late = headers.filter(
    (one) => one.state.status === "received" && one.place === "here" && hasCome(one.clock.decideBy, now),
  );
  expect(late.filter((one) => one.clock.overdue === null)).toEqual([]);
  const calls = headers.filter(isMissed).filter(({ state }) => hasCome(state.noShow.callBy, now));
  expect(calls.filter(({ state }) => !state.noShow.overdue)).toEqual([]);
  // After draining, no outbox message is open.
  expect(openMessages(items)).toEqual([]);
}

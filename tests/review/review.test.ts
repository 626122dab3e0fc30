import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { listConsents } from "#shared/consents/list-consents.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { answerAppeal } from "#shared/residents/review/answer-appeal.ts";
import { decideReview } from "#shared/residents/review/decide-review.ts";
import { giveLetter, readLetter } from "#shared/residents/review/letter.ts";
import { notifyDecision } from "#shared/residents/review/notify-decision.ts";
import { openReview } from "#shared/residents/review/open-review.ts";
import { listOwnReviews, readReview } from "#shared/residents/review/read-review.ts";
import { appealReview, stateInReview } from "#shared/residents/review/say-handed.ts";
import { appealOwn, stateOwn } from "#shared/residents/review/say-own.ts";
import type { EventRecord } from "#shared/table/event.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { signedConsent } from "../consent/kit.ts";
import { assigned, type Walking, walkingWorld } from "../support/beside.ts";
import {
  decidedReview,
  noticedReview,
  openedReview,
  overseen,
  refusalReviewed,
  refusedTest,
} from "../support/reviews.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { longHere } from "../support/standing.ts";
import { collectedTest } from "../support/tests.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let they: Walking;
type Person = Membership & { readonly identity: string };
let staff: Person;
let manager: Person;
let admissions: Person;

beforeAll(async () => {
  ({ world, they } = await walkingWorld());
  await overseen(world);
  ({ house_staff: staff, house_manager: manager, admissions } = world.lantern.members);
});

const as = (person: Membership) => world.as(person, they.at.house);
const on = (id: Id<"review">) => ({ house: they.at.house, review: id, command: command() });
const opened = () => refusalReviewed(world, they.at, staff);
const found = async (id: Id<"review">) => (await readReview(as(manager), on(id))).review;
const decide = (person: Person, id: Id<"review">, change: Partial<typeof decidedReview> = {}) =>
  decideReview(as(person), {
    ...{ ...on(id), ...decidedReview, ...change, door: world.world.openDoor("web") },
    person: longHere(person.identity),
  });
const notify = (id: Id<"review">) =>
  notifyDecision(as(staff), { ...on(id), ...noticedReview(world.today()) });
const state = (id: Id<"review">, words = "I was ill") =>
  stateInReview(as(staff), { ...on(id), strengths: "", words, support: "Ona Rook" });
const appeal = (id: Id<"review">) =>
  appealOwn(they.resident, { review: id, words: "Ask Ona Rook", command: command() });
const answer = (person: Person, id: Id<"review">, result = "upheld") =>
  answerAppeal(as(person), { ...on(id), identity: person.identity, result, words: "Hear them again" });
const refused = (code: string) => expect.objectContaining({ code });
const outcomes = async (both: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(both))
    .map((one) => (one.status === "rejected" ? one.reason.code : "done"))
    .sort();

test("a review goes its whole way, and its resident reads all of it", async () => {
  const id = await opened();
  await world.drain();
  const said = { strengths: "I kept my job", words: "I was ill", support: "Ona Rook" };
  await stateOwn(they.resident, { review: id, ...said, command: command() });
  await world.drain();
  expect((await found(id)).statement).toMatchObject({ ...said, how: "own_page" });
  await decide(manager, id, { asked: "" });
  await notify(id);
  await world.drain();
  await appeal(id);
  await world.drain();
  await answer(staff, id, "sent_back");
  await world.drain();
  const [own] = (await listOwnReviews(they.resident)).filter((one) => one.id === id);
  expect(own).toMatchObject({
    strengths: decidedReview.strengths,
    rule: openedReview.rule,
    statement: said,
    decision: { reasons: decidedReview.reasons, identity: "" },
    notice: { body: "Invented Coast Affiliate" },
    appeal: { words: "Ask Ona Rook", answer: { result: "sent_back" } },
  });
  expect(own?.closed).not.toBeNull();
});

describe("a test has a fair review", () => {
  test("if a laboratory confirmed it or it was refused, and never by what a device shows", async () => {
    const { test: id } = await collectedTest(world, they.at, staff);
    const asks = { house: they.at.house, test: id, ...openedReview, identity: staff.identity };
    await expect(openReview(as(staff), { ...asks, command: command() })).rejects.toEqual(
      refused("nothing_to_review"),
    );
  });

  test("once: of two who open it, one does", async () => {
    const id = await refusedTest(world, they.at, staff);
    const open = (person: Person) =>
      openReview(as(person), {
        ...{ house: they.at.house, test: id, ...openedReview },
        ...{ identity: person.identity, command: command() },
      });
    expect(await outcomes([open(staff), open(manager)])).toEqual(["done", "review_exists"]);
  });

  test.each(["strengths", "happened", "rule"])("and wants what it begins with: %s", async (field) => {
    const id = await refusedTest(world, they.at, staff);
    const asks = { house: they.at.house, test: id, ...openedReview, [field]: " ", identity: "i" };
    await expect(openReview(as(staff), { ...asks, command: command() })).rejects.toMatchObject({
      fields: [{ pointer: `/${field}` }],
    });
  });
});

describe("the decision is of a second person:", () => {
  test("not of whoever opened it, also not in another role", async () => {
    const id = await refusalReviewed(world, they.at, manager);
    await expect(decide(manager, id)).rejects.toEqual(refused("review_party"));
    await expect(decide({ ...admissions, identity: manager.identity }, id)).rejects.toEqual(
      refused("review_party"),
    );
    await decide(admissions, id);
  });

  test("not of whoever wrote down that it was refused, though another opened it", async () => {
    const test = await refusedTest(world, they.at, manager);
    const said = { ...openedReview, identity: staff.identity, command: command() };
    const { review: id } = await openReview(as(staff), { house: they.at.house, test, ...said });
    await expect(decide(manager, id)).rejects.toEqual(refused("review_party"));
    await expect(decide({ ...admissions, identity: manager.identity }, id)).rejects.toEqual(
      refused("review_party"),
    );
  });

  test("not of whoever walks with the resident", async () => {
    const id = await opened();
    const asManager = { ...world.lantern.members.peer_mentor, role: "house_manager" } as const;
    await expect(decide(asManager, id)).rejects.toEqual(refused("review_mentor"));
    await assigned(world, they.journey, world.lantern.members.volunteer);
    await decide(asManager, id);
    await assigned(world, they.journey);
  });

  test("and of two at once, of one", async () => {
    const id = await opened();
    expect(await outcomes([decide(manager, id), decide(admissions, id)])).toEqual(["done", "review_decided"]);
  });

  test("with a statement, or with how the resident was asked for one", async () => {
    const id = await opened();
    await expect(decide(manager, id, { asked: " " })).rejects.toMatchObject({
      fields: [{ pointer: "/asked", code: "review.asked_required" }],
    });
    await state(id);
    await state(id, "");
    await decide(manager, id, { asked: "" });
    await expect(state(id)).rejects.toEqual(refused("review_decided"));
  });

  test("what a resident said on their own page is replaced on no phone of the house", async () => {
    const id = await opened();
    await world.drain();
    const said = { strengths: "", words: "I was ill", support: "" };
    await stateOwn(they.resident, { review: id, ...said, command: command() });
    await world.drain();
    await expect(state(id, "I have nothing to say")).rejects.toEqual(refused("review_stated"));
    expect((await found(id)).statement?.words).toBe("I was ill");
  });

  test("what a resident sends again is one sending: it takes nothing back from what they wrote since", async () => {
    const id = await opened();
    await world.drain();
    const said = { review: id, strengths: "", words: "I was ill", support: "", command: command() };
    await stateOwn(they.resident, said);
    await stateOwn(they.resident, { ...said, words: "I was ill, and called in", command: command() });
    await world.drain();
    await stateOwn(they.resident, said);
    await world.drain();
    expect((await found(id)).statement?.words).toBe("I was ill, and called in");
  });

  test("what a resident sent before it and arrives after it is refused, and changes nothing", async () => {
    const id = await opened();
    await world.drain();
    await stateOwn(they.resident, {
      review: id,
      strengths: "",
      words: "Late",
      support: "",
      command: command(),
    });
    await decide(manager, id);
    await world.drain();
    expect((await found(id)).statement).toBeNull();
  });
});

describe("an appeal", () => {
  test("waits for the notice, and is made once", async () => {
    const id = await opened();
    await decide(manager, id);
    await world.drain();
    await expect(appeal(id)).rejects.toEqual(refused("review_not_decided"));
    await notify(id);
    await world.drain();
    await Promise.all([appeal(id), appeal(id)]);
    await world.drain();
    expect((await found(id)).appeal).toMatchObject({ words: "Ask Ona Rook", answer: null });
    await expect(appeal(id)).rejects.toEqual(refused("review_appealed"));
  });

  test("is not reworded once it is answered, also not by words that were on their way", async () => {
    const id = await opened();
    await decide(manager, id);
    await notify(id);
    await appealReview(as(staff), { ...on(id), words: "Ask Ona" });
    await world.drain();
    await appeal(id);
    await answer(staff, id);
    await world.drain();
    expect((await found(id)).appeal).toMatchObject({ words: "Ask Ona", answer: { result: "upheld" } });
  });

  test("is answered on record by anyone who may but whoever decided the review, in no other role of theirs either", async () => {
    const id = await opened();
    await decide(manager, id);
    await notify(id);
    await appealReview(as(staff), { ...on(id), words: "Ask Ona" });
    const { identity } = manager;
    for (const person of [manager, { ...admissions, identity }, { ...staff, identity }])
      for (const result of ["upheld", "changed"])
        await expect(answer(person, id, result)).rejects.toEqual(refused("appeal_decider"));
    expect((await found(id)).closed).toBeNull();
    await answer(staff, id);
    expect((await found(id)).appeal?.answer).toMatchObject({ result: "upheld" });
  });

  test("is possible until its day is over in the house, and then the review closes by the clock", async () => {
    const id = await opened();
    const today = world.clock.now().toZonedDateTimeISO("America/Los_Angeles").toPlainDate();
    // Over the change to daylight saving time: the last day has 23 hours.
    const last = today.with({ month: 3, day: 8 });
    const { days } = today.until(last);
    await overseen(world, { appealDays: String(days) });
    await decide(manager, id);
    // A review keeps what stood when it was decided.
    await overseen(world, { body: "Another Affiliate", appealDays: "90" });
    expect((await found(id)).decision?.oversight).toMatchObject({ appealDays: days });
    await notify(id);
    expect((await found(id)).notice).toMatchObject({
      body: "Invented Coast Affiliate",
      appealBy: last.toString(),
    });
    const until = last.add({ days: 1 }).toZonedDateTime("America/Los_Angeles").toInstant();
    expect((await found(id)).notice?.until).toBe(until.toString({ fractionalSecondDigits: 3 }));
    await world.drain();
    world.clock.pass({ seconds: Math.round(world.clock.now().until(until).total("seconds")) - 60 });
    await world.tick();
    expect((await found(id)).closed).toBeNull();
    world.clock.pass({ hours: 1 });
    await world.tick();
    expect((await found(id)).closed).not.toBeNull();
    await world.drain();
    await expect(appeal(id)).rejects.toEqual(refused("appeal_over"));
  });

  test("typed on a phone of the house takes nothing from the resident: their own words replace it until it is answered, never the other way", async () => {
    const id = await opened();
    await decide(manager, id);
    await notify(id);
    const typed = (words: string) => appealReview(as(staff), { ...on(id), words });
    await typed("I agree with it");
    await expect(typed("I agree with all of it")).rejects.toEqual(refused("review_appealed"));
    const { answerBy } = (await found(id)).appeal ?? {};
    await world.drain();
    world.clock.pass(world.clock.now().until(world.clock.now().add({ hours: 24 * 20 })));
    // Long after the last day to appeal.
    await appeal(id);
    await world.drain();
    expect((await found(id)).appeal).toMatchObject({ words: "Ask Ona Rook", how: "own_page", answerBy });
    await expect(typed("I agree with it")).rejects.toEqual(refused("review_appealed"));
    await expect(appeal(id)).rejects.toEqual(refused("review_appealed"));
    expect((await found(id)).closed).toBeNull();
  });
});

test("a notice written down only when the time to appeal is over is refused", async () => {
  const id = await opened();
  await overseen(world, { appealDays: "3" });
  await decide(manager, id);
  const decidedOn = world.today();
  world.clock.pass({ hours: 24 * 4 });
  await expect(notifyDecision(as(staff), { ...on(id), ...noticedReview(decidedOn) })).rejects.toMatchObject({
    fields: [{ pointer: "/on" }],
  });
  await notify(id);
});

test("a letter to a court is refused without its consent, and is given and accounted for with it", async () => {
  const id = await opened();
  const at = they.at;
  const consent = async (kind: "court" | "family", what: string[]) =>
    (
      await recordConsent(as(manager), {
        ...{ ...at, ...signedConsent, kind, what, recipient: `Invented ${kind} ${what.length}` },
        signedOn: world.today(),
        command: command(),
      })
    ).consent;
  const give = (under: string) => giveLetter(as(manager), { ...on(id), consent: under });
  await expect(give("")).rejects.toEqual(refused("no_consent"));
  await expect(give(await consent("family", ["participation", "test_results"]))).rejects.toEqual(
    refused("no_consent"),
  );
  await expect(give(await consent("court", ["participation"]))).rejects.toEqual(
    refused("lacks_test_results"),
  );
  const full = await consent("court", ["participation", "test_results", "residency"]);
  await expect(readLetter(as(manager), { ...on(id), consent: full })).rejects.toMatchObject({
    kind: "not_found",
  });
  await give(full);
  const letter = await readLetter(as(manager), { ...on(id), consent: full });
  expect(letter.letterhead.house).toBe("Juniper House");
  expect(letter).toMatchObject({ what: ["participation", "test_results"], consent: { kind: "court" } });
  const other = await opened();
  await expect(readLetter(as(manager), { ...on(other), consent: full })).rejects.toMatchObject({
    kind: "not_found",
  });
  const { disclosures } = await listConsents(as(manager), at);
  const [given] = disclosures.filter(({ basis }) => "consent" in basis && basis.consent === full);
  expect(given).toMatchObject({
    how: "letter",
    what: ["participation", "test_results"],
    to: "Invented court 3",
  });
});

test("no event has what was written", async () => {
  await state(await opened(), "I was ill on Sunday");
  const events = (await wholeTable(world)).filter((one) => one.kind === "event");
  const said = JSON.stringify(events.map((one) => (one.data as EventRecord).data));
  expect(said).not.toMatch(/ill on Sunday|house meeting|Ona Rook/);
});

test("nothing of a review reads a check-in, recovery capital, a plan or a message", () => {
  const room = "shared/residents/review";
  const imports = readdirSync(room).flatMap((name) =>
    [...readFileSync(`${room}/${name}`, "utf8").matchAll(/from "(#shared[^"]+)"/g)].map(
      ([, from = ""]) => from,
    ),
  );
  expect(imports.length).toBeGreaterThan(20);
  expect(
    imports.filter((one) => /check-in|capital|plan|journey\/message|messages|milestone|safety/.test(one)),
  ).toEqual([]);
});

import type { Id } from "#shared/kernel/ids.ts";
import type { Standing } from "#shared/records/second-person/second-person.ts";
import { decideInvoluntary } from "#shared/residents/departure/decide-involuntary.ts";
import { noticePaper, noticeSources } from "#shared/residents/departure/notice-paper.ts";
import { prepareNotice } from "#shared/residents/departure/prepare-notice.ts";
import type { DeparturePage } from "#shared/residents/departure/read-departure.ts";
import { readDeparture } from "#shared/residents/departure/read-departure.ts";
import { askReview } from "#shared/residents/departure/review-decision.ts";
import { printOf, serveNotice } from "#shared/residents/departure/serve-notice.ts";
import { decideReview } from "#shared/residents/review/decide-review.ts";
import { notifyDecision } from "#shared/residents/review/notify-decision.ts";
import { appealReview } from "#shared/residents/review/say-handed.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "#shared/residents/stay/move-out.ts";
import type { Scope } from "#shared/table/scope.ts";
import { noticedReview, overseen } from "../support/reviews.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { longHere } from "../support/standing.ts";
import { decision, notice, service } from "./words.ts";

type Leave = Parameters<typeof moveOut>[1];

/** A house with one resident, and the steps of a move-out. */
export interface Leaving {
  readonly world: SmallWorld;
  readonly manager: Scope;
  /** Admissions, who took no part in the decision. */
  readonly reviewer: Scope;
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
  /** The stay, with a new command ID. */
  of(): { house: Id<"house">; stay: Id<"stay">; command: string };
  inDays(days: number): string;
  pass(days: number): void;
  decide(over?: Partial<typeof decision & { identity: string }>): Promise<void>;
  prepare(over?: Partial<ReturnType<typeof notice>>): Promise<void>;
  /** Serves what is prepared. */
  hand(over?: Partial<ReturnType<typeof service> & { print: string }>): Promise<void>;
  /** Prepares a notice and serves it the same day. */
  serve(over?: Partial<ReturnType<typeof notice>>): Promise<void>;
  leave(over?: Partial<Leave>): Promise<{ on: string }>;
  page(): Promise<DeparturePage>;
}

export async function leaving(): Promise<Leaving> {
  const world = await createSmallWorld();
  const house = world.lantern.houses.juniper;
  const manager = world.as(world.lantern.members.house_manager, house);
  const reviewer = world.as(world.lantern.members.admissions, house);
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(manager, { house, bed, ...who, command: command() });
  await world.drain();
  const of = () => ({ house, stay, command: command() });
  const inDays = (days: number) =>
    world.clock.now().toZonedDateTimeISO("America/Los_Angeles").toPlainDate().add({ days }).toString();
  const prepare: Leaving["prepare"] = (over) =>
    prepareNotice(manager, { ...of(), ...notice(inDays(0), inDays(30)), ...over });
  const hand: Leaving["hand"] = async (over) =>
    serveNotice(manager, {
      ...of(),
      ...service(inDays(0)),
      print: await printedOf(manager, house, stay),
      ...over,
    });
  return {
    world,
    manager,
    reviewer,
    house,
    stay,
    of,
    inDays,
    pass: (days) => world.clock.pass({ hours: 24 * days }),
    decide: (over) => decideInvoluntary(manager, { ...of(), ...decision, identity: "manager", ...over }),
    prepare,
    hand,
    serve: async (over) => {
      await prepare(over);
      await hand();
    },
    leave: (over) =>
      moveOut(manager, { ...of(), kind: "involuntary_rule", on: world.today(), rest: true, ...over }),
    page: () => readDeparture(manager, { house, stay }),
  };
}

/** The print of the prepared notice; empty if there is none. */
export async function printedOf(scope: Scope, house: Id<"house">, stay: Id<"stay">): Promise<string> {
  const { case: found, ...page } = await readDeparture(scope, { house, stay });
  if (!found?.prepared) return "";
  const sources = await noticeSources(scope, { house });
  return printOf(noticePaper(sources, page.stay, found, found.prepared).paper, found.prepared);
}

type At = () => { house: Leaving["house"]; review: Id<"review">; command: string };

/** A served notice whose review was upheld, with notice of that: it can be appealed. `opened`: what is before that. */
export async function noticedCase(it: Leaving, opened: (at: At) => Promise<void> = async () => {}) {
  await it.decide();
  await it.serve();
  await askReview(it.manager, { ...it.of(), identity: "manager", words: "The nights were agreed" });
  const review = (await it.page()).case?.review?.record ?? "rvw_none";
  const at: At = () => ({ house: it.house, review, command: command() });
  await opened(at);
  const outcome = { result: "upheld", words: "No night was", person: longHere("reviewer") };
  await answerReview(it.world, it.reviewer, { ...it.of(), ...outcome });
  await overseen(it.world);
  await notifyDecision(it.manager, { ...at(), ...noticedReview(it.inDays(0)) });
  return { at };
}

/** The same with an appeal, of which only the answer is open. */
export async function appealedCase(it: Leaving, opened?: (at: At) => Promise<void>) {
  const { at } = await noticedCase(it, opened);
  await appealReview(it.manager, { ...at(), words: "They were agreed" });
  it.pass(31);
  return { at };
}

/** Decides the fair review of a stay's open case. */
export async function answerReview(
  { world }: SmallWorld,
  reviewer: Scope,
  {
    house,
    stay,
    command: id,
    ...said
  }: ReturnType<Leaving["of"]> & {
    readonly person: Standing;
    readonly result: string;
    readonly words: string;
  },
): Promise<void> {
  const { case: found } = await readDeparture(reviewer, { house, stay });
  await decideReview(reviewer, {
    ...{ house, review: found?.review?.record ?? "rvw_none", command: id, person: said.person },
    ...{ result: said.result, reasons: said.words, strengths: "Kept work", option: "As decided", asked: "" },
    door: world.openDoor("web"),
  });
}

export const fieldsOf = (error: unknown) =>
  (error as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer).sort();
export const refusal = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  );

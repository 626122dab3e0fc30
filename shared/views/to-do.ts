import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import type { PacketCard } from "#shared/records/packet/packet.ts";
import type { ReferralCard } from "#shared/records/referral/records.ts";
import type { OpenReview } from "#shared/records/review/open-review.ts";
import type { StayCard } from "#shared/records/stay/stay.ts";
import type { OpenTest } from "#shared/records/test/open-test.ts";
import type { Scope } from "#shared/table/scope.ts";

/** A recent resident with unsigned paperwork: how many documents, never which. */
export type PaperworkOpen = StayCard & Pick<PacketCard, "signed" | "of">;

/** Something to do in a house. `late`: past its time. */
export type ToDo = { readonly late: boolean } & (
  | {
      /** A call to the sender is due; a decision, maybe with a phone screen today; a phone screen alone. */
      readonly kind: "no_show" | "decision" | "screen_decision" | "screen" | "paused";
      readonly card: ReferralCard;
    }
  | { readonly kind: "review"; readonly review: OpenReview }
  | { readonly kind: "paperwork"; readonly stay: PaperworkOpen }
  | { readonly kind: "test"; readonly test: OpenTest }
  | { readonly kind: "offer"; readonly beds: readonly FreeBed[]; readonly referral: Id<"referral"> }
);
interface FreeBed {
  readonly id: Id<"bed">;
  readonly label: string;
}

interface Found {
  readonly noShows: readonly ReferralCard[];
  readonly awaiting: readonly ReferralCard[];
  readonly paused: readonly ReferralCard[];
  /** Phone screens of today. */
  readonly calls: readonly ReferralCard[];
  readonly reviews: readonly OpenReview[];
  /** House-local. */
  readonly today: string;
  readonly papers: readonly PaperworkOpen[];
  readonly tests: readonly OpenTest[];
  readonly free: readonly FreeBed[];
  readonly firstInLine: Id<"referral"> | undefined;
}

/** A decision due within this many hours comes before an open bed. */
const soonHours = 12;

/**
 * What needs someone: no-shows, then what is due by its time, then paperwork and what is paused. Reviews, offers,
 * tests and paperwork only for those who may act on them.
 */
export function toDo(scope: Scope, { noShows, awaiting, paused, calls, ...found }: Found): ToDo[] {
  const now = scope.now();
  const of =
    (kind: "no_show" | "paused" | "screen", late: (card: ReferralCard) => boolean) => (card: ReferralCard) =>
      ({ kind, card, late: late(card) }) as const;
  const due: { readonly at: string; readonly task: ToDo }[] = [
    ...awaiting.map((card) => decision(card, calls.includes(card), now)),
    ...calls
      .filter((card) => !awaiting.includes(card))
      .map((card) => ({ at: card.screenAt ?? "", task: of("screen", () => false)(card) })),
    ...reviews(scope, found),
    ...offers(scope, found),
    ...tests(scope, found.tests),
  ];
  return [
    ...noShows.map(of("no_show", ({ callBy }) => callBy !== null && hasCome(callBy, now))),
    ...due.sort((a, b) => a.at.localeCompare(b.at)).map(({ task }) => task),
    ...paperwork(scope, found.papers),
    ...paused.map(of("paused", () => false)),
  ];
}

/** By its deadline, or by its phone screen if that is earlier and today. */
function decision(card: ReferralCard, screened: boolean, now: Temporal.Instant) {
  const { decideBy, screenAt } = card;
  const task: ToDo = {
    kind: screened ? "screen_decision" : "decision",
    card,
    late: card.place === "here" && hasCome(decideBy, now),
  };
  return { at: screened && screenAt && screenAt < decideBy ? screenAt : decideBy, task };
}

/** Of a case or a test: by the end of their day, or before everything else of today. */
const reviews = ({ permissions }: Scope, { reviews: open, today }: Pick<Found, "reviews" | "today">) =>
  open.flatMap((review) => {
    const { task, by } = review;
    const needs = task === "notify" || task === "answer" ? "review.manage" : "review.decide";
    if (!permissions.has(needs)) return [];
    const late = by !== null && by < today;
    return [{ at: by ? `${by}T23:59:59.999Z` : today, task: { kind: "review", review, late } as const }];
  });

function offers(scope: Scope, { free, firstInLine }: Pick<Found, "free" | "firstInLine">) {
  if (!firstInLine || free.length === 0 || !scope.permissions.has("referral.read")) return [];
  const at = stamp(scope.now().add({ hours: soonHours }));
  return [{ at, task: { kind: "offer", beds: free, referral: firstInLine, late: false } as const }];
}

/** To collect, and to read the device: what is at the laboratory waits for nobody here. */
const tests = (scope: Scope, open: readonly OpenTest[]) =>
  open.flatMap((test) => {
    const { step, due } = test;
    const needs = {
      to_collect: "testing.collect",
      to_interpret: "testing.interpret",
      at_laboratory: null,
    } as const;
    const needed = needs[step];
    if (!needed || !scope.permissions.has(needed)) return [];
    const late = step === "to_collect" && hasCome(due, scope.now());
    return [{ at: due, task: { kind: "test", test, late } as const }];
  });

const paperwork = (scope: Scope, papers: readonly PaperworkOpen[]): ToDo[] =>
  scope.permissions.has("packet.manage")
    ? papers.map((stay) => ({ kind: "paperwork", stay, late: false }))
    : [];

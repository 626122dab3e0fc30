import { notFound } from "#shared/kernel/errors.ts";
import type { FieldMap, Form, SentTo, ValuesOf } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { notifyOf } from "#shared/network/index.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { reviewEvents } from "#shared/records/review/events.ts";
import { reviewOnBoard } from "#shared/records/review/open-review.ts";
import { type Review, type ReviewPlace, review, reviewKey } from "#shared/records/review/review.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, nextVersion, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Permission } from "#shared/tenancy/roles.ts";

export type ActOnReview = ReviewPlace & { readonly command: string };
type ReviewEvent = Occurrence<typeof reviewEvents>;

/** In no shared feed: that somebody's case is reviewed is theirs. */
export const eventOfReview = ({ homes }: Scope, { id, house, stay }: Review, said: ReviewEvent): NewEvent => {
  const record = below.reviews(homes.house(house));
  return eventOf(reviewEvents, { ...said, in: record, feed: record, subject: { review: id, stay } });
};

/** What an act changes of a review, and the event that says so. */
export interface Acted {
  readonly value: Partial<Review>;
  readonly event: ReviewEvent;
  /** Whoever decides is told that something waits for them, never what. */
  readonly waits?: boolean;
  readonly changes?: readonly Change[];
  readonly events?: readonly NewEvent[];
}

/** @throws not_found */
export async function loadReview(scope: Scope, at: ReviewPlace): Promise<Stored<Review>> {
  const found = await scope.table.get(review, reviewKey(scope.homes, at));
  if (!found) throw notFound();
  return found;
}

/** @throws not_found */
export async function zoneOfHouse(scope: Scope, house: Id<"house">): Promise<string> {
  const found = await scope.table.get(houseCard, houseCardKey(scope.homes, house));
  if (!found) throw notFound();
  return found.value.timeZone;
}

/** What is committed of an act. */
export const planOf = (
  scope: Scope,
  was: Stored<Review>,
  { value, event, changes = [], events = [], waits = false }: Acted,
): { readonly events: readonly [NewEvent, ...NewEvent[]]; readonly changes: readonly Change[] } => {
  const next = { ...was.value, ...value };
  const { house, id: subject } = next;
  const told = { kind: "review_waiting", subject, house } as const;
  return {
    events: [eventOfReview(scope, was.value, event), ...events],
    changes: [
      replace(review, was, next),
      reviewOnBoard(scope.homes, next, nextVersion(was)),
      ...(waits ? [notifyOf(scope, scope.homes.house(house), told, nextVersion(was))] : []),
      ...changes,
    ],
  };
};

/** One form about a review, once. @throws not_found, forbidden, invalid, and as `act` */
export async function actOnReview<S extends FieldMap>(
  scope: Scope,
  verb: string,
  form: Form<S, Permission>,
  input: ActOnReview & SentTo<S>,
  act: (was: Review, said: ValuesOf<S>) => Promise<Acted> | Acted,
): Promise<void> {
  const { house, review: id, command } = input;
  const home = houseHome(scope, house);
  requirePermission(scope, form.needs);
  const said = form.read(input);
  const asks = { home, verb, command, asked: { review: id, said }, answers: noAnswer };
  await commit(scope, asks, async () => {
    const was = await loadReview(scope, { house, review: id });
    return { answer: null, ...planOf(scope, was, await act(was.value, said)) };
  });
}

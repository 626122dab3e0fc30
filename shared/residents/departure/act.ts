import { notFound } from "#shared/kernel/errors.ts";
import type { FieldMap, Form, SentTo, ValuesOf } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { notifyOf } from "#shared/network/index.ts";
import {
  caseKey,
  type Departure,
  departure,
  departureKey,
  type InvoluntaryCase,
  involuntaryCase,
  noDeparture,
} from "#shared/records/departure/departure.ts";
import { departureEvents } from "#shared/records/departure/events.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import type { NotificationKind } from "#shared/records/notification/kinds.ts";
import { review, reviewKey } from "#shared/records/review/review.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { cardOfStay, type Stay, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import type { Done } from "#shared/table/acted-by.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, card, create, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface OfStay {
  readonly house: Id<"house">;
  readonly stay: Stay["id"];
  readonly command: string;
}

/** The data a change of a departure starts from. */
export interface Leaving {
  readonly stay: Stored<Stay>;
  readonly house: HouseCard;
  readonly departure: Departure;
  /** The open case. */
  readonly case: Stored<InvoluntaryCase> | undefined;
  /** House-local. */
  readonly today: string;
  /** The actor and the current time. */
  readonly done: Done;
}
type Acted = Occurrence<typeof departureEvents> & {
  readonly departure?: Partial<Departure>;
  readonly changes?: readonly Change[];
  readonly events?: readonly NewEvent[];
};

/** Writes the departure. Fails if it was changed since it was read. */
export const writeDeparture = (was: Stored<Departure> | undefined, value: Departure): Change =>
  was ? replace(departure, was, value) : create(departure, value);

/** The changes of a stay, on its board too, whose notice changed. */
export function onStay(
  was: Stored<Stay>,
  changed: Partial<Pick<Stay, "notice">>,
  changedAt: Stay["changedAt"],
): Change[] {
  const value = { ...was.value, ...changed, changedAt };
  return [replace(stay, was, value), card(stayCard, cardOfStay(value), was.version + 1)];
}

/** The open case of a departure. */
export const caseUnderWay = async (scope: Scope, found: Departure | undefined) =>
  found?.case ? scope.table.get(involuntaryCase, caseKey(scope.homes, found, found.case)) : undefined;

/** The fair review of a case; undefined if none was asked for. */
export const reviewOf = async (scope: Scope, found: InvoluntaryCase | undefined) =>
  found?.review?.record
    ? scope.table.get(review, reviewKey(scope.homes, { house: found.house, review: found.review.record }))
    : undefined;

/** Tells the members who want to know of a step of a case. */
export const notifyCase = (
  scope: Scope,
  kind: NotificationKind,
  { id, house, stay: subject }: InvoluntaryCase,
): Change => notifyOf(scope, scope.homes.house(house), { kind, subject, house }, id);

/** The permission of all departure verbs. */
export const leavingNeeds = "stay.close";

/**
 * Runs a verb on a departure from its form; it does not end the stay. @throws not_found, forbidden, invalid
 * with every field, conflict `stay_closed`, what `act` refuses
 */
export async function actOnDeparture<S extends FieldMap>(
  scope: Scope,
  form: Form<S, typeof leavingNeeds>,
  input: OfStay & SentTo<S>,
  act: (was: Leaving, said: ValuesOf<S>) => Acted | Promise<Acted>,
): Promise<void> {
  const { house: _, stay: __, command: ___, ...sent } = input;
  await changeDeparture(scope, { ...input, verb: `departure.${form.name}` }, { [form.name]: sent }, (was) =>
    act(was, form.read(input)),
  );
}

/** Runs a verb on a departure. @throws not_found, forbidden, conflict `stay_closed`, what `act` refuses */
export async function changeDeparture(
  scope: Scope,
  { house, stay: id, verb, command }: OfStay & { readonly verb: string },
  asked: object,
  act: (was: Leaving) => Acted | Promise<Acted>,
  { afterwards = false } = {},
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, leavingNeeds);
  const asks = { home, verb, command, asked: { departure: id, ...asked }, answers: noAnswer };
  await commit(scope, asks, async () => {
    const { homes } = scope;
    const [found, was, card] = await scope.table.getAll([
      { entity: stay, key: stayKey(homes, house, id) },
      { entity: departure, key: departureKey(homes, { house, stay: id }) },
      { entity: houseCard, key: houseCardKey(homes, house) },
    ]);
    if (!found || !card) throw notFound();
    if (found.value.closed && !afterwards) throw stayConflict("stay_closed");
    const before = was?.value ?? noDeparture(house, id);
    const done = doneNow(scope);
    const acted = await act({
      stay: found,
      house: card.value,
      departure: before,
      case: await caseUnderWay(scope, was?.value),
      today: today(scope.now(), card.value.timeZone).toString(),
      done,
    });
    const { departure: changed, changes = [], events = [], ...what } = acted;
    return {
      answer: null,
      events: [
        eventOf(departureEvents, { ...what, in: below.stay(home, id), feed: home, subject: { stay: id } }),
        ...events,
      ],
      changes: [writeDeparture(was, { ...before, ...changed, changedAt: done.at }), ...changes],
    };
  });
}

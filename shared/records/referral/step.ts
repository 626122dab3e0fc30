import { stamp } from "#shared/kernel/instant.ts";
import type { ActedBy } from "#shared/table/acted-by.ts";
import type { Stored } from "#shared/table/entity.ts";
import { type Entry, eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { type Change, card, create, remove, replace } from "#shared/table/transact.ts";
import { referralEvents } from "./events.ts";
import { homeOfReferral, referralHeader, referralIn } from "./header.ts";
import { type HistoryEntry, withEntry } from "./history.ts";
import { type HistoryPage, historyPage } from "./history-page.ts";
import { cardOf } from "./projections.ts";
import { cardKey, referralCard } from "./records.ts";
import type { ReferralHeader } from "./referral.ts";

/** One step of a referral: what its event says, and what people said (`said`), which goes with the referral alone. */
type ReferralEntry = Entry<typeof referralEvents>;

/** What happened to a referral, said once: its history and its event follow from it. */
export type Step = ReferralEntry & {
  /** Who did it, where it is not who acts in this scope. */
  readonly by?: ActedBy;
};

export interface Told {
  /** The referral with what happened in its history. */
  readonly header: ReferralHeader;
  /** The page of its history that is full now. */
  readonly full: HistoryPage | undefined;
  readonly events: [NewEvent, ...NewEvent[]];
}

/** Says what happened to a referral: in its history, and as an event where it lies, and where it lay before (`from`). */
export function tell(
  scope: Scope,
  next: ReferralHeader,
  step: Step,
  from: ReferralHeader["house"] = next.house,
): Told {
  const at = stamp(scope.now());
  const { type, by = actorOf(scope) } = step;
  const entry = {
    type,
    at,
    by,
    data: written<HistoryEntry["data"][string]>(step.data ?? {}),
    said: written<string>(step.said ?? {}),
  };
  const { history, full } = withEntry(next.history, entry);
  const { id: referral, house } = next;
  const event = (where: ReferralHeader["house"]): NewEvent =>
    eventOf(referralEvents, {
      ...step,
      in: referralIn(scope.homes, where, referral),
      feed: homeOfReferral(scope.homes, where),
      subject: { referral },
    });
  return {
    header: { ...next, changedAt: at, history },
    full: full && { referral, house, page: next.history.pages, entries: [...full] },
    events: from === house ? [event(house)] : [event(from), event(house)],
  };
}

/** One step of a referral where it lies: the event it is, and all that is written of it. */
export function recordStep(
  scope: Scope,
  was: Stored<ReferralHeader>,
  next: ReferralHeader,
  step: Step,
): { readonly events: Told["events"]; readonly changes: Change[] } {
  const { header, full, events } = tell(scope, next, step);
  const changes = [...saveHeader(scope, was, header), ...(full ? [create(historyPage, full)] : [])];
  return { events, changes };
}

/** What was given: a field that may be left out is left out. */
const written = <V>(fields: Readonly<Record<string, V | undefined>>): Record<string, V> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** The header replaced where it lies, and the card on its house's board with it. */
export function saveHeader(scope: Scope, was: Stored<ReferralHeader>, header: ReferralHeader): Change[] {
  const onBoard = cardOf(header);
  const changes: Change[] = [replace(referralHeader, was, header)];
  if (onBoard) changes.push(card(referralCard, onBoard, was.version + 1));
  else if (header.house) changes.push(remove("card", cardKey(scope.homes, header.house, header.id)));
  return changes;
}

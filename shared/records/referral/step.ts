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
import type { ReferralUndo } from "./undo.ts";

/** A history entry: the event's data, and personal texts (`said`), which stay with the referral. */
type ReferralEntry = Entry<typeof referralEvents>;

/** One step of a referral: its history entry and its event are made from it. */
export type Step = ReferralEntry & {
  /** The actor, if different from the scope's. */
  readonly by?: ActedBy;
  /** What an undo of it restores; missing: it can't be undone. */
  readonly undo?: ReferralUndo;
};

export interface RecordedStep {
  /** The referral with the new history entry. */
  readonly header: ReferralHeader;
  /** The history page that is now full, if any. */
  readonly full: HistoryPage | undefined;
  readonly events: [NewEvent, ...NewEvent[]];
}

/** Records a step: in the history, and as an event in its place and its previous place (`from`). */
export function tell(
  scope: Scope,
  next: ReferralHeader,
  step: Step,
  from: ReferralHeader["house"] = next.house,
): RecordedStep {
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
    header: { ...next, undo: step.undo ?? null, changedAt: at, history },
    full: full && { referral, house, page: next.history.pages, entries: [...full] },
    events: from === house ? [event(house)] : [event(from), event(house)],
  };
}

/** Records a step of a referral in its place: the event and all changes. */
export function recordStep(
  scope: Scope,
  was: Stored<ReferralHeader>,
  next: ReferralHeader,
  step: Step,
): { readonly events: RecordedStep["events"]; readonly changes: Change[] } {
  const { header, full, events } = tell(scope, next, step);
  const changes = [...saveHeader(scope, was, header), ...(full ? [create(historyPage, full)] : [])];
  return { events, changes };
}

/** The given fields; missing ones are dropped. */
const written = <V>(fields: Readonly<Record<string, V | undefined>>): Record<string, V> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Replaces the header and its card on the house's board. */
export function saveHeader(scope: Scope, was: Stored<ReferralHeader>, header: ReferralHeader): Change[] {
  const onBoard = cardOf(header);
  const changes: Change[] = [replace(referralHeader, was, header)];
  if (onBoard) changes.push(card(referralCard, onBoard, was.version + 1));
  else if (header.house) changes.push(remove("card", cardKey(scope.homes, header.house, header.id)));
  return changes;
}

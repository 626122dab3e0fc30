import type { Temporal } from "temporal-polyfill";
import { type Weekly, weeklyIn } from "#shared/records/meeting/commitment.ts";
import type { MeetingShare } from "#shared/records/meeting/kinds.ts";
import type { Meeting } from "#shared/records/meeting/week.ts";
import { type Counted, counted, countedBack } from "#shared/records/meeting/weeks.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { inMeetings } from "./in-meetings.ts";

type Week = Counted & { readonly weekly: Weekly };

export interface OwnMeetings {
  readonly timeZone: string;
  /** House-local. */
  readonly today: Temporal.PlainDate;
  readonly now: Week;
  /** Latest first. */
  readonly past: readonly Week[];
  /** Latest day first. */
  readonly meetings: readonly Meeting[];
  readonly share: MeetingShare;
}

/** What a resident wrote down of their support meetings, week by week. @throws forbidden, not_found */
export async function readOwnMeetings(scope: Scope): Promise<OwnMeetings> {
  requirePermission(scope, "self.read");
  const { timeZone, day, weeks, commitment, shared } = await inMeetings(scope);
  const values = weeks.map(({ value }) => value);
  const editions = commitment?.value.editions ?? [];
  const { now, past } = countedBack(values.map(counted), day, editions[0]?.from);
  const withWeekly = (one: Counted): Week => ({ ...one, weekly: weeklyIn(editions, one.week) });
  return {
    timeZone,
    today: day,
    now: withWeekly(now),
    past: past.map(withWeekly),
    meetings: values
      .flatMap(({ meetings }) => meetings)
      .toSorted((a, b) => (`${a.on}${a.id}` < `${b.on}${b.id}` ? 1 : -1)),
    share: shared?.value.shown ? "mentor" : "me",
  };
}

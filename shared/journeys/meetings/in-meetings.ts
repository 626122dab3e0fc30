import type { Temporal } from "temporal-polyfill";
import { today } from "#shared/kernel/local-date.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import {
  type MeetingCommitment,
  meetingCommitment,
  meetingCommitmentKey,
  weeklyIn,
} from "#shared/records/meeting/commitment.ts";
import { meetingEvents } from "#shared/records/meeting/events.ts";
import { type SharedMeetings, sharedMeetings, sharedMeetingsKey } from "#shared/records/meeting/shared.ts";
import { type MeetingWeek, meetingWeek, weekPrefix } from "#shared/records/meeting/week.ts";
import { counted, shownWeeks, weekOf } from "#shared/records/meeting/weeks.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { eventOf, type Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace, stillAbsent, unchanged } from "#shared/table/transact.ts";

/** What a resident wrote down of their meetings, as it stands. */
export interface InMeetings {
  readonly journey: MeetingWeek["journey"];
  readonly timeZone: string;
  /** House-local. */
  readonly day: Temporal.PlainDate;
  /** Of the weeks that are shown, and any after them; latest first. */
  readonly weeks: readonly Stored<MeetingWeek>[];
  readonly commitment: Stored<MeetingCommitment> | undefined;
  readonly shared: Stored<SharedMeetings> | undefined;
  /** The condition that nobody else may enter the journey since. */
  readonly still: Change;
}

/** @throws forbidden, not_found */
export async function inMeetings(scope: Scope): Promise<InMeetings> {
  const { homes, table } = scope;
  const journey = journeyIn(scope);
  const [{ journey: on, still }, page, [commitment, shared]] = await Promise.all([
    inJourney(scope),
    table.query({
      in: homes.self(journey),
      prefix: weekPrefix,
      descending: true,
      // After a move to an earlier zone, the next week may have begun already.
      limit: shownWeeks + 1,
      kinds: [meetingWeek],
    }),
    table.getAll([
      { entity: meetingCommitment, key: meetingCommitmentKey(homes, journey) },
      { entity: sharedMeetings, key: sharedMeetingsKey(homes, journey) },
    ]),
  ]);
  const day = today(scope.now(), on.timeZone);
  const first = weekOf(day.subtract({ weeks: shownWeeks - 1 }));
  const weeks = page.items.filter(is(meetingWeek)).filter(({ value }) => value.week >= first);
  return { journey, timeZone: on.timeZone, day, weeks, commitment, shared, still };
}

type Told = Occurrence<typeof meetingEvents>["type"];

interface Writing {
  readonly verb: string;
  readonly command: string;
  readonly asked: object;
  readonly told: Told;
  /** What is written. @throws Refusal */
  change(at: InMeetings): Written;
}
export type Written =
  | { readonly week: MeetingWeek }
  | { readonly commitment: MeetingCommitment }
  | { readonly isShown: boolean };

/**
 * Writes one thing of a resident's meetings, and with it what their mentor sees. @throws forbidden, not_found, and what
 * `change` refuses
 */
export async function writeMeetings(scope: Scope, { told, change, ...act }: Writing): Promise<void> {
  const home = scope.homes.self(journeyIn(scope));
  await commit(scope, { home, ...act, answers: noAnswer }, async () => {
    const at = await inMeetings(scope);
    const written = change(at);
    const { journey } = at;
    return {
      answer: null,
      events: [eventOf(meetingEvents, { type: told, in: home, feed: home, subject: { journey } })],
      changes: [at.still, ...own(at, written), card(scope, at, written)],
    };
  });
}

function own({ weeks, commitment: was }: InMeetings, written: Written): Change[] {
  if ("commitment" in written) {
    const { commitment: value } = written;
    return [was ? replace(meetingCommitment, was, value) : create(meetingCommitment, value)];
  }
  if (!("week" in written)) return [];
  const { week: value } = written;
  const stands = weeks.find((one) => one.value.week === value.week);
  return [stands ? replace(meetingWeek, stands, value) : create(meetingWeek, value)];
}

/** What the mentor sees after it; where they see nothing, that it still is so. */
function card({ homes }: Scope, at: InMeetings, written: Written): Change {
  const { journey, shared: was } = at;
  const isShown = "isShown" in written ? written.isShown : Boolean(was?.value.shown);
  const value = { journey, shown: isShown ? shownOf(at, written) : null };
  if (isShown || "isShown" in written)
    return was ? replace(sharedMeetings, was, value) : create(sharedMeetings, value);
  return was ? unchanged(was) : stillAbsent(sharedMeetings.kind, sharedMeetingsKey(homes, journey));
}

function shownOf({ weeks, commitment, day }: InMeetings, written: Written): SharedMeetings["shown"] {
  const { editions } = ("commitment" in written ? written.commitment : commitment?.value) ?? { editions: [] };
  const values = weeks.map(({ value }) => value);
  const after = "week" in written ? [written.week] : [];
  const others = values.filter(({ week }) => !after.some((one) => one.week === week));
  return {
    weekly: weeklyIn(editions, weekOf(day)),
    weeks: [...after, ...others].map(counted).toSorted((a, b) => (a.week < b.week ? 1 : -1)),
  };
}

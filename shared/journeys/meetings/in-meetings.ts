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
import { type Change, create, replace } from "#shared/table/transact.ts";

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

/**
 * Each write replaces the commitment, so it is read before all that it holds: whatever is written after that is in what is
 * read here, or the commit fails. @throws forbidden, not_found
 */
export async function inMeetings(scope: Scope): Promise<InMeetings> {
  const { homes, table } = scope;
  const journey = journeyIn(scope);
  const [{ journey: on, still }, commitment] = await Promise.all([
    inJourney(scope),
    table.get(meetingCommitment, meetingCommitmentKey(homes, journey)),
  ]);
  const [page, shared] = await Promise.all([
    table.query({
      in: homes.self(journey),
      prefix: weekPrefix,
      descending: true,
      // After a move to an earlier zone, the next week may have begun already.
      limit: shownWeeks + 1,
      kinds: [meetingWeek],
    }),
    table.get(sharedMeetings, sharedMeetingsKey(homes, journey)),
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
      changes: [at.still, ...own(at, written), ...card(at, written)],
    };
  });
}

/** What is theirs alone. Each write writes the commitment too, so that all come one after the other. */
function own(at: InMeetings, written: Written): Change[] {
  const { journey, weeks, commitment: was } = at;
  const value = commitmentAfter(at, written) ?? { journey, editions: [] };
  const set = was ? replace(meetingCommitment, was, value) : create(meetingCommitment, value);
  if (!("week" in written)) return [set];
  const { week } = written;
  const stands = weeks.find((one) => one.value.week === week.week);
  return [set, stands ? replace(meetingWeek, stands, week) : create(meetingWeek, week)];
}

const commitmentAfter = ({ commitment }: InMeetings, written: Written) =>
  "commitment" in written ? written.commitment : commitment?.value;

/** What the mentor sees after it: nothing is written where they see nothing. */
function card(at: InMeetings, written: Written): Change[] {
  const { journey, shared: was } = at;
  const isShown = "isShown" in written ? written.isShown : Boolean(was?.value.shown);
  if (!isShown && !was?.value.shown) return [];
  const value = { journey, shown: isShown ? shownOf(at, written) : null };
  return [was ? replace(sharedMeetings, was, value) : create(sharedMeetings, value)];
}

function shownOf(at: InMeetings, written: Written): SharedMeetings["shown"] {
  const after = "week" in written ? [written.week] : [];
  const others = at.weeks
    .map(({ value }) => value)
    .filter(({ week }) => !after.some((one) => one.week === week));
  return {
    weekly: weeklyIn(commitmentAfter(at, written)?.editions ?? [], weekOf(at.day)),
    weeks: [...after, ...others].map(counted).toSorted((a, b) => (a.week < b.week ? 1 : -1)),
  };
}

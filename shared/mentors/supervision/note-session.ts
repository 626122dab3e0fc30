import { forbidden } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, lines, type Sent, wholeNumber } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { newId } from "#shared/kernel/ids.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { mentorEvents } from "#shared/records/mentor/events.ts";
import {
  type Supervision,
  sessionKinds,
  supervision,
  supervisionPrefix,
} from "#shared/records/mentor/supervision.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { is } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

const needs = "supervision.manage";

export const sessionForm = defineForm("supervision", needs, {
  on: date("mentor.on_required"),
  minutes: wholeNumber({ least: 5, most: 480 }, "mentor.minutes_required"),
  kind: choice(sessionKinds, "choice.answer"),
  well: lines({ most: 2000, required: "mentor.well_required" }),
  boundaries: lines({ most: 2000 }),
  hard: lines({ most: 2000 }),
  next: lines({ most: 2000 }),
});

/** Whose practice the scope is in. @throws forbidden in any other scope */
function practiceOf({ kind, member }: Scope): Id<"member"> {
  if (kind !== "supervision" || !member) throw forbidden(needs);
  return member;
}

/**
 * Notes a supervision session, by the mentor or their supervisor. What concerns a resident belongs in the resident's
 * record. @throws forbidden, invalid
 */
export async function noteSession(
  scope: Scope,
  { command, ...sent }: Sent<typeof sessionForm> & { command: string },
): Promise<void> {
  requirePermission(scope, sessionForm.needs);
  const member = practiceOf(scope);
  const here = scope.now().toZonedDateTimeISO("UTC").toPlainDate();
  const said = sessionForm.read(sent, ({ on }, errors) => {
    if (on) errors.read(() => dateWithin(on, "/on", here, { back: 366, ahead: 1 }), undefined);
  });
  const home = scope.homes.supervision(member);
  const act = { home, verb: "noteSession", command, asked: { member, ...said }, answers: noAnswer };
  await commit(scope, act, async () => ({
    answer: null,
    events: [
      eventOf(mentorEvents, { type: "mentor.supervision_noted", in: home, feed: home, subject: { member } }),
    ],
    changes: [
      create(supervision, {
        ...said,
        id: newId("supervision", scope.now().epochMilliseconds),
        member,
        written: doneNow(scope),
      }),
    ],
  }));
}

export interface Sessions {
  readonly sessions: readonly Supervision[];
  readonly next: string | null;
  /** Minutes of the last 12 months. */
  readonly minutes: number;
}

/** Supervision sessions, the latest first, and the time they took. @throws forbidden, invalid `cursor` */
export async function listSessions(
  scope: Scope,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<Sessions> {
  requirePermission(scope, needs);
  const home = scope.homes.supervision(practiceOf(scope));
  const aYearAgo = scope.now().toZonedDateTimeISO("UTC").toPlainDate().subtract({ years: 1 });
  const [page, year] = await Promise.all([
    scope.table.query({
      in: home,
      prefix: supervisionPrefix,
      descending: true,
      limit: 20,
      cursor,
      kinds: [supervision],
    }),
    scope.table.query({
      in: home,
      from: `${supervisionPrefix}${aYearAgo}`,
      limit: 400,
      kinds: [supervision],
    }),
  ]);
  const valuesOf = ({ items }: typeof page) => items.filter(is(supervision)).map(({ value }) => value);
  return {
    sessions: valuesOf(page),
    next: page.next,
    minutes: valuesOf(year).reduce((sum, one) => sum + one.minutes, 0),
  };
}

import type { Sent } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { plainDay } from "#shared/kernel/text.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { mostInWeek } from "#shared/records/meeting/kinds.ts";
import { meetingConflict } from "#shared/records/meeting/refusals.ts";
import { weekOf } from "#shared/records/meeting/weeks.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { meetingForm } from "./forms.ts";
import { writeMeetings } from "./in-meetings.ts";

/** Days a meeting may lie back: within the weeks that are shown, and while the day is still known. */
const daysBack = 30;

/**
 * A resident writes down that they went to a support meeting, on a house-local day up to thirty days back. @throws
 * forbidden, not_found, invalid with every field, conflict `week_full`
 */
export async function noteMeeting(
  scope: Scope,
  { command, ...sent }: Sent<typeof meetingForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, meetingForm.needs);
  const { timeZone } = (await inJourney(scope)).journey;
  const day = today(scope.now(), timeZone);
  const said = meetingForm.read(sent, ({ on }, errors) => {
    if (on) errors.read(() => dateWithin(on, "/on", day, { back: daysBack, ahead: 0 }), "");
  });
  await writeMeetings(scope, {
    verb: "noteMeeting",
    command,
    asked: said,
    told: "meeting.noted",
    change: ({ journey, weeks }) => {
      const week = weekOf(plainDay(said.on));
      const meetings = weeks.find(({ value }) => value.week === week)?.value.meetings ?? [];
      if (meetings.length >= mostInWeek) throw meetingConflict("week_full");
      const id = newId("meeting", scope.now().epochMilliseconds);
      return {
        week: { journey, week, meetings: [...meetings, { id, ...said, notedAt: stamp(scope.now()) }] },
      };
    },
  });
}

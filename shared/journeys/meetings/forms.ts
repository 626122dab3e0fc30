import { choice, date, defineForm, text, wholeNumber } from "#shared/kernel/form.ts";
import { meetingShares, mostWeekly, pathways, ways } from "#shared/records/meeting/kinds.ts";

/* The resident's alone: a mentor has no such permission. */

/** That they went: nothing of what was said, and no name of anyone. */
export const meetingForm = defineForm("meeting", "self.read", {
  on: date("meeting.on_required"),
  pathway: choice(pathways, "meeting.pathway_required"),
  way: choice(ways, "meeting.way_required"),
  name: text({ most: 80 }),
});

export const commitmentForm = defineForm("commitment", "self.read", {
  weekly: wholeNumber({ least: 0, most: mostWeekly }, "meeting.weekly_required"),
});

export const meetingShareForm = defineForm("meeting-share", "self.read", {
  share: choice(meetingShares, "meeting.share_required"),
});

import { choice, date, defineForm, id, text, wholeNumber } from "#shared/kernel/form.ts";
import { meetingShares, mostWeekly, pathways, ways } from "#shared/records/meeting/kinds.ts";

/* The resident's alone: a mentor has no such permission. */

/** That they went: nothing of what was said, and no name of anyone. */
export const meetingForm = defineForm("meeting", "self.read", {
  on: date("meeting.on_required"),
  pathway: choice(pathways, "meeting.pathway_required"),
  way: choice(ways, "meeting.way_required"),
  name: text({ most: 80 }),
});

/** One that was put in wrongly. */
export const takeBackForm = defineForm("take-back", "self.read", {
  meeting: id("meeting", "meeting.which_required"),
});

export const commitmentForm = defineForm("commitment", "self.read", {
  weekly: wholeNumber({ least: 0, most: mostWeekly }, "meeting.weekly_required"),
});

export const meetingShareForm = defineForm("meeting-share", "self.read", {
  share: choice(meetingShares, "meeting.share_required"),
});

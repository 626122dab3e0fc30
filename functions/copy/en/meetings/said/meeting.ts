import type { SaidOf } from "../../../said.ts";

export const meetingSaid = {
  problems: {
    "meeting.on_required": "Enter the date.",
    "meeting.pathway_required": "Choose which kind of meeting it was.",
    "meeting.way_required": "Choose how you attended.",
    "meeting.which_required": "Choose a meeting.",
    "meeting.weekly_required": "Enter a number from 0 to 21.",
    "meeting.share_required": "Choose who sees it.",
  },
  refusals: {
    week_full: "That week is full. You can’t enter more meetings for it.",
  },
  events: {
    "meeting.noted": "Support meeting entered",
    "meeting.taken_back": "Support meeting removed",
    "meeting.commitment_set": "Weekly commitment to meetings set",
    "meeting.commitment_ended": "Weekly commitment to meetings ended",
    "meeting.sharing_chosen": "Meeting sharing changed",
  },
} satisfies SaidOf<"meeting">;

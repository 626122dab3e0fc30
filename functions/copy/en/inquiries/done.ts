import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "inquiry.taken": "Call logged.",
  "inquiry.taken_in_house": message(
    "Call logged and sent to admissions. They call {name} back{promise, select, hour { within the hour} today { today by 6 PM} tomorrow { tomorrow by noon} other {}}.",
  ),
  "inquiry.referred": "The inquiry is a referral now. The clock is running.",
  "inquiry.called": "Call saved.",
  "inquiry.invited": "Invitation saved.",
  "inquiry.closed": "Inquiry closed.",
  "inquiry.closure_undone": "Undone. The inquiry is open again.",
  "inquiry.reopened": "Reopened. The closing and your reason stay in the timeline.",
} as const;

/** What a form did, on the page that follows. */
export const done = {
  "inquiry.taken": "Call logged.",
  "inquiry.taken_in_house": "Call logged and sent to admissions.",
  "inquiry.referred": "The inquiry is a referral now. The clock is running.",
  "inquiry.called": "Call saved.",
  "inquiry.invited": "Invitation saved.",
  "inquiry.closed": "Inquiry closed.",
} as const;

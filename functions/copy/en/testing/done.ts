/** What a form did, on the page that follows. */
export const done = {
  "testing_policy.saved": "Testing policy saved.",
} as const;

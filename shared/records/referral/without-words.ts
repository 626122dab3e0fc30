import type { ReferralHeader } from "#shared/records/referral/header.ts";

const blank = { note: "" };

/** A header without what anybody wrote in it: numbers, times, kinds, and who of the staff did what. */
export const withoutWords = (header: ReferralHeader): ReferralHeader => ({
  ...header,
  contact: { name: "", phone: "" },
  arrival: null,
  pause: header.pause && { ...header.pause, question: "" },
  conditions: header.conditions.map((one) => ({ ...one, text: "" })),
  screen: header.screen && {
    ...header.screen,
    held: header.screen.held && { ...header.screen.held, ...blank },
  },
  vote: header.vote && { ...header.vote, held: header.vote.held && { ...header.vote.held, reason: "" } },
  noShow: header.noShow && {
    ...header.noShow,
    called: header.noShow.called && { ...header.noShow.called, ...blank },
  },
  decision: header.decision && { ...header.decision, wouldChange: null, elsewhere: null },
});

import { type Consent, type InformationKind, usualPurpose } from "#shared/records/consent/consent.ts";
import { message } from "../message.ts";

const titles: Readonly<Record<Consent["kind"], string>> = {
  placement: "Consent to share information for placement",
  treatment_provider: "Consent to share information with a treatment provider",
  family: "Consent to share information with family or a support person",
  court: "Consent to share information with a court or supervision",
  employer: "Consent to share information with an employer",
  research: "Consent to share information for research",
  next_house: "Consent to share information with my next house",
  testing_site: "Consent to share information with a testing site",
  alumni: "Consent to stay in touch with me",
};
const information: Readonly<Record<InformationKind, string>> = {
  status: "the status of my referral",
  decision: "the decision about me with the reason",
  arrival: "whether and when I arrived",
  residency: "that I live here",
  participation: "my participation in the program",
  test_results: "my drug test results",
  recovery_plan: "my recovery plan",
  medications: "my medications",
  safety: "safety concerns about me",
  account: "my program fees and payments",
};

/** A consent form as the person reads it (42 CFR 2.31(a)). */
export const form = {
  titles,
  information,
  patient: "My name",
  discloser: "Who may share",
  recipient: "Who they may share with",
  what: "What they may share",
  purpose: "Why",
  usualPurpose,
  mayReturn: "What they may tell the house",
  nothing: "Nothing",
  until: "This consent ends",
  scope: message(
    "Only this information may be shared, only with this person or organization, and only for this purpose. This notice goes with it each time: “{notice}”",
  ),
  revoke:
    "I can take this consent back at any time by telling any staff member, verbally or in writing. From then on nothing more is shared under it. What was already shared can’t be taken back.",
  irrevocable: message(
    "I can’t take this consent back before this happens: {event}. Federal law allows that because the justice system referred me (42 CFR 2.35). This consent is for the court or supervision only.",
  ),
  onward:
    "Whoever receives this information might share it with others. Federal privacy law may not protect it then.",
  choice:
    "Signing is my choice. If I don’t sign, nothing is shared under this form. I can ask staff what that means for me. I can sign on paper instead, at no cost, and I get a copy of what I sign.",
  onPaper: "I have read this form, or it was read to me, and I could ask questions.",
  statement:
    "I have read this form, or it was read to me, and I could ask questions. I agree to sign on this screen. The name I type is my signature.",
} as const;

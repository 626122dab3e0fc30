import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { arrival, funding, justice, living, recovery, treatment } from "./referral-to-send-care.ts";
import { type FieldsWords, houseZone, senderZone } from "./words.ts";

const routing: FieldsWords<ReferralPayload["routing"]> = {
  senderReference: [
    "Your own reference for this referral, never a name. It is in every response.",
    "LK-2207",
  ],
  program: [
    "The referring program. Not a phone number, an email address or a link.",
    "Larkfield Residential",
  ],
  contact: [
    "Who the house should call about this referral.",
    {
      name: ["First and last name. Not a phone number, an email address or a link.", "Iris Plover"],
      phone: ["A direct number, in any common format.", "555-0142"],
    },
  ],
  afterHoursPhone: ["A number for nights and weekends.", "555-0143"],
  houses: [
    "`any_suitable`, or the IDs of houses your key can see (`id` of a vacancy), in order of preference.",
    ["hse_JUNIPER", "hse_ALDER"],
  ],
  neededBy: [`The day a bed is needed. ${houseZone}`, "2026-12-01"],
  discharge: [
    "When the person leaves your program.",
    {
      date: [`The day the person leaves your program. ${senderZone}`, "2026-12-01"],
      fixed: ["Whether that day is firm.", true],
    },
  ],
  holdWanted: ["Whether you would like a bed held. Only an acceptance holds one.", true],
};

const consent: FieldsWords<ReferralPayload["consent"]> = {
  basis: [
    "The legal basis for the disclosure: `part_2`, a consent under 42 CFR Part 2; `other`, another privacy law; `self`, the person's own decision.",
    "part_2",
  ],
  discloser: [
    "Your organization, by its name in this network or another name the network has on file for it. With `basis` `self`, also the person.",
    "Larkfield Treatment Center",
  ],
  recipient: [
    "The legal entity that runs the houses, or another name the network has on file. Case, punctuation and endings such as LLC don't matter.",
    "Lantern Row Homes LLC",
  ],
  categories: ["What kinds of information the person agreed to share.", ["identity", "medications"]],
  purpose: ["What the information may be used for.", "Recovery housing placement"],
  mayReturn: [
    "What may be shared back with you. Without `status` you see `not_shared`; without `decision` no reason or conditions; `decision` or `arrival` lets you see where to bring the person.",
    ["status", "decision"],
  ],
  signedOn: [
    `The day it was signed. ${senderZone} It can't be later than the current date anywhere on earth (UTC+14:00).`,
    "2026-11-28",
  ],
  signedBy: ["Who signed: the person, or someone who may sign for them.", "Theo Wagtail"],
  expires: [
    "The last day of the consent, or the event that ends it. It ends with that day in UTC; from then on nothing is shared back.",
    "2026-12-29",
    { event: ["The event that ends the consent.", "Move-out from the house"] },
  ],
  revocation: ["How the person can revoke it.", "At any time, by phone or in writing to the program."],
  scope: [
    "What it covers, as free text, or where the signed form is kept.",
    "For recovery housing. The signed form is in our chart.",
  ],
  notice: ["The notice that goes with every disclosure (42 CFR 2.32), word for word.", disclosureNotice],
};

const person: FieldsWords<ReferralPayload["person"]> = {
  legalName: ["As on the person's ID.", "Theo Wagtail"],
  givenName: [
    "First name. House lists show it with the initial of `familyName`. Without it, the first word of an English name is used; for other names the house is asked.",
    "Theo",
  ],
  familyName: ["Last name. Leave it out if the person has only one name.", "Wagtail"],
  preferredName: ["What the person likes to be called.", "Teddy"],
  pronouns: ["The person's own.", "he, him"],
  birthDate: ["As on the person's ID. It has no time zone.", "1992-03-14"],
  safeContact: [
    "How the person can be reached safely.",
    {
      phone: ["The person's own number, in any common format.", "555-0177"],
      email: ["The person's own email address.", "theo@wagtail.example"],
      mayLeaveMessage: ["Whether a message may be left there.", false],
    },
  ],
  gender: [
    "The person's gender, and the kind of house they want.",
    {
      stated: ["In the person's own words.", "man"],
      houseWanted: ["The kind of house the person asks for.", "men"],
    },
  ],
  language: [
    "The language the person speaks best.",
    {
      spoken: ["Its name in English.", "English"],
      interpreter: ["Whether an interpreter is needed.", false],
    },
  ],
  whereNow: ["Where the person is now.", "Larkfield Treatment Center"],
  childrenComing: ["How many children are coming along.", 0],
};

/** The words for a referral as partners send it. */
export const referralToSend: FieldsWords<ReferralPayload> = {
  routing: ["Your reference, where a bed is needed and by when.", routing],
  consent: ["The person's consent to this disclosure, in full (42 CFR 2.31).", consent],
  person: ["Who is referred.", person],
  recovery: ["The person's recovery, strengths first.", recovery],
  treatment: ["Current treatment, and what comes after it.", treatment],
  living: ["Health and daily living. None of it counts against the person.", living],
  justice: ["Justice involvement, where it affects where the person can live.", justice],
  funding: ["Who pays the program fees.", funding],
  arrival: ["The expected arrival: `date` with or without `time`, or `at`.", arrival],
};

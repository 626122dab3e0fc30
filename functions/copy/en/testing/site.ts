import { message } from "../message.ts";

/** What a person of an outside site reads who came by a link to collect one test. */
export const site = {
  titleOf: message("Collect {name}’s specimen"),
  lead: message(
    "For {collector}, {site}. This link is only for you, for this one test, and works for {hours, number} hours after you open it. 42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
  ),
  identify: "Check the name against a photo ID. If you’re not sure it’s them, don’t collect. Call us.",
  call: message("Call {network}: {phone}"),
  device: "Record a specimen on a device",
  sealed: "Record a specimen for a laboratory",
  sealedHint: "Without a device. The house records the laboratory’s report.",
  observer: "Who observed, if anyone",
  residentSigned: "The resident signed your custody form",
  button: "Sign and send",
  notGiven: "No specimen",
  notGivenHint: "The house decides what it counts as.",
  words: "What happened, in a sentence",
  notGivenButton: "Send",
  after: "What you send goes to the house. Keep your own custody form.",
  look: "Check whether the house has it",
  /** What became of what they sent. */
  sent: {
    waiting: {
      title: "On its way to the house",
      text: "You don’t need to send it again. In a moment, this page will say whether the house has it.",
    },
    taken: {
      title: "The house has it",
      text: "You can close this page. If something doesn’t match, someone from the house may contact you.",
    },
    repeated: {
      title: "The house already has your report",
      text: "It has the first one you sent, so the second wasn’t recorded. If something in the first was wrong, call us.",
    },
    refused: {
      title: "Your report wasn’t recorded",
      text: "By the time it arrived, the house was no longer taking reports through this link. You did nothing wrong, and you don’t need to send it again. Don’t send the specimen on. Keep your own custody form. Call us if you’re not sure what to do.",
    },
  },
} as const;

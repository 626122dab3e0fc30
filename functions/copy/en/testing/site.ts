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
  look: "See whether the house has it",
  /** What became of what they sent. */
  sent: {
    waiting: {
      title: "On its way to the house",
      text: "You don’t need to send it again. In a moment this page says whether the house has it.",
    },
    taken: {
      title: "The house has it",
      text: "You can close this page. If something doesn’t match, someone from the house may contact you.",
    },
    refused: {
      title: "The house no longer takes this test",
      text: "The house had closed this test before your report arrived, so the report wasn’t recorded. You did nothing wrong, and you don’t need to send it again. Don’t send the specimen on. Keep your own custody form. Call us if you’re not sure what to do.",
    },
  },
} as const;

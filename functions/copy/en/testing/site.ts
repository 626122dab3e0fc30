import { message } from "../message.ts";

/** What a person of an outside site reads who came by a link to collect one test. */
export const site = {
  titleOf: message("Collect {name}’s specimen"),
  lead: message(
    "For {collector}, {site}. This link is for you and for this one test. 42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
  ),
  identify: "Check the name against a photo ID. If you’re not sure it’s them, don’t collect, and call us.",
  call: message("Call {network}: {phone}"),
  device: "Record a specimen on a device",
  sealed: "Record a specimen for a laboratory",
  sealedHint: "Without a device. The house records what the laboratory answers.",
  observer: "Who observed, if anyone",
  residentSigned: "They signed your custody form",
  button: "Sign and send",
  notGiven: "No specimen",
  notGivenHint: "The house decides what it counts as.",
  words: "What happened, in a sentence",
  notGivenButton: "Send",
  after: "What you send goes to the house. Keep your own custody form.",
  sent: "Sent to the house",
  sentText: "You can close this page. If the house can’t record it, it will contact you.",
} as const;

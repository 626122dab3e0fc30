import { message } from "../message.ts";

/** Handing a consent over, signing it, and its copy. */
export const signing = {
  handOver: "Hand phone to resident",
  handOverHint: "The phone locks to this form. You’ll sign in again to use it for anything else.",
  printHint: "To sign on paper, print this form. Then record it as signed on paper.",
  discard: "Discard this form",
  discardHint: "It isn’t signed, and nothing was shared under it.",
  agree: "Signing on this screen",
  name: "Type your full name",
  nameHint: "This is your signature.",
  other: "Different name",
  nameMeant: "This is the name I sign with",
  button: "Sign",
  refuse: "I choose not to sign",
  refuseHint: "Nothing is shared under this form. You don’t have to say why, and you can sign one later.",
  refuseButton: "Don’t sign",
  later: "Not now",
  thanks: "Thank you",
  thanksText:
    "Read it again here if you like. Staff will give you a paper copy. You can ask for another any time.",
  thanksByLink: "The house has your signed form. Ask them for a copy any time.",
  notSigned: "Not signed",
  notSignedText:
    "You chose not to sign. Nothing is shared under this form. You can change your mind any time.",
  signed: message("Signed by {name}, {when}"),
  onFileAs: message("On file as {name}"),
  beside: message("Staff member present: {name}"),
  check: message("Document fingerprint: {hash}"),
  english: message("Fingerprint of the English version: {hash}"),
  back: "Consents and disclosures",
} as const;

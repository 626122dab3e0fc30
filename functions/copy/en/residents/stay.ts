import { movedOut } from "../common/words.ts";
import { message } from "../message.ts";

/** A stay, from move-in to how it ended. */
export const stay = {
  bed: message("Bed {label}"),
  confirmed: "Identity confirmed",
  unconfirmed: "Identity not confirmed yet",
  happened: "Timeline",
  canSee: message("{name} has the right to see this list."),
  thisStay: "Stay details",
  movedIn: "Moved in",
  agreed: "Planned move-out",
  notAgreed: "Not set",
  referral: "Referral",
  walkIn: "None (walk-in)",
  ended: "Moved out",
  change: "Move to another bed",
  noBed: "No other bed is open in this house.",
  swap: "Swap beds",
  swapWith: "With",
  swapHint: "Both residents move at once.",
  swapButton: "Swap beds",
  changeButton: "Move to this bed",
  agreeOn: "Move-out date agreed with the resident",
  agreeHint: "Leave blank to remove the date. Referral partners see only the week, never the name.",
  agreeButton: "Save date",
  older: "Older",
  confirmButton: "Confirm identity",
} as const;

export const moveOut = { ...movedOut, entered_in_error: "Entered in error" } as const;

export const walkIn = {
  title: "New move-in",
  lead: "For walk-ins. The bed is taken right away; admissions confirms identity afterward.",
  givenName: "First name",
  familyName: "Last name",
  familyNameHint: "Leave blank if they have only one name.",
  legalName: "Legal name on ID, if different (optional)",
  legalNameHint: "With middle names or a suffix, for example.",
  preferredName: "Preferred name (optional)",
  birthDate: "Date of birth",
  birthDateHint: "Optional, but admissions will have to follow up.",
  phone: "Phone",
  bed: "Bed",
  on: "Move-in date",
  overlap: "Someone else had this bed on some of these nights. Both are right.",
  button: "Move in",
  none: "No open beds in this house.",
} as const;

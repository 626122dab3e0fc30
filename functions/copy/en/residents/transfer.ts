import type { Carry } from "#shared/residents/transfer/copies.ts";
import { message } from "../message.ts";

const transferred: Readonly<Record<Carry, string>> = {
  phone: "Phone number",
  fee: "Agreed fee",
  journey: "Their own page, so it continues at the new house",
  medications: "Number of medications",
  belongings: "Belongings going with them",
  emergency_contacts: "Emergency contacts, and what we may tell them",
  safe_contact: "Safe contact information",
  recurrence_plan: "Recurrence plan (without this house’s commitments)",
  medication_inventory: "Medication list (to be recounted)",
  belongings_inventory: "Belongings list",
  accommodations: "Accommodation requests (for the new house to answer)",
};

/** Words of a transfer to another house. */
export const transfer = {
  title: "Transfer to another house",
  lead: message(
    "{name}’s stay here ends and a stay at the other house begins. Get {name}’s agreement first.",
  ),
  where: "Choose a house",
  rooms: message("{free, plural, =0 {No open beds} one {# open bed} other {# open beds}}"),
  serves: message("For {who}"),
  paused: "Not accepting referrals",
  chosen: message("To {house}"),
  other: "Change house",
  bed: "Bed",
  noBed: "No open beds there.",
  on: "Move date",
  carry: "What to send with them (resident agreed to each)",
  carryHint: "Name and date of birth are always sent. Nothing else is sent unless you check it.",
  nothing:
    "Nothing else to send yet. To include medications and belongings, start the move-out checklist first.",
  transferred,
  agreements: "Resident’s agreement",
  agreed: "Agrees to the transfer and to what is sent",
  overlap: "Someone else had this bed on some of these nights. Both are right.",
  tellWhere: "Agrees that this house may know where they went",
  button: "Transfer resident",
  from: "Transferred from",
  to: "Transferred to",
  otherStay: message("Other house, {day}"),
  brought: "Sent with them",
  none: "There are no other houses yet.",
} as const;

import type { Carry } from "#shared/residents/transfer/copies.ts";

const carried: Readonly<Record<Carry, string>> = {
  phone: "Phone number",
  fee: "The agreed fee",
  medications: "How many medications come along",
  belongings: "What comes along of belongings",
  emergency_contacts: "Emergency contacts, and what they may be told",
  safe_contact: "How to reach them safely",
  recurrence_plan: "The recurrence plan, without what this house promised",
  medication_inventory: "The list of medications, to be counted anew",
  belongings_inventory: "The list of belongings",
  accommodations: "What they asked for so that they can live there, for the new house to answer",
};

/** What the pages say about going to another house. */
export const transfer = {
  title: "Transfer to another house",
  lead: (name: string) =>
    `The stay of ${name} here ends, and one in the other house opens. Agreed with the resident first.`,
  where: "Which house",
  rooms: (free: number) => (free === 0 ? "No bed free" : free === 1 ? "1 bed free" : `${free} beds free`),
  serves: (who: string) => `For ${who}`,
  paused: "Takes nobody in for now",
  chosen: (house: string) => `To ${house}`,
  other: "Choose another house",
  bed: "Bed",
  noBed: "No bed is free there now.",
  on: "First night there",
  carry: "What goes along, each agreed with the resident",
  carryHint: "Name and birth date always do. Nothing else does unless it is ticked.",
  nothing:
    "There is nothing else to take along yet. Answers about medications and belongings can be: open the departure first.",
  carried,
  agreements: "Agreed with the resident",
  agreed: "The transfer, and what goes along",
  tellWhere: "This house may know where to",
  button: "Transfer",
  from: "Came from",
  to: "Went to",
  otherStay: (day: string) => `Another stay, on ${day}`,
  brought: "Came along",
  none: "There is no other house yet.",
} as const;

import type { SaidOf } from "../../../said.ts";

export const personSaid = {
  problems: {
    "person.required": "Choose a person.",
    "person.basis_required": "Choose what it’s based on.",
    "person.how_known_required": "Say how you know they are the same person.",
    "person.phone_too_short": "Enter at least the last 7 digits.",
    "person.too_short": "Enter at least 2 letters of a name, a date of birth or a phone number.",
  },
  refusals: {
    merged_already: "One of these was already merged. Open the main record.",
    both_live_here: "Both have an open stay. End one or fix whose it is, then merge.",
    too_many_records: "That would merge more than 12 records. Review them first.",
    apart_are_two: "They have a separation order. End it before merging.",
    not_merged: "These records aren’t merged with each other.",
    same_person: "These records already belong to one person.",
    too_many_apart: "A person can have separation orders with up to 30 people.",
    keep_apart: "A separation order applies to someone who lives there. Choose another house.",
    say_it_on_the_stay: "They’ve moved in. Update identity on their stay page.",
    already_confirmed: "Identity is already confirmed.",
    still_elsewhere: "They still have an open stay elsewhere. End it first, or contact that house.",
  },
  events: {
    "person.released": "Stay ended; no other open stays",
    "person.merged": "Records merged",
    "person.unmerged": "Records unmerged",
    "person.hidden": "Location hidden",
    "person.shown": "Location shown again",
    "person.set_apart": "Separation order set",
    "person.apart_ended": "Separation order ended",
    "person.apart_settled": "Separation question marked resolved",
    "person.referral_linked": "Referral matched to a person",
    "person.forgotten": "An unused person record was deleted",
    "person.transferred": "Transferred to another house",
    "person.question": "Admissions asked to confirm identity",
    "person.stay_linked": "Stay matched to a person",
  },
} satisfies SaidOf<"person">;

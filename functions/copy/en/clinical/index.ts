import { together } from "../../said.ts";
import { message } from "../message.ts";
import { clinicalSaid } from "./said/clinical.ts";

/** Clinicians whom a resident's consent names. */
export const clinical = {
  list: {
    title: "My residents",
    lead: "Residents who signed a consent that names you. Each one ends with the consent.",
    none: "No one yet. A resident shows up here once staff have entered that a treatment provider’s consent names you.",
    until: message("Consent through {day}"),
  },
  page: {
    lead: message(
      "Under {name}’s consent. They see each time you open this page. Don’t share it further: 42 CFR part 2 prohibits it without their written consent.",
    ),
    goals: "What they’re working on",
    noGoals: "They haven’t shared any goals.",
    notCovered: "Their consent doesn’t cover this.",
    steps: message("{done} of {all} steps done"),
    checkIns: "Check-ins they shared with you",
    noCheckIns: "Nothing shared yet.",
    notes: "Your notes",
    notesLead: "Only you can read these. No house, mentor or other clinician can.",
    noNotes: "No notes yet.",
    note: "New note",
    keep: "Save note",
    lostTitle: "This resident’s consent has ended",
  },
  /** At the consent, for staff. */
  naming: {
    title: "Let their clinician see what they share",
    hint: "For a clinician on this network’s staff. They see the goals and check-ins the resident shares with them, as far as this consent goes, until it ends.",
    member: "Clinician",
    named: "The consent names this clinician, or the organization they work for",
    button: "Give access",
  },
};

/** The sentences of this area's codes. */
export const said = together(clinicalSaid);

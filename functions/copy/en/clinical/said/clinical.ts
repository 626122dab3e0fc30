import type { SaidOf } from "../../../said.ts";

export const clinicalSaid = {
  problems: {
    "clinical.member_required": "Choose the clinician.",
    "clinical.named_required":
      "Read the consent first. Check the box if it names them or the organization they work for.",
    "clinical.words_required": "Write the note.",
  },
  refusals: {
    consent_over_for_clinician:
      "This consent has ended. Ask the resident whether they want to sign a new one.",
    not_for_clinicians:
      "Only a treatment provider’s consent that was signed during a stay opens this to a clinician.",
    not_a_clinician: "This person isn’t a clinician on your staff right now.",
  },
  events: {
    "clinical.named": "Clinician named under a consent",
    "clinical.let_in": "Opened to a clinician under a consent",
    "clinical.ended": "Clinician’s access ended with the consent",
    "clinical.noted": "Clinician wrote a note",
  },
} satisfies SaidOf<"clinical">;

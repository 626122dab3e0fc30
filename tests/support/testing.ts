import type { Sent } from "#shared/kernel/form.ts";
import type { policyForm } from "#shared/testing/policy/policy-form.ts";

/** A house's testing policy: one in seven each day, at seven in the morning. */
export const aPolicy: Sent<typeof policyForm> = {
  grounds: ["random", "move_in", "suspicion"],
  oneIn: "7",
  time: "07:00",
  after: "",
  limit: "none",
  number: "",
  panel: ["AMP", "COC", "FEN", "OPI"],
  specimens: ["urine", "oral_fluid"],
  minutes: "",
  accommodations: "Oral fluid for whoever can’t give urine. Ask any member of staff.",
  honesty: "Whoever tells us before the test keeps their bed and meets with their mentor.",
  nonNegative: "Sent to a laboratory. Until it answers, nothing changes.",
  refused: "A review with the house manager.",
  missed: "Tested the next day. Work and court are excused.",
  payer: "house",
  confirmationPayer: "network",
};

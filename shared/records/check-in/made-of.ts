import type { Journey } from "#shared/records/journey/journey.ts";
import type { CheckIn } from "./check-in.ts";
import type { SaidInCheckIn } from "./form.ts";

/** What a check-in has besides what was said. */
type Around = Pick<CheckIn, "id" | "on" | "sitting" | "made" | "plan"> & {
  readonly journey: Journey["id"];
  /** What they had said they would do. */
  readonly before: string;
};

/** A check-in, from what was said. */
export const checkInOf = (said: SaidInCheckIn, { before, ...around }: Around): CheckIn => ({
  ...around,
  kind: said.kind,
  good: said.good,
  said: before === "" ? null : { words: before, went: said.went, helped: said.helped },
  parts: said.parts.flatMap(({ domain, is }) => (domain && is ? [{ domain, is }] : [])),
  urges: { had: said.urges, did: said.urgesDid },
  used: { has: said.used, words: said.usedWords },
  sleep: said.sleep,
  food: said.food,
  medications: said.medications,
  corner: { who: said.corner, words: said.cornerWords },
  burdens: { what: said.burdens, words: said.burdensWords },
  safe: said.safe === "yes",
  thoughtsOfDying: said.dying === "yes",
  next: { will: said.will, need: said.need, promise: said.promise, on: said.next },
  audience: said.audience,
});

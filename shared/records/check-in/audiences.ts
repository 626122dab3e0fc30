import type { Temporal } from "temporal-polyfill";
import { hasCome } from "#shared/kernel/instant.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { type Audience, audiences } from "./questions.ts";

/** Who may be given a copy now: supporters of the house they live in, a clinician under a consent that is live. */
export const audiencesOf = (
  { house, clinicians }: Pick<Journey, "house" | "clinicians">,
  now: Temporal.Instant,
): Audience[] =>
  audiences.filter((one) => {
    if (one === "house_supporters") return house !== null;
    return one === "two_of_us" || clinicians.some(({ until }) => !hasCome(until, now));
  });

import type { Temporal } from "temporal-polyfill";
import { answerQuestions } from "#shared/capital/answer-questions.ts";
import { ourItems, ours } from "#shared/records/capital/ours.ts";
import { command } from "./kit.ts";
import { daysBefore, type Pair } from "./seed-plans.ts";

/** How much of each item applies, one digit for each month, oldest first. */
const months = {
  reasons: "3344",
  wellbeing: "2334",
  energy: "2233",
  belonging: "2344",
  people: "2333",
  enjoyment: "1233",
  living_space: "3445",
  promises: "3444",
  services: "2344",
  progress: "3345",
} as const satisfies Record<(typeof ourItems)[number], string>;

/** The recovery capital questions each month: with the mentor first, then alone and shared. The last was this week. */
export async function answerMonthly({ resident, mentor }: Pair, now: Temporal.Instant): Promise<void> {
  const count = months.reasons.length;
  for (let nth = 0; nth < count; nth += 1) {
    const when = daysBefore(now, 3 + 31 * (count - 1 - nth));
    await answerQuestions(nth === 0 ? mentor(when) : resident(when), {
      instrument: ours.id,
      share: nth === 0 ? "" : "mentor",
      answers: ourItems.map((item) => ({ item, value: months[item][nth] ?? "" })),
      command: command(),
    });
  }
}

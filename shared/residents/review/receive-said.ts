import { Temporal } from "temporal-polyfill";
import type { Carried } from "#shared/engine/capability.ts";
import { type Handled, refused } from "#shared/engine/outbox/handled.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { review, reviewKey } from "#shared/records/review/review.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Acted, planOf } from "./act.ts";
import type { SayInReview } from "./requests.ts";
import { appealed, stated } from "./say.ts";

/** Takes what a resident said on their own page into the review. */
export async function receiveSaid(
  scope: Scope,
  { house, review: id, journey: of, epoch, said }: SayInReview,
  { sentAt }: Pick<Carried, "sentAt">,
): Promise<Handled> {
  const { homes, table } = scope;
  const [found, on] = await table.getAll([
    { entity: review, key: reviewKey(homes, { house, review: id }) },
    { entity: journey, key: journeyKey(homes, of) },
  ]);
  if (!found || found.value.journey !== of || on?.value.epoch !== epoch) return refused("handed_over");
  let acted: Acted;
  try {
    acted =
      said.kind === "appeal"
        ? await appealed(scope, found.value, "own_page", { ...said, at: Temporal.Instant.from(sentAt) })
        : stated(scope, found.value, "own_page", said);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code);
    throw error;
  }
  return { result: "done", ...planOf(scope, found, acted) };
}

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { type Change, card, remove } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Review, reviewStep } from "./review.ts";

/** What somebody has to do. */
const tasks = ["read", "decide", "notify", "answer", "confirm"] as const;

const schema = z.object({
  house: idSchema("house"),
  review: idSchema("review"),
  task: z.enum(tasks),
  /** House-local date, if there is one. */
  by: z.string().nullable(),
});
export type OpenReview = z.infer<typeof schema>;

const openReviewKeys = defineKey("house", "F#{review}");

/** A fair review that somebody has something to do for, on its house's board. It names nobody. */
export const openReviewCard = defineEntity<OpenReview, typeof openReviewKeys>({
  kind: "review.open",
  schema,
  schemaVersion: 1,
  at: openReviewKeys,
  ids: ({ house, review }) => ({ house, review }),
  samples: ({ house }) => [{ house, review: "rvw_1", task: "decide", by: "2026-01-08" }],
});

/** What is to be done next; undefined: nothing by the house. */
function taskOf(one: Review): Pick<OpenReview, "task" | "by"> | undefined {
  const { dangers, statement, decideBy, appeal } = one;
  const step = reviewStep(one);
  const danger = dangers.at(-1);
  if (step === "closed") return undefined;
  if (danger && !danger.confirmed) return { task: "confirm", by: null };
  if (step === "to_decide") return { task: statement && !statement.read ? "read" : "decide", by: decideBy };
  if (step === "to_notify") return { task: "notify", by: null };
  return step === "appealed" ? { task: "answer", by: appeal?.answerBy ?? null } : undefined;
}

/** Written with the review; gone while there is nothing to do. */
export function reviewOnBoard(homes: Homes, one: Review, version: number): Change {
  const { house, id: review } = one;
  const next = taskOf(one);
  return next
    ? card(openReviewCard, { house, review, ...next }, version)
    : remove("review.open", openReviewKeys.key(homes, { house, review }));
}

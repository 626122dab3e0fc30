import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { appealResults, reviewGrounds, reviewResults } from "./review.ts";

/** Events of a fair review, among the reviews of its house. What was written stays in the review. */
export const reviewEvents = defineEvents(
  { subject: "review", group: "residents" },
  {
    "review.opened": { ground: z.enum(reviewGrounds) },
    "review.said": {},
    "review.stated": {},
    "review.read": {},
    "review.decided": { result: z.enum(reviewResults) },
    "review.noticed": { appealBy: z.string() },
    "review.appealed": {},
    "review.appeal_answered": { result: z.enum(appealResults) },
    "review.danger_named": {},
    "review.danger_confirmed": {},
    "review.letter_given": {},
    "review.closed": {},
  },
);

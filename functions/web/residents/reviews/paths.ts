import type { ReviewPlace } from "#shared/records/review/review.ts";
import { idIn } from "../../kit/params.ts";
import type { HouseContext } from "../../kit/route.ts";

export const reviewIn = (ctx: HouseContext): ReviewPlace => ({
  house: ctx.house,
  review: idIn(ctx, "review"),
});
export const reviewPath = ({ house, review }: ReviewPlace) => `/houses/${house}/reviews/${review}`;

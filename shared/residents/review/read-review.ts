import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import {
  directoryHouse,
  directoryHouseKey,
  type HouseCard,
  houseCard,
  houseCardKey,
} from "#shared/records/house/records.ts";
import { selfReview, selfReviewKey } from "#shared/records/journey/self-review.ts";
import type { Oversight } from "#shared/records/network/oversight.ts";
import {
  type Review,
  type ReviewPlace,
  review,
  reviewOfTest,
  reviewOfTestKey,
  reviewsIn,
} from "#shared/records/review/review.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { TestPlace } from "#shared/records/test/test.ts";
import { test, testKey } from "#shared/records/test/test.ts";
import { policyNow } from "#shared/records/testing-policy/policy-now.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { loadReview } from "./act.ts";
import { oversightOf } from "./notify-decision.ts";
import { groundOf } from "./open-review.ts";

interface About {
  readonly stay: Stay;
  readonly house: HouseDefinition;
}
export interface ReviewPage extends About {
  readonly review: Review;
  /** Where the decision can be appealed; undefined: nobody is named. */
  readonly oversight: Oversight | undefined;
}

async function aboutStay(scope: Scope, house: Id<"house">, of: Stay["id"]): Promise<About> {
  const [found, definition] = await scope.table.getAll([
    { entity: stay, key: stayKey(scope.homes, house, of) },
    { entity: directoryHouse, key: directoryHouseKey(scope.homes, house) },
  ]);
  if (!found || !definition) throw notFound();
  return { stay: found.value, house: definition.value };
}

/** A fair review. The view is logged. @throws not_found, forbidden */
export async function readReview(scope: Scope, at: ReviewPlace): Promise<ReviewPage> {
  const home = houseHome(scope, at.house);
  requirePermission(scope, "review.read");
  const { value } = await loadReview(scope, at);
  const about = await aboutStay(scope, at.house, value.stay);
  await noteAccess(scope, below.stay(home, value.stay), "review");
  return { review: value, ...about, oversight: await oversightOf(scope, value) };
}

export interface ToOpen extends About {
  readonly ground: Review["ground"] | undefined;
  /** It was opened before. */
  readonly review: Review["id"] | undefined;
  /** What the house's testing policy says of it. */
  readonly rule: string;
}

/** What a fair review of a test begins with. The view is logged. @throws not_found, forbidden */
export async function readToOpen(scope: Scope, at: TestPlace): Promise<ToOpen> {
  const home = houseHome(scope, at.house);
  requirePermission(scope, "review.manage");
  const [[found, before], policy] = await Promise.all([
    scope.table.getAll([
      { entity: test, key: testKey(scope.homes, at) },
      { entity: reviewOfTest, key: reviewOfTestKey(scope.homes, at) },
    ]),
    policyNow(scope, home),
  ]);
  if (!found) throw notFound();
  const about = await aboutStay(scope, at.house, found.value.stay);
  await noteAccess(scope, below.stay(home, found.value.stay), "review");
  const ground = groundOf(found.value);
  const review = before?.value.review;
  return {
    ...about,
    ground,
    review,
    rule: (ground === "refusal" ? policy?.refused : policy?.nonNegative) ?? "",
  };
}

/** What a phone handed to a resident shows: their own review, nothing of their record. @throws not_found, forbidden */
export async function readReviewForResident(scope: Scope, at: ReviewPlace): Promise<Review> {
  houseHome(scope, at.house);
  requirePermission(scope, "review.manage");
  return (await loadReview(scope, at)).value;
}

/** A house's fair reviews, newest first. @throws not_found, forbidden */
export async function listReviews(
  scope: Scope,
  { house, cursor }: { readonly house: Id<"house">; readonly cursor?: string | undefined },
): Promise<{ readonly reviews: readonly Review[]; readonly house: HouseCard; readonly next: string | null }> {
  const home = houseHome(scope, house);
  requirePermission(scope, "review.read");
  const newest = {
    in: reviewsIn(home),
    prefix: "rvw_",
    descending: true,
    limit: 50,
    cursor,
    kinds: [review],
  } as const;
  const [page, card] = await Promise.all([
    scope.table.query(newest),
    scope.table.get(houseCard, houseCardKey(scope.homes, house)),
  ]);
  if (!card) throw notFound();
  const reviews = page.items.filter(is(review)).map(({ value }) => value);
  return { reviews, house: card.value, next: page.next };
}

const ownHome = ({ homes, journey }: Scope): Home => {
  if (!journey) throw forbidden("self.read");
  return homes.self(journey);
};

/** A resident's own, newest first. @throws forbidden */
export async function listOwnReviews(scope: Scope): Promise<readonly Review[]> {
  requirePermission(scope, "self.read");
  const newest = { prefix: "V#", descending: true, limit: 50, kinds: [selfReview] } as const;
  const page = await scope.table.query({ in: ownHome(scope), ...newest });
  return page.items.filter(is(selfReview)).map(({ value }) => value.review);
}

/** One of a resident's own. @throws forbidden, not_found */
export async function readOwnReview(
  scope: Scope,
  { review: id }: { readonly review: Id<"review"> },
): Promise<Review> {
  requirePermission(scope, "self.read");
  const found = await scope.table.get(selfReview, selfReviewKey(ownHome(scope), id));
  if (!found) throw notFound();
  return found.value.review;
}

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { referralIn } from "#shared/records/referral/header.ts";
import { actedBy, done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** The possible answers. `working` is an interim answer; there is no plain no. */
export const answers = ["granted", "otherwise", "working", "refused"] as const;
export type Answer = (typeof answers)[number];

/**
 * The only grounds on which the law lets a reasonable accommodation be refused: an undue financial and
 * administrative burden, or a fundamental alteration of what the provider does (Fair Housing Act, 42 USC
 * 3604(f)(3)(B); Joint Statement of HUD and DOJ on Reasonable Accommodations, 2004, question 7).
 */
export const refusalGrounds = ["undue_burden", "fundamental_alteration"] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

const inStay = z.object({ house: idSchema("house"), stay: idSchema("stay") });
/** `house` null: in the network's inbox. */
const onReferral = z.object({ house: idSchema("house").nullable(), referral: idSchema("referral") });

/** The parent of a request: a resident's stay, or an applicant's referral. */
export type StayPlace = z.infer<typeof inStay>;
export type ReferralPlace = z.infer<typeof onReferral>;
export type Place = StayPlace | ReferralPlace;

export const placeOf = (at: Place): Place =>
  "stay" in at ? { house: at.house, stay: at.stay } : { house: at.house, referral: at.referral };

const decision = done.extend({
  answer: z.enum(answers),
  /** What the house does, or does instead; or the state of an interim answer. */
  what: z.string(),
  /**
   * For a refusal only: the reason, the ground, and the alternative offered (required by the same Statement).
   */
  ground: z.enum(refusalGrounds).nullable(),
  alternative: z.string(),
  /** The house that answered; null: the network, while no house had the referral. */
  house: idSchema("house").nullable(),
});

const schema = z.object({
  id: idSchema("accommodation"),
  at: z.union([inStay, onReferral]),
  /** In the person's own words. A diagnosis is never requested. */
  asked: z.string(),
  askedAt: instantSchema,
  takenDownBy: actedBy,
  /** Brought by a resident from another house: `takenDownBy` is who transferred them. */
  brought: z.boolean(),
  /** Oldest first; the last one that applies in the current house is in force. */
  decisions: z.array(decision),
  /** House-local date of the agreed review with the person; null if none. */
  reviewOn: z.string().nullable(),
});
export type Accommodation = z.infer<typeof schema>;

/**
 * A separate record: below a stay, whose page is read whole, but in its own partition; or with its referral,
 * and moved with it. No board, feed, history, fit or card contains it.
 */
export const accommodationsIn = (homes: Homes, at: Place): Home =>
  "stay" in at
    ? below.accommodations(below.stay(homes.house(at.house), at.stay))
    : referralIn(homes, at.house, at.referral);

const idsOf = (at: Place, accommodation: Accommodation["id"]) => ({
  house: at.house,
  stay: "stay" in at ? at.stay : null,
  referral: "referral" in at ? at.referral : null,
  accommodation,
});
const accommodationKeys = defineKey(
  ["house/stay/accommodations", "house/referral", "inbox/referral"],
  "{accommodation}",
);
export const accommodationKey = (homes: Homes, at: Place, id: Accommodation["id"]): Key =>
  accommodationKeys.key(homes, idsOf(at, id));

/**
 * An accommodation request and its answers. Deleted only with a purged referral that did not lead to a
 * move-in.
 */
export const accommodation = defineEntity<Accommodation, typeof accommodationKeys>({
  kind: "accommodation",
  schema,
  schemaVersion: 1,
  at: accommodationKeys,
  ids: ({ at, id }) => idsOf(at, id),
  samples: ({ house }) => {
    const one: Omit<Accommodation, "at"> = {
      id: "acc_1",
      asked: "Sample",
      askedAt: "2026-01-01T00:00:00.000Z",
      takenDownBy: { kind: "system" },
      brought: false,
      decisions: [],
      reviewOn: null,
    };
    return [
      { ...one, at: { house, stay: "sty_1" } },
      { ...one, at: { house, referral: "ref_1" } },
      { ...one, at: { house: null, referral: "ref_1" } },
    ];
  },
});

/**
 * The decision in force: the last one that applies in the current place, if any. A house's decision applies
 * in that house only; one by admissions for the network applies everywhere.
 */
export const inForce = ({ at, decisions }: Pick<Accommodation, "at" | "decisions">) =>
  decisions.findLast((one) => one.house === null || one.house === at.house);

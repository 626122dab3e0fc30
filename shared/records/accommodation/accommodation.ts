import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { referralIn } from "#shared/records/referral/header.ts";
import { actedBy, done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** What can be answered. `working` is an answer for now; a plain no does not exist. */
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

/** What a request lies below: the stay of whoever lives here, or the referral of whoever applies. */
export type StayPlace = z.infer<typeof inStay>;
export type ReferralPlace = z.infer<typeof onReferral>;
export type Place = StayPlace | ReferralPlace;

export const placeOf = (at: Place): Place =>
  "stay" in at ? { house: at.house, stay: at.stay } : { house: at.house, referral: at.referral };

const decision = done.extend({
  answer: z.enum(answers),
  /** What the house does, or does instead; how far it is. */
  what: z.string(),
  /** With a refusal only: why, on which ground, and what was offered instead (the same Statement asks for it). */
  ground: z.enum(refusalGrounds).nullable(),
  alternative: z.string(),
  /** Whose answer it is; null: the network's, while no house had the referral. */
  house: idSchema("house").nullable(),
});

const schema = z.object({
  id: idSchema("accommodation"),
  at: z.union([inStay, onReferral]),
  /** In the person's own words. Nobody asks for a diagnosis. */
  asked: z.string(),
  askedAt: instantSchema,
  takenDownBy: actedBy,
  /** A resident brought it from another house: `takenDownBy` is who transferred them. */
  brought: z.boolean(),
  /** Oldest first; the last one that holds where it lies is in force. */
  decisions: z.array(decision),
  /** House-local date on which the house looks at it again with the person; null where none was agreed. */
  reviewOn: z.string().nullable(),
});
export type Accommodation = z.infer<typeof schema>;

/**
 * A record of its own: apart below a stay, whose page is read whole, and with the referral it came with, which moves.
 * No board, no feed, no history, no fit and no card ever holds it.
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
 * What somebody asked for so that they can live in a house as others do, and what was answered. Never deleted, but
 * with a referral that nobody moved in from, once its time has come.
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
 * What holds now: the last answer that was given for where it lies, or none yet. A house's answer is that house's own;
 * what admissions answered for the network holds wherever it goes.
 */
export const inForce = ({ at, decisions }: Pick<Accommodation, "at" | "decisions">) =>
  decisions.findLast((one) => one.house === null || one.house === at.house);

import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { correctedIdentity } from "./identity.ts";
import { exampleReferral } from "./payload/example.ts";
import { referralFacts } from "./payload/facts.ts";
import { referralPayload } from "./payload.ts";
import type { ReferralHeader } from "./referral.ts";

/* What a sender disclosed, beside the referral's header. */

const base = z.object({
  referral: idSchema("referral"),
  house: idSchema("house").nullable(),
  payload: referralFacts,
  /** The source of the record and what protects it (42 CFR 2.12(d)(2)): kept with it wherever it moves. */
  provenance: z.object({
    /** Null: entered by hand. */
    partner: idSchema("partner").nullable(),
    basis: z.string(),
    receivedAt: instantSchema,
  }),
});
const bodySchema = base.extend({ corrected: correctedIdentity.nullable().default(null) });
export type ReferralBody = z.infer<typeof bodySchema>;
const sentSchema = base.extend({ payload: referralPayload });

const bodyKeys = defineKey(["house/referral", "inbox/referral"], "~body");
export const bodyKey = (homes: Homes, house: ReferralHeader["house"], id: ReferralHeader["id"]): Key =>
  bodyKeys.key(homes, { house, referral: id });

const sampleBody = (house: ReferralBody["house"], partner: Id<"partner">): z.infer<typeof sentSchema> => ({
  referral: "ref_1",
  house,
  payload: exampleReferral("2026-01-01"),
  provenance: { partner, basis: "part_2", receivedAt: "2026-01-01T00:00:00.000Z" },
});

/**
 * Everything the sender disclosed about the person. It is beside the header and nowhere else in the network, but for
 * the first name and initial in the header.
 */
export const referralBody = defineEntity<ReferralBody, typeof bodyKeys>({
  kind: "referral.body",
  schema: bodySchema,
  schemaVersion: 1,
  at: bodyKeys,
  ids: ({ house, referral }) => ({ house, referral }),
  samples: ({ house, partner }) =>
    [null, house].map((one) => ({ ...sampleBody(one, partner), corrected: null })),
});

const sentKeys = defineKey("partner/referral", "~body");
export const sentKey = (homes: Homes, partner: Id<"partner">, id: ReferralHeader["id"]): Key =>
  sentKeys.key(homes, { partner, referral: id });

const sent = z.object({
  partner: idSchema("partner"),
  body: sentSchema,
  /** A keyed hash of the person's name and birth date, by which the partner's own referrals for them are found. */
  who: z.string().nullable(),
  /** The partner's own referral for the same person that was open when this one was sent. */
  besides: idSchema("referral").nullable(),
});
export type SentBody = z.infer<typeof sent>;

/** What the partner sent, in the partner's home until the referral is purged. */
export const sentBody = defineEntity<SentBody, typeof sentKeys>({
  kind: "referral.sent",
  schema: sent,
  schemaVersion: 2,
  upgrade: (data) => ({ who: null, besides: null, ...data }),
  at: sentKeys,
  ids: ({ partner, body }) => ({ partner, referral: body.referral }),
  list: (homes, { partner, who, body }) =>
    who === null
      ? undefined
      : { lpk: below.list(homes.partner(partner), "P"), lsk: `${who}#${body.referral}` },
  samples: ({ partner }) => [{ partner, body: sampleBody(null, partner), who: "who", besides: null }],
});

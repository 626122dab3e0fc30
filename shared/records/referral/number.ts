import * as z from "zod";
import { idSchema, spokenNumber } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { ReferralHeader } from "./referral.ts";

const schema = z.object({
  id: idSchema("referral"),
  /** Null: in the network's list. */
  house: idSchema("house").nullable(),
});
export type ReferralNumber = z.infer<typeof schema>;

const numbersKeys = defineKey(["house/numbers", "inbox/numbers"], "{number}#{referral}");

/**
 * A referral by the number people say: one for the network, and one for the house it is with. Written only in the
 * transaction that receives or moves the referral.
 */
export const referralNumber = defineEntity<ReferralNumber, typeof numbersKeys>({
  kind: "referral.number",
  schema,
  schemaVersion: 1,
  at: numbersKeys,
  ids: ({ id, house }) => ({ house, number: spokenNumber(id), referral: id }),
  samples: ({ house }) => [null, house].map((one) => ({ id: "ref_1", house: one })),
});

/** Those of a place: the network's, and its house's. */
export const numbersOf = ({ id, house }: Pick<ReferralHeader, "id" | "house">) =>
  (house ? [null, house] : [null]).map((one) => ({ id, house: one }));

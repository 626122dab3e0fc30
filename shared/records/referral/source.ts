import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";

/* Where a referral comes from: a partner by the API, or a call or fax that staff enter by hand. */

/** Who refers, if it is entered by hand: a program or agency, the person, family, someone else. */
export const referrers = ["program", "self", "family", "other"] as const;
export type Referrer = (typeof referrers)[number];

export const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("partner"), partner: idSchema("partner"), name: z.string() }),
  /** `name`: of the program; empty for people. */
  z.strictObject({ kind: z.enum(referrers), name: z.string() }),
]);
export type Source = z.infer<typeof source>;

/** The source as lists and cards show it. No person's name is in it. */
export const listedSource = z.strictObject({ kind: z.enum(["partner", ...referrers]), name: z.string() });
export type ListedSource = z.infer<typeof listedSource>;

export const listed = ({ kind, name }: Source): ListedSource => ({ kind, name });

/** The partner that sent it, as an actor; undefined if it was entered by hand. */
export const senderOf = ({ source: from }: { readonly source: Source }) =>
  from.kind === "partner"
    ? ({ kind: "partner", partner: from.partner, name: from.name } as const)
    : undefined;

const before = z.looseObject({ partnerName: z.string() });

/** A record from before referrals were entered by hand; `partner` is kept where the record had it. */
export function withSource(data: unknown): unknown {
  const { partnerName: name, partner, ...rest } = before.parse(data);
  return { ...rest, source: { kind: "partner", name, ...(partner === undefined ? {} : { partner }) } };
}

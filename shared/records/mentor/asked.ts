import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Match, match, proposalSchema, wantedBy } from "./match.ts";

const askedSchema = z.object({
  member: idSchema("member"),
  journey: idSchema("journey"),
  round: z.int(),
  /** Null: they are not asked any more. */
  ask: proposalSchema.pick({ resident: true, reasons: true, mentorSaid: true }).nullable(),
});
export type Asked = z.infer<typeof askedSchema>;

/** Read with the agenda. */
const askedKeys = defineKey("member", "A#{journey}#asked");
export const askedKey = (homes: Homes, of: Pick<Asked, "member" | "journey">): Key =>
  askedKeys.key(homes, of);

/** That a mentor is asked to walk with a resident. */
export const asked = defineEntity<Asked, typeof askedKeys>({
  kind: "mentor.asked",
  schema: askedSchema,
  schemaVersion: 1,
  at: askedKeys,
  ids: ({ member, journey }) => ({ member, journey }),
  samples: (at) => match.samples(at).flatMap((one) => askedOf(one)),
});

/** A card for everyone who was ever asked: empty for all but the one who is asked now. */
export const askedOf = ({ journey, round, proposal, asked: everyone }: Match): Asked[] =>
  everyone.map((member) => ({
    ...{ member, journey, round },
    ask:
      proposal?.mentor.member === member
        ? { resident: proposal.resident, reasons: proposal.reasons, mentorSaid: proposal.mentorSaid }
        : null,
  }));

const ownSchema = z.object({
  journey: idSchema("journey"),
  round: z.int(),
  proposal: proposalSchema
    .pick({ mentor: true, reasons: true, mentorSaid: true, residentSaid: true })
    .nullable(),
  noneNow: instantSchema.nullable(),
  leaving: z.enum(wantedBy).nullable(),
});
export type OwnMatch = z.infer<typeof ownSchema>;

const ownKeys = defineKey("exchange", "~match");
export const ownMatchKey = (homes: Homes, journey: OwnMatch["journey"]): Key =>
  ownKeys.key(homes, { journey });

/** The same for the resident: who is proposed to them, or that there is nobody suitable now. */
export const ownMatch = defineEntity<OwnMatch, typeof ownKeys>({
  kind: "mentor.own_match",
  schema: ownSchema,
  schemaVersion: 1,
  at: ownKeys,
  ids: ({ journey }) => ({ journey }),
  samples: (at) => match.samples(at).map(ownMatchOf),
});

export function ownMatchOf({ journey, round, proposal, noneNow, leaving }: Match): OwnMatch {
  const { mentor, reasons, mentorSaid, residentSaid } = proposal ?? {};
  const own = mentor &&
    reasons && { mentor, reasons, mentorSaid: mentorSaid ?? null, residentSaid: residentSaid ?? null };
  return {
    journey,
    round,
    proposal: own ?? null,
    noneNow: noneNow?.at ?? null,
    leaving: leaving?.by ?? null,
  };
}

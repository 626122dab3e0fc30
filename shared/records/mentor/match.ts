import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { mentorKinds } from "./kinds.ts";
import { sampleShown, shownSchema } from "./profile.ts";
import { reasonSchema } from "./reasons.ts";
import { sampleWished, wishedSchema } from "./wishes.ts";

/** A yes: their own, or said to the supervisor who recorded it. A no ends the proposal, and why is not asked. */
const yes = z.object({ at: instantSchema, how: z.enum(["own", "in_person"]) });

/** Each side reads the other as it was when the supervisor proposed them. */
export const proposalSchema = z.object({
  mentor: z.object({
    member: idSchema("member"),
    name: z.string(),
    kind: z.enum(mentorKinds),
    ...shownSchema.shape,
  }),
  resident: z.object({
    name: z.string(),
    house: idSchema("house").nullable(),
    wished: wishedSchema.nullable(),
  }),
  reasons: z.array(reasonSchema),
  by: idSchema("member"),
  at: instantSchema,
  mentorSaid: yes.nullable(),
  residentSaid: yes.nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const wantedBy = ["mentor", "resident"] as const;

const schema = z.object({
  journey: idSchema("journey"),
  /** Grows with each proposal: an answer to an earlier one is refused. */
  round: z.int().nonnegative(),
  /** What both are asked now. */
  proposal: proposalSchema.nullable(),
  /** Nobody suitable now: an answer too. */
  noneNow: z.object({ at: instantSchema, by: idSchema("member") }).nullable(),
  /** Whom one of both said no to. */
  declined: z.array(idSchema("member")),
  /** Everyone who was ever asked. */
  asked: z.array(idSchema("member")),
  /** Somebody else is to walk with them: the mentor hands over, or the resident asked. */
  leaving: z.object({ at: instantSchema, by: z.enum(wantedBy) }).nullable(),
});
export type Match = z.infer<typeof schema>;

const matchKeys = defineKey("mentoring", "P#{journey}");
export const matchKey = (homes: Homes, journey: Match["journey"]): Key => matchKeys.key(homes, { journey });

export const noMatch = (journey: Match["journey"]): Match => ({
  journey,
  round: 0,
  proposal: null,
  noneNow: null,
  declined: [],
  asked: [],
  leaving: null,
});

/** The search for a resident's mentor. One proposal at a time. */
export const match = defineEntity<Match, typeof matchKeys>({
  kind: "mentor.match",
  schema,
  schemaVersion: 1,
  at: matchKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey, member, house }) => [
    { ...noMatch(journey), noneNow: { at: "2026-01-01T00:00:00.000Z", by: member } },
    {
      ...noMatch(journey),
      round: 1,
      asked: [member],
      proposal: {
        mentor: { member, name: "Sample", kind: "peer", ...sampleShown },
        resident: { name: "Sample", house, wished: sampleWished },
        reasons: [{ is: "language", language: "en" }],
        by: member,
        at: "2026-01-01T00:00:00.000Z",
        mentorSaid: null,
        residentSaid: null,
      },
    },
  ],
});

/** Both said yes. */
export const isAgreed = ({ proposal }: Match): boolean =>
  proposal?.mentorSaid != null && proposal.residentSaid != null;

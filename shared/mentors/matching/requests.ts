import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { wantedBy } from "#shared/records/mentor/match.ts";

const answer = z.enum(["yes", "no"]).nullable();

/** What one or both sides say to a proposal. Null: nothing yet. */
export const sayToProposal = defineRequest({
  kind: "say_to_proposal",
  schema: z.object({
    journey: idSchema("journey"),
    round: z.int(),
    mentor: answer,
    resident: answer,
    /** Said by themselves, or to the supervisor. */
    how: z.enum(["own", "in_person"]),
  }),
  forget: ({ journey, round }) => ({ journey, round }),
});
export type SayToProposal = z.infer<typeof sayToProposal.schema>;

/** Somebody else is to walk with a resident. */
export const wantOther = defineRequest({
  kind: "want_other_mentor",
  schema: z.object({ journey: idSchema("journey"), by: z.enum(wantedBy), epoch: z.int() }),
  forget: ({ journey, epoch }) => ({ journey, epoch }),
});
export type WantOther = z.infer<typeof wantOther.schema>;

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { type Condition, condition, metCondition } from "./conditions.ts";
import { acceptance, declining } from "./decision.ts";
import { type Hold, hold } from "./hold.ts";
import { noShow, noShowCall } from "./no-show.ts";
import { pause } from "./pause.ts";
import type { ReferralStatus } from "./status.ts";
import { waitlisting } from "./waitlisting.ts";
import { withdrawal } from "./withdrawal.ts";

/* The state of a referral: each status with the fields it needs and no others. */

const accepted = { decision: acceptance, hold };
/** When it was closed (ISO instant), and a withdrawal that came later. */
const over = { closedAt: instantSchema, withdrawal: withdrawal.nullable() };
const missed = { status: z.literal("no_show"), decision: acceptance, noShow };

export const referralState = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("received") }),
  z.strictObject({ status: z.literal("information_requested"), pause }),
  /** `offer`: a bed held for the person's answer. */
  z.strictObject({ status: z.literal("waitlisted"), waitlisting, offer: hold.nullable() }),
  z.strictObject({
    status: z.literal("accepted_with_conditions"),
    ...accepted,
    conditions: z.array(condition).refine((all) => all.some((one) => !one.met), "None is open"),
  }),
  z.strictObject({ status: z.literal("accepted"), ...accepted, conditions: z.array(metCondition) }),
  z.discriminatedUnion("call", [
    z.strictObject({
      ...missed,
      call: z.literal("due"),
      /** Null if the bed was released, or the hold has ended. */
      hold: hold.nullable(),
      conditions: z.array(condition),
    }),
    /** The call closed it: the person does not come. */
    z.strictObject({ ...missed, call: z.literal("made"), called: noShowCall, ...over }),
  ]),
  z.strictObject({ status: z.literal("declined"), decision: declining, ...over }),
  /** `decision`: an earlier decision, if any. */
  z.strictObject({
    status: z.literal("withdrawn"),
    withdrawal,
    closedAt: instantSchema,
    decision: acceptance.nullable(),
  }),
  z.strictObject({
    status: z.literal("moved_in"),
    decision: acceptance,
    conditions: z.array(metCondition),
    stay: idSchema("stay"),
    ...over,
  }),
]);
type AnyState = z.infer<typeof referralState>;

type ByStatus = { [S in ReferralStatus]: Extract<AnyState, { status: S }> };

/** The state with one of these statuses. */
export type State<S extends ReferralStatus = ReferralStatus> = ByStatus[S];

/** A closed state, with any outcome. */
export type Closed = Extract<AnyState, { closedAt: string }>;

export const closedAtOf = (state: State): Instant | null => ("closedAt" in state ? state.closedAt : null);

/** The bed held for it, by acceptance or offer. */
export function bedKept(state: State): Hold | null {
  if (state.status === "waitlisted") return state.offer;
  return "hold" in state ? state.hold : null;
}

export const conditionsOf = (state: State): readonly Condition[] =>
  "conditions" in state ? state.conditions : [];

export const decisionOf = (state: State) => ("decision" in state ? state.decision : null);

export const pauseOf = (state: State) => ("pause" in state ? state.pause : null);

export const stayOf = (state: State) => ("stay" in state ? state.stay : null);

export const withdrawalOf = (state: State) => ("withdrawal" in state ? state.withdrawal : null);

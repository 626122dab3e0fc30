import type { Temporal } from "temporal-polyfill";
import type { Instant } from "#shared/kernel/instant.ts";
import type { Done } from "#shared/table/acted-by.ts";
import { decideAgain } from "../clock.ts";
import { type Condition, isMet } from "../conditions.ts";
import type { Hold } from "../hold.ts";
import type { NoShow, NoShowCall } from "../no-show.ts";
import type { ReferralHeader } from "../referral.ts";
import type { State } from "../state.ts";
import { standing } from "./decide.ts";

/* From a held bed to the move-in: holds, no-shows, arrivals. */

export type Accepted = ReferralHeader<"accepted" | "accepted_with_conditions">;

/** A no-show whose sender is to be called. */
export type Missed = ReferralHeader<"no_show"> & { state: { call: "due" } };
export const isMissed = (header: ReferralHeader): header is Missed =>
  header.state.status === "no_show" && header.state.call === "due";

/** A referral with a held bed. */
export type Holding = Accepted | (Missed & { state: { hold: Hold } });
export const isHolding = (header: ReferralHeader): header is Holding =>
  header.state.status === "accepted" ||
  header.state.status === "accepted_with_conditions" ||
  (isMissed(header) && header.state.hold !== null);

/** The hold with another end. */
export function keepUntil(was: Holding, until: Instant): ReferralHeader {
  const { state } = was;
  const hold = { ...state.hold, until };
  if (state.status === "accepted") return { ...was, state: { ...state, hold } };
  if (state.status === "accepted_with_conditions") return { ...was, state: { ...state, hold } };
  return { ...was, state: { ...state, hold } };
}

/** A no-show; the bed is released, or held until its hold ends. */
export const miss = (was: Accepted, noShow: NoShow, keepBed: boolean): Missed => {
  const { decision, hold, conditions } = was.state;
  return {
    ...was,
    state: { status: "no_show", call: "due", decision, noShow, hold: keepBed ? hold : null, conditions },
  };
};

/** The call: the person comes later, into the held bed. */
export const comeLater = (was: Missed, hold: Hold, arrival: string): Accepted => {
  const { decision, conditions } = was.state;
  return { ...standing(was, { decision, hold, conditions }), arrival };
};

/** The hold has ended: an accepted referral needs a decision again, a no-show still needs its call. */
export const loseHold = (was: Holding, now: Temporal.Instant): ReferralHeader =>
  isMissed(was) ? { ...was, state: { ...was.state, hold: null } } : waitAgain(was, now);

/** A decision is due again, with a new clock. */
export const waitAgain = (was: Accepted | Missed, now: Temporal.Instant): ReferralHeader<"received"> => ({
  ...was,
  clock: decideAgain(was.clock, now),
  state: { status: "received" },
});

/** The call: the person does not come. */
export const stayAway = (was: Missed, called: NoShowCall): ReferralHeader<"no_show"> => {
  const { decision, noShow } = was.state;
  return {
    ...was,
    state: {
      status: "no_show",
      call: "made",
      decision,
      noShow,
      called,
      closedAt: called.at,
      withdrawal: null,
    },
  };
};

/** The person has moved in; a stay began. */
export const moveIn = (
  was: ReferralHeader<"accepted"> | Missed,
  stay: State<"moved_in">["stay"],
  at: Done["at"],
): ReferralHeader<"moved_in"> => {
  const { decision, conditions }: { decision: State<"accepted">["decision"]; conditions: Condition[] } =
    was.state;
  return {
    ...was,
    state: {
      status: "moved_in",
      decision,
      conditions: conditions.filter(isMet),
      stay,
      closedAt: at,
      withdrawal: null,
    },
  };
};

/** The move-in was entered in error: the bed is held for them again. */
export const notArrived = (was: ReferralHeader<"moved_in">, hold: Hold): ReferralHeader<"accepted"> => {
  const { decision, conditions } = was.state;
  return { ...was, state: { status: "accepted", decision, hold, conditions } };
};

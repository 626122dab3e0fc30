import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { clock } from "./clock.ts";
import { history } from "./history.ts";
import { screen } from "./screen.ts";
import { source } from "./source.ts";
import { bedKept, closedAtOf, referralState, type State } from "./state.ts";
import type { ReferralStatus } from "./status.ts";
import { referralUndo, reversal } from "./undo.ts";
import { vote } from "./vote.ts";

const schema = z.object({
  id: idSchema("referral"),
  source,
  /** The sender's own reference, never a name; empty if there is none. */
  senderReference: z.string(),
  /** Whom to call about it. */
  contact: z.object({ name: z.string(), phone: z.string() }),
  /** ISO instant. */
  receivedAt: instantSchema,
  clock,
  /** House-local date. */
  neededBy: z.string(),
  wanted: z.union([z.literal("any_suitable"), z.array(idSchema("house"))]),
  holdWanted: z.boolean(),
  person: idSchema("person"),
  /** First name and at most an initial, for the board of a house that accepted them; empty if unknown. */
  name: z.string().default(""),
  consentExpires: z.string().nullable(),
  /** What may go back to the sender, as the consent says (`followConsent`). */
  mayReturn: z.array(z.string()),
  /** Whose consents hold the one it came with; null: it has none on file. */
  consentOf: idSchema("person").nullable().default(null),
  /** The house it is with; null: the network's inbox. */
  house: idSchema("house").nullable(),
  /** `moved`: left behind, the authority is elsewhere. `passing`: a message asks to move it. */
  place: z.enum(["here", "passing", "moved"]),
  state: referralState,
  screen: screen.nullable(),
  /** The vote of its current house. */
  vote: vote.nullable(),
  /** Expected arrival, as the sender gave it. */
  arrival: z.string().nullable(),
  /** What undoing the last act restores. */
  undo: referralUndo.nullable().default(null),
  /** The last act that was entered in error: its sender is told. */
  reversed: reversal.nullable().default(null),
  /** Its texts were purged; numbers, times and reasons stay. */
  purged: z.object({ at: instantSchema }).nullable(),
  changedAt: instantSchema,
  /** Its history, which moves with the referral; events stay where they were written. */
  history,
});

export const headerSchema = schema
  .refine(({ house, state }) => house !== null || bedKept(state) === null, "A bed is kept in a house")
  .refine(({ place, state }) => place === "here" || state.status === "received", "Only what waits may move");

/** The header of a referral with one of these statuses. */
export type ReferralHeader<S extends ReferralStatus = ReferralStatus> = Omit<
  z.infer<typeof schema>,
  "state"
> & { state: State<S> };

export const hasStatus = <S extends ReferralStatus>(
  header: ReferralHeader,
  ...statuses: readonly S[]
): header is ReferralHeader<S> => statuses.some((one) => one === header.state.status);

/** Whether a decision is due: the clock runs. */
export const waits = ({ state, place }: ReferralHeader): boolean =>
  state.status === "received" && place !== "moved";

/** Whether it is still open, in this place. */
export const isOpen = ({ state, place }: ReferralHeader): boolean =>
  closedAtOf(state) === null && place !== "moved";

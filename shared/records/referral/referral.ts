import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { clock } from "./clock.ts";
import { history } from "./history.ts";
import { screen } from "./screen.ts";
import { bedKept, closedAtOf, referralState, type State } from "./state.ts";
import type { ReferralStatus } from "./status.ts";
import { vote } from "./vote.ts";

const schema = z.object({
  id: idSchema("referral"),
  partner: idSchema("partner"),
  partnerName: z.string(),
  /** The sender's own reference, never a name. */
  senderReference: z.string(),
  contact: z.object({ name: z.string(), phone: z.string() }),
  /** ISO instant. */
  receivedAt: instantSchema,
  clock,
  /** House-local date. */
  neededBy: z.string(),
  wanted: z.union([z.literal("any_suitable"), z.array(idSchema("house"))]),
  holdWanted: z.boolean(),
  person: idSchema("person"),
  consentExpires: z.string().nullable(),
  /** What may go back to the sender (consent). */
  mayReturn: z.array(z.string()),
  /** With which house; null: the network's inbox. */
  house: idSchema("house").nullable(),
  /** `moved`: left behind, the authority lies elsewhere. `passing`: a message asks to move it. */
  place: z.enum(["here", "passing", "moved"]),
  state: referralState,
  screen: screen.nullable(),
  /** The vote of the house it lies with. */
  vote: vote.nullable(),
  /** Expected arrival, as the sender gave it. */
  arrival: z.string().nullable(),
  /** What was told in it was purged; what stays are numbers, times and reasons. */
  purged: z.object({ at: instantSchema }).nullable(),
  changedAt: instantSchema,
  /** What happened to it; it travels with the referral, as events stay where they were. */
  history,
});

export const headerSchema = schema
  .refine(({ house, state }) => house !== null || bedKept(state) === null, "A bed is kept in a house")
  .refine(({ place, state }) => place === "here" || state.status === "received", "Only what waits may move");

/** The header of a referral that stands so: all that is decided of it. */
export type ReferralHeader<S extends ReferralStatus = ReferralStatus> = Omit<
  z.infer<typeof schema>,
  "state"
> & { state: State<S> };

export const hasStatus = <S extends ReferralStatus>(
  header: ReferralHeader,
  ...statuses: readonly S[]
): header is ReferralHeader<S> => statuses.some((one) => one === header.state.status);

/** Whether we still have to answer it: the clock runs. */
export const waits = ({ state, place }: ReferralHeader): boolean =>
  state.status === "received" && place !== "moved";

/** Whether something is still to become of it, where it lies. */
export const isOpen = ({ state, place }: ReferralHeader): boolean =>
  closedAtOf(state) === null && place !== "moved";

/** Who sent it, as one who acts. */
export const senderOf = ({ partner, partnerName }: Pick<ReferralHeader, "partner" | "partnerName">) =>
  ({ kind: "partner", partner, name: partnerName }) as const;

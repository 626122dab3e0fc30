import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type Id, idSchema, spokenNumber } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { hasCome, instantSchema } from "#shared/kernel/instant.ts";
import { undoUntil } from "#shared/records/undo/undo.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { ReferralHeader } from "./referral.ts";
import { declineReasons, referralStatuses } from "./status.ts";
import { type ReferralUndo, reversibleActs } from "./undo.ts";

/**
 * `submitted` until the network receives it; `not_shared` if the consent does not allow the status to be
 * returned.
 */
export const viewStatuses = ["submitted", ...referralStatuses, "not_shared", "refused"] as const;

/** `too_late` reveals that the person has moved in: not shown if the status may not be returned. */
export const withdrawalOutcomes = ["pending", "done", "too_late", "not_shared"] as const;

/** What the referral's state says. */
const stated = z.object({
  status: z.enum(viewStatuses),
  decideBy: instantSchema.nullable(),
  hold: z.object({ until: instantSchema }).nullable(),
  /** Its waitlist (`house` null: the network's), and since when; the position is stored separately. */
  waitlist: z.object({ house: idSchema("house").nullable(), since: instantSchema }).nullable(),
  /** A bed is held until then for the person's answer. */
  offer: z.object({ until: instantSchema }).nullable(),
  decision: z
    .object({
      kind: z.enum(["accepted", "declined"]),
      at: instantSchema,
      reason: z.enum(declineReasons).nullable(),
      wouldChange: z.string().nullable(),
      elsewhere: z.string().nullable(),
      /** The house's reason, if its vote is the decline reason. */
      voteReason: z.string().nullable(),
    })
    .nullable(),
  /**
   * An open question to the sender: the clock has been stopped since. `answered`: the answer is being
   * delivered.
   */
  pause: z.object({ since: instantSchema, question: z.string(), answered: z.boolean() }).nullable(),
  pausedMinutes: z.int().min(0),
  /** Conditions of the acceptance. */
  conditions: z.array(z.object({ text: z.string(), met: z.boolean() })),
  /** Expected arrival: its day in the time zone, and the instant if a time was agreed. */
  arrival: z.object({ date: z.string(), at: instantSchema.nullable(), timeZone: z.string() }).nullable(),
  /** Where to bring the person, while a bed is held; `house` null: the location may not be shared. */
  goesTo: z.object({ house: idSchema("house").nullable(), until: instantSchema }).nullable(),
  changedAt: instantSchema,
});

const schema = z.object({
  id: idSchema("referral"),
  partner: idSchema("partner"),
  number: z.string(),
  senderReference: z.string(),
  sentAt: instantSchema,
  ...stated.shape,
  withdrawal: z.object({ requestedAt: instantSchema, outcome: z.enum(withdrawalOutcomes) }).nullable(),
  /** The last day of the consent to return any of this; null: it has no date. See `afterConsent`. */
  consentExpires: z.string().nullable(),
  /** The last act that was entered in error and taken back. */
  corrected: z
    .object({ at: instantSchema, act: z.enum(reversibleActs) })
    .nullable()
    .default(null),
  /** What it said before an act that can be undone, and until when its sender still reads that. */
  untold: z.object({ until: instantSchema, before: stated }).nullable().default(null),
});
export type PartnerView = z.infer<typeof schema>;

const viewKeys = defineKey("partner", "R#{referral}");
export const viewKey = (homes: Homes, partner: Id<"partner">, id: ReferralHeader["id"]): Key =>
  viewKeys.key(homes, { partner, referral: id });

/**
 * What a partner may see of its referral. Version 0 is written by the partner; later ones are projected from
 * the header.
 */
export const partnerView = defineEntity<PartnerView, typeof viewKeys>({
  kind: "referral.view",
  schema,
  schemaVersion: 2,
  // Without its time zone an arrival is unknown: the referral's next change, or a rebuild, adds it.
  upgrade: (data, from) => (from === 1 ? { ...data, arrival: null } : data),
  at: viewKeys,
  ids: ({ partner, id }) => ({ partner, referral: id }),
  list: (homes, value) => ({
    lpk: below.list(homes.partner(value.partner), "O"),
    lsk: `${value.sentAt}#${value.id}`,
  }),
  samples: ({ partner }) => [
    firstView({ id: "ref_1", partner, senderReference: "S", at: "2026-01-01T00:00:00.000Z" }),
  ],
});

/** A view that shows nothing of the referral's state: before any response, and after the consent. */
export const nothingShared = {
  decideBy: null,
  hold: null,
  waitlist: null,
  offer: null,
  decision: null,
  pause: null,
  pausedMinutes: 0,
  conditions: [],
  arrival: null,
  goesTo: null,
  corrected: null,
} satisfies Partial<PartnerView>;

export function firstView(input: {
  id: PartnerView["id"];
  partner: PartnerView["partner"];
  senderReference: string;
  at: Instant;
}): PartnerView {
  return {
    id: input.id,
    partner: input.partner,
    number: spokenNumber(input.id),
    senderReference: input.senderReference,
    status: "submitted",
    sentAt: input.at,
    ...nothingShared,
    withdrawal: null,
    consentExpires: null,
    untold: null,
    changedAt: input.at,
  };
}

/** The view of a header whose last act can be undone: its sender reads what it said before until then. */
export const withUntold = (view: PartnerView, before: PartnerView, undo: ReferralUndo): PartnerView => ({
  ...view,
  untold: { until: undoUntil(undo), before: stated.parse({ ...before, changedAt: undo.changedAt }) },
});

/** The view as its sender may read it: an act that can be undone is not told yet. */
export const toldBy = (view: PartnerView, now: Temporal.Instant): PartnerView =>
  view.untold && !hasCome(view.untold.until, now) ? { ...view, ...view.untold.before, untold: null } : view;

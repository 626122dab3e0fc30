import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";

export const referralId = z.templateLiteral(["ref_", z.string()]);
export const houseId = z.templateLiteral(["hse_", z.string()]);
export const partnerId = z.templateLiteral(["ptn_", z.string()]);

/** Why a referral was declined. None counts a medication, a diagnosis or mobility against a person. */
export const declineReasons = [
  "no_suitable_bed_by_date",
  "higher_level_of_care_needed",
  "minimum_time_not_met",
  "funding_unresolved",
  "outside_population_served",
  "legal_address_conflict",
  "conflict_with_a_resident",
  "current_safety_concern",
  "readmission_not_yet",
  "information_not_received",
  "unreachable",
  "person_chose_otherwise",
  "house_vote",
  "consent_ended",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

const trailEntry = z.object({
  type: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type TrailEntry = z.infer<typeof trailEntry>;

const schema = z.object({
  id: referralId,
  partner: partnerId,
  partnerName: z.string(),
  /** The sender's own reference, never a name. */
  senderReference: z.string(),
  contact: z.object({ name: z.string(), phone: z.string() }),
  /** ISO instants. */
  receivedAt: z.string(),
  decideBy: z.string(),
  /** House-local date. */
  neededBy: z.string(),
  wanted: z.union([z.literal("any_suitable"), z.array(houseId)]),
  holdWanted: z.boolean(),
  person: z.templateLiteral(["per_", z.string()]),
  consentExpires: z.string().nullable(),
  /** What may go back to the sender (consent). */
  mayReturn: z.array(z.string()),
  /** With which house; null: the network's inbox. */
  house: houseId.nullable(),
  /** `moved`: left behind, the authority lies elsewhere. `passing`: a letter asks to move it. */
  place: z.enum(["here", "passing", "moved"]),
  status: z.enum(["received", "accepted", "declined", "withdrawn", "moved_in"]),
  hold: z
    .object({ bed: z.templateLiteral(["bed_", z.string()]), bedLabel: z.string(), until: z.string() })
    .nullable(),
  /** Expected arrival, as the sender gave it. */
  arrival: z.string().nullable(),
  decision: z
    .object({
      kind: z.enum(["accepted", "declined"]),
      at: z.string(),
      by: z.string(),
      reason: z.enum(declineReasons).nullable(),
      wouldChange: z.string().nullable(),
      elsewhere: z.string().nullable(),
    })
    .nullable(),
  withdrawal: z.object({ at: z.string(), outcome: z.enum(["done", "too_late"]) }).nullable(),
  stay: z.templateLiteral(["sty_", z.string()]).nullable(),
  closedAt: z.string().nullable(),
  changedAt: z.string(),
  /** What happened to it, oldest first; it travels with the referral, as events stay where they were. */
  trail: z.array(trailEntry),
});
export type ReferralHeader = z.infer<typeof schema>;

/** The home a referral lies in. */
export const homeOfReferral = (homes: Homes, house: ReferralHeader["house"]): Home =>
  house ? homes.house(house) : homes.inbox();

export const referralIn = (homes: Homes, house: ReferralHeader["house"], id: ReferralHeader["id"]): Home =>
  below.referral(homeOfReferral(homes, house), id);

/** Sorts after everything else in its partition, so that one descending query meets it first. */
export const headerKey = (homes: Homes, house: ReferralHeader["house"], id: ReferralHeader["id"]): Key => ({
  pk: referralIn(homes, house, id),
  sk: "~header",
});

/** The one authority on a referral: where it lies is where it may be decided. */
export const referralHeader = defineEntity<ReferralHeader>({
  kind: "referral",
  schema,
  schemaVersion: 1,
  key: (homes, value) => headerKey(homes, value.house, value.id),
  list: (homes, value) =>
    value.closedAt && value.place !== "moved"
      ? { lpk: below.list(homeOfReferral(homes, value.house), "R"), lsk: `${value.closedAt}#${value.id}` }
      : undefined,
  samples: ({ house, partner }) => {
    const open = sampleHeader(partner);
    const closed = { ...open, closedAt: "2026-01-02T00:00:00Z", status: "declined" as const };
    return [open, { ...open, house }, closed, { ...closed, house }];
  },
});

function sampleHeader(partner: ReferralHeader["partner"]): ReferralHeader {
  return {
    id: "ref_1",
    partner,
    partnerName: "Sample",
    senderReference: "S-1",
    contact: { name: "Sample", phone: "555-0100" },
    receivedAt: "2026-01-01T00:00:00Z",
    decideBy: "2026-01-02T00:00:00Z",
    neededBy: "2026-01-03",
    wanted: "any_suitable",
    holdWanted: false,
    person: "per_1",
    consentExpires: null,
    mayReturn: [],
    house: null,
    place: "here",
    status: "received",
    hold: null,
    arrival: null,
    decision: null,
    withdrawal: null,
    stay: null,
    closedAt: null,
    changedAt: "2026-01-01T00:00:00Z",
    trail: [],
  };
}

/** Whether somebody still has to answer it. */
export const waits = (header: ReferralHeader): boolean =>
  header.status === "received" && header.place !== "moved";
export const isOpen = (header: ReferralHeader): boolean =>
  (header.status === "received" || header.status === "accepted") && header.place !== "moved";

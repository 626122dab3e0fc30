import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { nextDue } from "./due.ts";

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

/**
 * Where a referral stands. It waits for us while `received`; for its sender while `information_requested` (the
 * clock pauses); for a bed while `waitlisted`. `accepted_with_conditions` and `accepted` hold a bed. `no_show`
 * waits for the call to the sender, until it is closed.
 */
export const referralStatuses = [
  "received",
  "information_requested",
  "waitlisted",
  "accepted_with_conditions",
  "accepted",
  "no_show",
  "declined",
  "withdrawn",
  "moved_in",
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/** Who did it and when (ISO instant). */
const done = z.object({ at: z.string(), by: z.string() });

const trailEntry = z.object({
  type: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type TrailEntry = z.infer<typeof trailEntry>;

/** When it rose, and who was written to; null: nobody has an address. */
export const overdueMark = z
  .object({ at: z.string(), told: z.enum(["on_call", "network"]).nullable() })
  .nullable();

const schema = z.object({
  id: idSchema("referral"),
  partner: idSchema("partner"),
  partnerName: z.string(),
  /** The sender's own reference, never a name. */
  senderReference: z.string(),
  contact: z.object({ name: z.string(), phone: z.string() }),
  /** ISO instants. */
  receivedAt: z.string(),
  decideBy: z.string(),
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
  status: z.enum(referralStatuses),
  /** Information was asked for, and the clock stands still since then. */
  pause: z.object({ since: z.string(), by: z.string(), question: z.string() }).nullable(),
  /** Whole minutes the clock has stood still in pauses that are over. */
  pausedMinutes: z.int().min(0),
  /** What acceptance depends on; all met: accepted. */
  conditions: z.array(z.object({ text: z.string(), met: done.nullable() })),
  /** A talk by phone: when it is to be, and once it was, what came of it. */
  screen: z
    .object({ at: z.string(), by: z.string(), held: done.extend({ note: z.string() }).nullable() })
    .nullable(),
  /** A peer-run house decides by vote: asked, and once it was held, counted. */
  vote: z
    .object({
      asked: done,
      held: done
        .extend({
          for: z.int().min(0),
          against: z.int().min(0),
          abstained: z.int().min(0),
          reason: z.string(),
        })
        .nullable(),
    })
    .nullable(),
  /** Nobody came: the sender is called within the hour. */
  noShow: z
    .object({
      at: z.string(),
      by: z.string(),
      callBy: z.string(),
      called: done.extend({ note: z.string() }).nullable(),
      /** When that hour was over without a call, as `overdue` says it of the decision. */
      overdue: overdueMark,
    })
    .nullable(),
  /** Since when it waits for a bed. */
  waitlistedAt: z.string().nullable(),
  /** When it rose to the network and the on-call was paged, being over its time. */
  overdue: overdueMark,
  /** A bed kept for it; while it is waitlisted, a bed offered to it. */
  hold: z.object({ bed: idSchema("bed"), bedLabel: z.string(), until: z.string() }).nullable(),
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
  stay: idSchema("stay").nullable(),
  closedAt: z.string().nullable(),
  /** What was told in it was purged; what stays are numbers, times and reasons. */
  purged: z.object({ at: z.string() }).nullable(),
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
const headerKeys = defineKey(["house/referral", "inbox/referral"], "~header");
export const headerKey = (homes: Homes, house: ReferralHeader["house"], id: ReferralHeader["id"]): Key =>
  headerKeys.key(homes, { house, referral: id });

/** The one authority on a referral: where it lies is where it may be decided. */
export const referralHeader = defineEntity<ReferralHeader, typeof headerKeys>({
  kind: "referral",
  schema,
  schemaVersion: 3,
  upgrade: (data, from) => (from === 1 ? { ...(data as object), ...nothingYet() } : notYetPaged(data)),
  at: headerKeys,
  ids: ({ house, id }) => ({ house, referral: id }),
  due: (value) => nextDue(value)?.by,
  list: (homes, value) =>
    value.closedAt && value.place !== "moved"
      ? { lpk: below.list(homeOfReferral(homes, value.house), "R"), lsk: `${value.closedAt}#${value.id}` }
      : undefined,
  samples: ({ house, partner }) => {
    const open = sampleHeader(partner);
    const closed = { ...open, closedAt: "2026-01-02T00:00:00Z", status: "declined" as const };
    const noShow = { at: open.receivedAt, by: "", callBy: open.decideBy, called: null, overdue: null };
    const missed = { ...open, house, status: "no_show" as const, noShow };
    return [open, { ...open, house }, closed, { ...closed, house }, missed];
  },
});

/** Of the second shape: nobody was ever paged for a call that was not made. */
function notYetPaged(data: unknown): object {
  const was = data as { readonly noShow: object | null };
  return { ...was, noShow: was.noShow && { ...was.noShow, overdue: null } };
}

/** What has not happened to a referral that was just received. */
export const nothingYet = (): Pick<
  ReferralHeader,
  | "pause"
  | "pausedMinutes"
  | "conditions"
  | "screen"
  | "vote"
  | "noShow"
  | "waitlistedAt"
  | "overdue"
  | "purged"
> => ({
  pause: null,
  pausedMinutes: 0,
  conditions: [],
  screen: null,
  vote: null,
  noShow: null,
  waitlistedAt: null,
  overdue: null,
  purged: null,
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
    ...nothingYet(),
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

const openStatuses: readonly ReferralStatus[] = [
  "received",
  "information_requested",
  "waitlisted",
  "accepted_with_conditions",
  "accepted",
  "no_show",
];

/** Whether we still have to answer it: the clock runs. */
export const waits = (header: ReferralHeader): boolean =>
  header.status === "received" && header.place !== "moved";
export const isOpen = (header: ReferralHeader): boolean =>
  openStatuses.includes(header.status) && !header.closedAt && header.place !== "moved";

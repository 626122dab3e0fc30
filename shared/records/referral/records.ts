import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { overdueMark } from "./overdue.ts";
import type { ReferralHeader } from "./referral.ts";
import { listedSource, withSource } from "./source.ts";
import { referralStatuses } from "./status.ts";

/* Items that follow a referral's header, made by `projections.ts`. */

const cardSchema = z.object({
  id: idSchema("referral"),
  house: idSchema("house"),
  /** To tell two referrals of one person; null if written before this was kept. */
  person: idSchema("person").nullable(),
  /** First name and at most an initial, once a bed is theirs; empty before, or if unknown. */
  name: z.string().default(""),
  source: listedSource,
  /** Of whoever referred; null where no consent lets them be told. */
  contactPhone: z.string().nullable(),
  consentExpires: z.string().nullable().default(null),
  neededBy: z.string(),
  decideBy: instantSchema,
  status: z.enum(referralStatuses),
  /** `entering`: this house has just entered it by hand; the message that opens it is under way. */
  place: z.enum(["here", "passing", "entering"]),
  hold: z.object({ bed: z.string(), bedLabel: z.string(), until: instantSchema }).nullable(),
  arrival: z.string().nullable(),
  /**
   * Since when its clock is stopped; the planned phone screen; the deadline of the call to the sender. ISO
   * instants.
   */
  pausedSince: z.string().nullable(),
  screenAt: instantSchema.nullable(),
  callBy: instantSchema.nullable(),
  /** Whether a vote of the house is open. */
  voteAsked: z.boolean(),
  /** Number of open conditions. */
  conditionsOpen: z.int().min(0),
});
export type ReferralCard = z.infer<typeof cardSchema>;

const sampleSource = { kind: "partner", name: "Sample" } as const;

const cardKeys = defineKey("house", "R#{referral}");
export const cardKey = (homes: Homes, house: ReferralCard["house"], id: ReferralCard["id"]): Key =>
  cardKeys.key(homes, { house, referral: id });

const nothingUnderWay = { pausedSince: null, screenAt: null, callBy: null };

/** An open referral on a house's board: by number until the house has accepted the person. */
export const referralCard = defineEntity<ReferralCard, typeof cardKeys>({
  kind: "referral.card",
  schema: cardSchema,
  schemaVersion: 3,
  upgrade: (data, from) => withSource(from === 1 ? { ...data, person: null } : data),
  at: cardKeys,
  ids: ({ house, id }) => ({ house, referral: id }),
  samples: ({ house }) => [
    {
      id: "ref_1",
      house,
      person: "per_1",
      name: "",
      source: sampleSource,
      contactPhone: "555-0100",
      consentExpires: null,
      neededBy: "2026-01-03",
      decideBy: "2026-01-02T00:00:00.000Z",
      status: "received",
      place: "here",
      hold: null,
      arrival: null,
      ...nothingUnderWay,
      voteAsked: false,
      conditionsOpen: 0,
    },
  ],
});

const locatorSchema = z.object({ id: idSchema("referral"), house: idSchema("house").nullable() });

const locatorKeys = defineKey("inbox", "R#{referral}");
export const locatorKey = (homes: Homes, id: ReferralHeader["id"]): Key =>
  locatorKeys.key(homes, { referral: id });

/**
 * The current place of every referral of the network; never deleted. Written only in the transaction that
 * receives or moves the referral, so a lookup is always right.
 */
export const referralLocator = defineEntity<z.infer<typeof locatorSchema>, typeof locatorKeys>({
  kind: "referral.locator",
  schema: locatorSchema,
  schemaVersion: 1,
  at: locatorKeys,
  ids: ({ id }) => ({ referral: id }),
  samples: ({ house }) => [null, house].map((one) => ({ id: "ref_1", house: one })),
});

const inboxEntrySchema = z.object({
  id: idSchema("referral"),
  /** Its current house: a move writes this too. */
  house: idSchema("house").nullable(),
  person: idSchema("person").nullable(),
  source: listedSource,
  neededBy: z.string(),
  decideBy: instantSchema,
  status: z.enum(referralStatuses),
  passing: z.boolean(),
  overdue: overdueMark.nullable(),
  consentExpires: z.string().nullable(),
  closedAt: instantSchema.nullable(),
  /** As on the card. The sender's phone, for a no-show call. */
  pausedSince: z.string().nullable(),
  screenAt: instantSchema.nullable(),
  callBy: instantSchema.nullable(),
  contactPhone: z.string().nullable(),
});
export type InboxEntry = z.infer<typeof inboxEntrySchema>;

const inboxEntryKeys = defineKey("inbox", "W#{referral}");
export const inboxEntryKey = (homes: Homes, id: ReferralHeader["id"]): Key =>
  inboxEntryKeys.key(homes, { referral: id });

/** The sort order of open referrals: no-show calls first, then least time left, paused last. */
export function inboxPlace(value: InboxEntry): string | undefined {
  if (value.callBy) return `!${value.callBy}`;
  if (value.status === "received") return value.decideBy;
  return value.status === "information_requested" ? `~${value.pausedSince}` : undefined;
}

/** A referral in admissions' list, wherever it is: those to decide by remaining time, decided ones by day. */
export const inboxEntry = defineEntity<InboxEntry, typeof inboxEntryKeys>({
  kind: "referral.inbox_entry",
  schema: inboxEntrySchema,
  schemaVersion: 3,
  upgrade: (data, from) => withSource(from === 1 ? { ...data, person: null } : data),
  at: inboxEntryKeys,
  ids: ({ id }) => ({ referral: id }),
  list: (homes, value) => {
    const place = inboxPlace(value);
    if (place) return { lpk: below.list(homes.inbox(), "O"), lsk: `${place}#${value.id}` };
    if (value.status === "waitlisted") return undefined;
    return { lpk: below.list(homes.inbox(), "D"), lsk: `${value.closedAt ?? value.decideBy}#${value.id}` };
  },
  samples: ({ house }) => {
    const open: InboxEntry = {
      id: "ref_1",
      house: null,
      person: "per_1",
      source: sampleSource,
      neededBy: "2026-01-03",
      decideBy: "2026-01-02T00:00:00.000Z",
      status: "received",
      passing: false,
      overdue: null,
      consentExpires: null,
      closedAt: null,
      ...nothingUnderWay,
      contactPhone: "555-0100",
    };
    return [
      open,
      { ...open, house, status: "declined", closedAt: "2026-01-02T00:00:00.000Z" },
      { ...open, house, status: "information_requested", pausedSince: "2026-01-01T00:00:00.000Z" },
      { ...open, house, status: "no_show", callBy: "2026-01-01T01:00:00.000Z" },
    ];
  },
});

const decisionTimingSchema = z.object({
  referral: idSchema("referral"),
  house: idSchema("house").nullable(),
  /** ISO instants. */
  receivedAt: instantSchema,
  decideBy: instantSchema,
  open: z.boolean(),
  /** If answered: when, after how many minutes (without pauses), and whether in time. */
  answered: z.object({ at: instantSchema, minutes: z.number(), inTime: z.boolean() }).nullable(),
});
export type DecisionTiming = z.infer<typeof decisionTimingSchema>;

const decisionTimingKeys = defineKey("directory", "W#{referral}");

/** A referral's waiting time and house: times only, for administration. */
export const decisionTiming = defineEntity<DecisionTiming, typeof decisionTimingKeys>({
  kind: "referral.decision_timing",
  schema: decisionTimingSchema,
  schemaVersion: 1,
  at: decisionTimingKeys,
  ids: ({ referral }) => ({ referral }),
  list: (homes, value) => {
    if (value.open)
      return { lpk: below.list(homes.directory(), "W"), lsk: `${value.decideBy}#${value.referral}` };
    return value.answered
      ? { lpk: below.list(homes.directory(), "D"), lsk: `${value.answered.at}#${value.referral}` }
      : undefined;
  },
  samples: ({ house }) => {
    const times = { receivedAt: "2026-01-01T00:00:00.000Z", decideBy: "2026-01-02T00:00:00.000Z" } as const;
    const answered = { at: "2026-01-01T02:00:00.000Z", minutes: 120, inTime: true } as const;
    return [
      { referral: "ref_1", house, ...times, open: true, answered: null },
      { referral: "ref_1", house, ...times, open: false, answered },
    ];
  },
});

import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import {
  houseId,
  isOpen,
  overdueMark,
  partnerId,
  type ReferralHeader,
  referralId,
  referralIn,
  referralStatuses,
  waits,
} from "./header.ts";
import { exampleReferral, referralPayload } from "./payload.ts";

/* What lies beside a referral's header: its body, and the cards and views that follow from the header. */

const bodySchema = z.object({
  referral: referralId,
  house: houseId.nullable(),
  payload: referralPayload,
  /** Where the record came from and what protects it (42 CFR 2.12(d)(2)): kept with it wherever it goes. */
  provenance: z.object({ partner: partnerId, basis: z.string(), receivedAt: z.string() }),
});
export type ReferralBody = z.infer<typeof bodySchema>;

export const bodyKey = (homes: Homes, house: ReferralHeader["house"], id: ReferralHeader["id"]): Key => ({
  pk: referralIn(homes, house, id),
  sk: "~body",
});

const sampleBody = (house: ReferralBody["house"], partner: ReferralHeader["partner"]): ReferralBody => ({
  referral: "ref_1",
  house,
  payload: exampleReferral("2026-01-01"),
  provenance: { partner, basis: "part_2", receivedAt: "2026-01-01T00:00:00Z" },
});

/** Everything the sender told about the person. It lies where the header lies and nowhere else in the network. */
export const referralBody = defineEntity<ReferralBody>({
  kind: "referral.body",
  schema: bodySchema,
  schemaVersion: 1,
  key: (homes, value) => bodyKey(homes, value.house, value.referral),
  samples: ({ house, partner }) => [sampleBody(null, partner), sampleBody(house, partner)],
});

/** What the partner sent, as it lies with the partner until the letter is carried out. */
export const sentBody = defineEntity<{ partner: ReferralHeader["partner"]; body: ReferralBody }>({
  kind: "referral.sent",
  schema: z.object({ partner: partnerId, body: bodySchema }),
  schemaVersion: 1,
  key: (homes, value) => sentKey(homes, value.partner, value.body.referral),
  samples: ({ partner }) => [{ partner, body: sampleBody(null, partner) }],
});
export const sentKey = (homes: Homes, partner: ReferralHeader["partner"], id: ReferralHeader["id"]): Key => ({
  pk: below.referral(homes.partner(partner), id),
  sk: "~body",
});

const cardSchema = z.object({
  id: referralId,
  house: houseId,
  partnerName: z.string(),
  contactPhone: z.string(),
  neededBy: z.string(),
  decideBy: z.string(),
  status: z.enum(referralStatuses),
  place: z.enum(["here", "passing"]),
  hold: z.object({ bed: z.string(), bedLabel: z.string(), until: z.string() }).nullable(),
  arrival: z.string().nullable(),
});
export type ReferralCard = z.infer<typeof cardSchema>;

export const cardKey = (homes: Homes, house: ReferralCard["house"], id: string): Key => ({
  pk: homes.house(house),
  sk: `R#${id}`,
});

/** An open referral on a house's board: by number, never by name. */
export const referralCard = defineEntity<ReferralCard>({
  kind: "referral.card",
  schema: cardSchema,
  schemaVersion: 1,
  key: (homes, value) => cardKey(homes, value.house, value.id),
  samples: ({ house }) => [
    {
      id: "ref_1",
      house,
      partnerName: "Sample",
      contactPhone: "555-0100",
      neededBy: "2026-01-03",
      decideBy: "2026-01-02T00:00:00Z",
      status: "received",
      place: "here",
      hold: null,
      arrival: null,
    },
  ],
});

/** The card a header calls for, or undefined where none stands on a board. */
export function cardOf(header: ReferralHeader): ReferralCard | undefined {
  if (!header.house || header.place === "moved") return undefined;
  if (!isOpen(header)) return undefined;
  return {
    id: header.id,
    house: header.house,
    partnerName: header.partnerName,
    contactPhone: header.contact.phone,
    neededBy: header.neededBy,
    decideBy: header.decideBy,
    status: header.status,
    place: header.place,
    hold: header.hold,
    arrival: header.arrival,
  };
}

const stubSchema = z.object({
  id: referralId,
  house: houseId.nullable(),
  partnerName: z.string(),
  neededBy: z.string(),
  decideBy: z.string(),
  status: z.enum(referralStatuses),
  passing: z.boolean(),
  overdue: overdueMark,
  consentExpires: z.string().nullable(),
  closedAt: z.string().nullable(),
});
export type Stub = z.infer<typeof stubSchema>;

export const stubKey = (homes: Homes, id: ReferralHeader["id"]): Key => ({
  pk: homes.inbox(),
  sk: `R#${id}`,
});

/** Where every referral of the network is; never deleted. Waiting ones are listed by the time they have left. */
export const stub = defineEntity<Stub>({
  kind: "referral.stub",
  schema: stubSchema,
  schemaVersion: 2,
  upgrade: (data, from) => (from === 1 ? { ...(data as object), overdue: null } : data),
  key: (homes, value) => stubKey(homes, value.id),
  list: (homes, value) =>
    value.status === "received"
      ? { lpk: below.list(homes.inbox(), "O"), lsk: `${value.decideBy}#${value.id}` }
      : undefined,
  samples: ({ house }) => {
    const open: Stub = {
      id: "ref_1",
      house: null,
      partnerName: "Sample",
      neededBy: "2026-01-03",
      decideBy: "2026-01-02T00:00:00Z",
      status: "received",
      passing: false,
      overdue: null,
      consentExpires: null,
      closedAt: null,
    };
    return [open, { ...open, house, status: "declined", closedAt: "2026-01-02T00:00:00Z" }];
  },
});

export const stubOf = (header: ReferralHeader): Stub => ({
  id: header.id,
  house: header.house,
  partnerName: header.partnerName,
  neededBy: header.neededBy,
  decideBy: header.decideBy,
  status: header.status,
  passing: header.place === "passing",
  overdue: header.overdue,
  consentExpires: header.consentExpires,
  closedAt: header.closedAt,
});

const waitSchema = z.object({
  referral: referralId,
  house: houseId.nullable(),
  decideBy: z.string(),
  open: z.boolean(),
});
export type Wait = z.infer<typeof waitSchema>;

/** How long a referral waits, and with which house: times only. What administration may know of it. */
export const wait = defineEntity<Wait>({
  kind: "referral.wait",
  schema: waitSchema,
  schemaVersion: 1,
  key: (homes, value) => ({ pk: homes.shelf(), sk: `W#${value.referral}` }),
  list: (homes, value) =>
    value.open
      ? { lpk: below.list(homes.shelf(), "W"), lsk: `${value.decideBy}#${value.referral}` }
      : undefined,
  samples: ({ house }) => [
    { referral: "ref_1", house, decideBy: "2026-01-02T00:00:00Z", open: true },
    { referral: "ref_1", house, decideBy: "2026-01-02T00:00:00Z", open: false },
  ],
});

export const waitOf = (header: ReferralHeader): Wait => ({
  referral: header.id,
  house: header.house,
  decideBy: header.decideBy,
  open: waits(header),
});

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { listed, listedSource, withSource } from "#shared/records/referral/source.ts";
import { closedAtOf } from "#shared/records/referral/state.ts";
import { referralStatuses } from "#shared/records/referral/status.ts";
import { closedKinds, type Stay } from "#shared/records/stay/stay.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Person } from "./person.ts";

/*
 * A person's history across houses: a projection of their stays and referrals, in the person's partition.
 * Houses cannot read it. When admissions match one to another person, `moved` stays behind, so that a late
 * projection does not restore it.
 */
const staySchema = z.object({
  person: idSchema("person"),
  stay: idSchema("stay"),
  house: idSchema("house"),
  bedLabel: z.string(),
  /** House-local dates. */
  since: z.string(),
  closed: z.object({ kind: z.enum(closedKinds), on: z.string() }).nullable(),
  referral: idSchema("referral").nullable(),
  moved: z.boolean(),
});
export type PersonStay = z.infer<typeof staySchema>;

const personStayKeys = defineKey("people/person", "S#{stay}");

/** One stay of a person, wherever it is. */
export const personStay = defineEntity<PersonStay, typeof personStayKeys>({
  kind: "person.stay",
  schema: staySchema,
  schemaVersion: 1,
  at: personStayKeys,
  ids: ({ person, stay }) => ({ person, stay }),
  samples: ({ house }) => [
    {
      person: "per_1",
      stay: "sty_1",
      house,
      bedLabel: "1A",
      since: "2026-01-01",
      closed: null,
      referral: null,
      moved: false,
    },
  ],
});

export const personStayOf = (value: Stay, who: Person["id"], moved = false): PersonStay => ({
  person: who,
  stay: value.id,
  house: value.house,
  bedLabel: value.bedLabel,
  since: value.since,
  closed: value.closed ? { kind: value.closed.kind, on: value.closed.on } : null,
  referral: value.referral,
  moved,
});

const referralSchema = z.object({
  person: idSchema("person"),
  referral: idSchema("referral"),
  source: listedSource,
  receivedAt: instantSchema,
  status: z.enum(referralStatuses),
  /** The house it is in; null: the inbox. */
  house: idSchema("house").nullable(),
  closedAt: instantSchema.nullable(),
  moved: z.boolean(),
});
export type PersonReferral = z.infer<typeof referralSchema>;

const personReferralKeys = defineKey("people/person", "R#{referral}");
export const personReferralKey = (homes: Homes, who: Person["id"], id: PersonReferral["referral"]): Key =>
  personReferralKeys.key(homes, { person: who, referral: id });

/** One referral of a person, wherever it is. */
export const personReferral = defineEntity<PersonReferral, typeof personReferralKeys>({
  kind: "person.referral",
  schema: referralSchema,
  schemaVersion: 2,
  upgrade: withSource,
  at: personReferralKeys,
  ids: ({ person, referral }) => ({ person, referral }),
  samples: ({ house }) => [
    {
      person: "per_1",
      referral: "ref_1",
      source: { kind: "partner", name: "Sample" },
      receivedAt: "2026-01-01T00:00:00.000Z",
      status: "received",
      house,
      closedAt: null,
      moved: false,
    },
  ],
});

export const personReferralOf = (
  header: ReferralHeader,
  who: Person["id"],
  moved = false,
): PersonReferral => ({
  person: who,
  referral: header.id,
  source: listed(header.source),
  receivedAt: header.receivedAt,
  status: header.state.status,
  house: header.house,
  closedAt: closedAtOf(header.state),
  moved,
});

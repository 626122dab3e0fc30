import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { fileRef } from "#shared/records/file/file.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { isConsentOver } from "./live.ts";

/** What a consent is for. A court's is a form of its own: never combined with another (42 CFR 2.31(d)). */
export const takenKinds = [
  "placement",
  "treatment_provider",
  "family",
  "court",
  "employer",
  "research",
  "next_house",
  "testing_site",
] as const;
/** The last one is a resident's own: to be asked how they are after moving out. */
export const consentKinds = [...takenKinds, "alumni"] as const;

/** Placement in housing is usually not treatment, payment or operations, so it has a purpose of its own. */
export const usualPurpose = "Recovery housing placement";

/** Kinds of information. */
export const informationKinds = [
  "status",
  "decision",
  "arrival",
  "residency",
  "participation",
  "test_results",
  "recovery_plan",
  "medications",
  "safety",
  "account",
] as const;
export type InformationKind = (typeof informationKinds)[number];

const signedHow = ["screen", "link", "paper", "upload", "with_referral"] as const;

export const endings = ["revoked", "event"] as const;

const schema = z.object({
  id: idSchema("consent"),
  person: idSchema("person"),
  kind: z.enum(consentKinds),
  /** Its elements (42 CFR 2.31(a)). */
  discloser: z.string(),
  recipient: z.string(),
  /** An entity without a name of a person needs a treating provider relationship (2.31(a)(4)). */
  recipientIs: z.enum(["named", "treating_provider"]),
  /** What the discloser may tell, in the words of the form it came with. */
  what: z.array(z.string()),
  purpose: z.string(),
  /** What may leave this network under it, and to whom. */
  leaves: z.object({ to: z.string(), what: z.array(z.enum(informationKinds)) }),
  /** What the other side may tell back. Of a referral, what leaves is what may return to its sender. */
  mayReturn: z.array(z.string()),
  revocation: z.string(),
  /** Its last day, or the event or condition that ends it. */
  expires: z.union([z.object({ on: z.string() }), z.object({ event: z.string() })]),
  /** Of a court's consent: not revoked before this event (2.35); null: revoked at any time. */
  irrevocableUntil: z.string().nullable(),
  signed: z.object({ how: z.enum(signedHow), signer: z.string(), on: z.string(), kept: z.string() }),
  /** The signed form, photographed or scanned. */
  scans: z.array(fileRef),
  /** Where it was taken. `house` null: by admissions. */
  of: z.object({
    house: idSchema("house").nullable(),
    stay: idSchema("stay").nullable(),
    referral: idSchema("referral").nullable(),
  }),
  recorded: done,
  over: done
    .extend({
      how: z.enum(endings),
      /** The day the person revoked it or the event came, in the time zone of the house. */
      on: z.string(),
      /** Whom the person told: anyone of the staff. */
      heardBy: z.string(),
      note: z.string(),
    })
    .nullable(),
});
export type Consent = z.infer<typeof schema>;
export const consentSchema = schema;

const consentKeys = defineKey("consents", "C#{consent}");
export const consentKey = (homes: Homes, person: Consent["person"], id: Consent["id"]): Key =>
  consentKeys.key(homes, { person, consent: id });

/** A person's consent to disclose. It is the one authority on what may leave about them. */
export const consent = defineEntity<Consent, typeof consentKeys>({
  kind: "consent",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ scans: [], ...data }),
  at: consentKeys,
  ids: ({ person, id }) => ({ person, consent: id }),
  samples: ({ person, house }) => [
    {
      id: "con_1",
      person,
      kind: "placement",
      discloser: "Sample Recovery",
      recipient: "Sample LLC",
      recipientIs: "named",
      what: ["identity"],
      purpose: "Recovery housing placement",
      leaves: { to: "Sample Recovery", what: ["status"] },
      mayReturn: [],
      revocation: "Tell staff",
      expires: { on: "2027-01-01" },
      irrevocableUntil: null,
      signed: { how: "paper", signer: "Sample", on: "2026-01-01", kept: "" },
      scans: [],
      of: { house, stay: "sty_1", referral: "ref_1" },
      recorded: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      over: null,
    },
  ],
});

/** Each referral brings one consent, or none: its id follows from the referral's. */
export const consentOfReferral = (referral: Id<"referral">): Consent["id"] => `con_${referral.slice(4)}`;
export const referralOfConsent = (id: Consent["id"]): Id<"referral"> => `ref_${id.slice(4)}`;

/** A consent without its texts; `named`: it was given to an organization, whose name stays. */
export const emptied = (one: Consent, named: boolean): Consent => ({
  ...one,
  recipient: named ? one.recipient : "",
  leaves: { ...one.leaves, to: named ? one.leaves.to : "" },
  revocation: "",
  expires: "on" in one.expires ? one.expires : { event: "" },
  irrevocableUntil: one.irrevocableUntil && "",
  signed: { ...one.signed, signer: "", kept: "" },
  over: one.over && { ...one.over, heardBy: "", note: "" },
});

/** Whether scans of the signed form are kept with it: one that came with a referral is purged with it, by its text. */
export const hasScans = ({ signed, of }: Consent): boolean => signed.how === "paper" && of.referral === null;

/** Whether something may leave under it at this time. */
export const isLive = ({ over, expires }: Consent, now: Temporal.Instant): boolean =>
  over === null && !("on" in expires && isConsentOver(expires.on, now));

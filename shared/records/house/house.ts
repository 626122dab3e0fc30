import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { stateCodes } from "./states.ts";

const text = z.string().max(500);

/**
 * The type of house by its own description (NARR Standard 3.0): types, not grades. The older levels or the
 * newer types.
 */
const selfDescribed = z.object({
  level: z.enum(["I", "II", "III", "IV"]).nullable(),
  type: z.enum(["P", "M", "S", "C"]).nullable(),
});

/** A certification by a body, separate from the house's own description. */
const certification = z.object({ body: text, number: text, expires: z.string() });

/**
 * Medications for addiction treatment that a house describes its support for. Refusing them is not an option.
 */
export const addictionMedications = ["methadone", "buprenorphine", "naltrexone"] as const;
export type AddictionMedication = (typeof addictionMedications)[number];
const howSupported = z.object({ storage: text, dosingTravel: text, training: text });

const supports = z.object({
  /** For all medications. */
  medications: text,
  addictionMedications: z.object({
    methadone: howSupported,
    buprenorphine: howSupported,
    naltrexone: howSupported,
  }),
  mobility: text,
  mentalHealth: text,
  children: text,
  languages: z.array(text),
});

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** When the weekly fee is due, and what happens if it is late. Null where not set; amounts in cents, 0 for none. */
const feeTerms = z.object({
  dueDay: z.enum(weekdays).nullable(),
  lateFeeCents: z.int().min(0).nullable(),
  /** Days after the due day. */
  lateAfterDays: z.int().min(0).nullable(),
  /** Days after move-out by which the deposit is returned. */
  depositReturnDays: z.int().min(0).nullable(),
});
export const noFeeTerms = (): HouseDefinition["feeTerms"] => ({
  dueDay: null,
  lateFeeCents: null,
  lateAfterDays: null,
  depositReturnDays: null,
});

/**
 * A house's entry in the network's directory: whom it serves and how it supports people. No field can count a
 * prescribed medication, a diagnosis or mobility against a person: `supports` says how, never whether.
 */
export const houseDefinition = z.object({
  id: idSchema("house"),
  name: z.string().min(1).max(120),
  /** Neighborhood and city, as partners may see it before acceptance. */
  area: text,
  /** Street and number; shown to a partner only after acceptance. */
  street: text,
  /** Its law applies to the house's notices; null if it isn't known. */
  state: z.enum(stateCodes).nullable().default(null),
  /** IANA zone of the house. */
  timeZone: z.string(),
  phone: text,
  /** Called when a referral is overdue, and in an emergency at night. */
  onCallPhone: text,
  /** Hours in which the house answers a referral. */
  decisionHours: z.int().min(1).max(168),
  serves: z.object({ genders: z.array(z.enum(["men", "women"])), children: z.boolean() }),
  /** Days since last use that the house requires; null for none. */
  minimumDaysSinceUse: z.int().min(0).max(365).nullable(),
  /** State or local law restricts people on a registry from living at this address. */
  registryLimit: z.boolean(),
  /** Legal limits of the address, in words, e.g. the distance to a school. */
  distanceLimits: text,
  selfDescribed,
  certification: certification.nullable(),
  supports,
  fundingKinds: z.array(text),
  /** Weekly program fees, in cents; null if they vary. */
  weeklyFeeCents: z.int().min(0).nullable(),
  depositCents: z.int().min(0).nullable(),
  feeTerms,
  /** Takes no one in for now. */
  paused: z.boolean(),
  /** From an import: hidden until the import is complete, and again after an undo. */
  imported: z
    .object({
      import: idSchema("import"),
      state: z.enum(["arriving", "open", "undone"]),
    })
    .nullable(),
});
export type HouseDefinition = z.infer<typeof houseDefinition>;

const nothingSaid = { storage: "", dosingTravel: "", training: "" };
export const noneOfEach = (): HouseDefinition["supports"]["addictionMedications"] => ({
  methadone: { ...nothingSaid },
  buprenorphine: { ...nothingSaid },
  naltrexone: { ...nothingSaid },
});

const before = z.looseObject({ supports: z.looseObject({}) });

/** Converts earlier versions: fields added since are empty. */
export function upgradeHouse(data: unknown, from: number): unknown {
  const was = { feeTerms: noFeeTerms(), ...before.parse(data) };
  if (from !== 1) return was;
  return {
    ...was,
    onCallPhone: "",
    distanceLimits: "",
    depositCents: null,
    imported: null,
    supports: { ...was.supports, addictionMedications: noneOfEach(), children: "" },
  };
}

/** A house's written policies: long texts, stored beside the house to keep lists small. */
export const houseTexts = z.object({
  house: idSchema("house"),
  /** Other charges and terms; with the amounts of the house, the fee agreement (NARR 1.A.3.a). */
  fees: z.string(),
  /** NARR 1.A.3.c. */
  refundPolicy: z.string(),
  rules: z.string(),
  /** Cells of an imported sheet that fit no field. For the network only. */
  notes: z.string(),
});
export type HouseTexts = z.infer<typeof houseTexts>;
export const nothingWritten = { fees: "", refundPolicy: "", rules: "", notes: "" } as const;

/** An invented house, for samples and tests. */
export const sampleHouse = (id: HouseDefinition["id"]): HouseDefinition => ({
  id,
  name: "Sample House",
  area: "Sampletown",
  street: "1 Sample Street",
  state: "CA",
  timeZone: "America/Los_Angeles",
  phone: "555-0100",
  onCallPhone: "",
  decisionHours: 24,
  serves: { genders: ["men"], children: false },
  minimumDaysSinceUse: null,
  registryLimit: false,
  distanceLimits: "",
  selfDescribed: { level: "II", type: "M" },
  certification: null,
  supports: {
    medications: "",
    addictionMedications: noneOfEach(),
    mobility: "",
    mentalHealth: "",
    children: "",
    languages: ["English"],
  },
  fundingKinds: [],
  weeklyFeeCents: null,
  depositCents: null,
  feeTerms: noFeeTerms(),
  paused: false,
  imported: null,
});

/** Whether a house is visible: not while it is being imported, or after an undo. */
export const isOpen = (house: HouseDefinition): boolean => !house.imported || house.imported.state === "open";

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";

const text = z.string().max(500);

/** A kind of house as it describes itself (NARR Standard 3.0): kinds, not grades. Older levels, newer types. */
const selfDescribed = z.object({
  level: z.enum(["I", "II", "III", "IV"]).nullable(),
  type: z.enum(["P", "M", "S", "C"]).nullable(),
});

/** What a house is certified for is another thing than what it says of itself. */
const certification = z.object({ body: text, number: text, expires: z.string() });

/** Medications for addiction treatment a house says how it supports. Whether is not a question it can answer. */
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

/**
 * A house as it lies on the network's directory: whom it serves and how it supports people. Nothing here can count
 * a prescribed medication, a diagnosis or mobility against a person: `supports` is text on how, never whether.
 */
export const houseDefinition = z.object({
  id: idSchema("house"),
  name: z.string().min(1).max(120),
  /** Neighborhood and city, as partners may see it before acceptance. */
  area: text,
  /** Street and number; shown to a partner only after acceptance. */
  street: text,
  /** IANA zone: a house's clock is its own. */
  timeZone: z.string(),
  phone: text,
  /** Who is called when a referral is over its time or a night goes wrong. */
  onCallPhone: text,
  /** Hours within which a referral is answered. */
  decisionHours: z.int().min(1).max(168),
  serves: z.object({ genders: z.array(z.enum(["men", "women"])), children: z.boolean() }),
  /** Days since last use the house asks for; null where it asks for none. */
  minimumDaysSinceUse: z.int().min(0).max(365).nullable(),
  /** The address lies where some registries forbid living: a matter of law, not of choice. */
  registryLimit: z.boolean(),
  /** What the law says of the address, in words, e.g. how far a school is. */
  distanceLimits: text,
  selfDescribed,
  certification: certification.nullable(),
  supports,
  fundingKinds: z.array(text),
  /** Program fees a week, in cents; null where they depend. */
  weeklyFeeCents: z.int().min(0).nullable(),
  depositCents: z.int().min(0).nullable(),
  /** Takes nobody in for now. */
  paused: z.boolean(),
  /** Brought by an import: seen by nobody until all of it is there, and again once it is undone. */
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

/** A house of the first shape, with what the second asks for still to be said. */
export function upgradeHouse(data: unknown, from: number): unknown {
  if (from !== 1) return data;
  const was = data as { readonly supports: object };
  return {
    ...was,
    onCallPhone: "",
    distanceLimits: "",
    depositCents: null,
    imported: null,
    supports: { ...was.supports, addictionMedications: noneOfEach(), children: "" },
  };
}

/** What a house has in writing: long texts, kept beside the house so that lists stay light. */
export const houseTexts = z.object({
  house: idSchema("house"),
  /** What is charged and when, as a resident signs it before any money is taken (NARR 1.A.3.a). */
  fees: z.string(),
  /** NARR 1.A.3.c. */
  refundPolicy: z.string(),
  rules: z.string(),
  /** What a sheet said that no field holds. For the network alone. */
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
  paused: false,
  imported: null,
});

/** Whether a house is there for others: not one that is still being imported, or whose import was undone. */
export const isOpen = (house: HouseDefinition): boolean => !house.imported || house.imported.state === "open";

import * as z from "zod";

const text = z.string().max(500);

/** A kind of house as it describes itself (NARR Standard 3.0): kinds, not grades. Older levels, newer types. */
const selfDescribed = z.object({
  level: z.enum(["I", "II", "III", "IV"]).nullable(),
  type: z.enum(["P", "M", "S", "C"]).nullable(),
});

/** What a house is certified for is another thing than what it says of itself. */
const certification = z.object({ body: text, number: text, expires: z.string() });

/**
 * A house as it lies on the network's shelf: whom it serves and how it supports people. Nothing here can count
 * a prescribed medication, a diagnosis or mobility against a person: `supports` is text on how, never whether.
 */
export const houseDefinition = z.object({
  id: z.templateLiteral(["hse_", z.string()]),
  name: z.string().min(1).max(120),
  /** Neighbourhood and city, as partners may see it before acceptance. */
  area: text,
  /** Street and number; shown to a partner only after acceptance. */
  street: text,
  /** IANA zone: a house's clock is its own. */
  timeZone: z.string(),
  phone: text,
  /** Hours within which a referral is answered. */
  decisionHours: z.int().min(1).max(168),
  serves: z.object({ genders: z.array(z.enum(["men", "women"])), children: z.boolean() }),
  /** Days since last use the house asks for; null where it asks for none. */
  minimumDaysSinceUse: z.int().min(0).max(365).nullable(),
  /** The address lies where some registries forbid living: a matter of law, not of choice. */
  registryLimit: z.boolean(),
  selfDescribed,
  certification: certification.nullable(),
  supports: z.object({ medications: text, mobility: text, mentalHealth: text, languages: z.array(text) }),
  fundingKinds: z.array(text),
  /** Program fees a week, in cents; null where they depend. */
  weeklyFeeCents: z.int().min(0).nullable(),
  /** Takes nobody in for now. */
  paused: z.boolean(),
});
export type HouseDefinition = z.infer<typeof houseDefinition>;

/** An invented house, for samples and tests. */
export const sampleHouse = (id: HouseDefinition["id"]): HouseDefinition => ({
  id,
  name: "Sample House",
  area: "Sampletown",
  street: "1 Sample Street",
  timeZone: "America/Los_Angeles",
  phone: "555-0100",
  decisionHours: 24,
  serves: { genders: ["men"], children: false },
  minimumDaysSinceUse: null,
  registryLimit: false,
  selfDescribed: { level: "II", type: "M" },
  certification: null,
  supports: { medications: "", mobility: "", mentalHealth: "", languages: ["English"] },
  fundingKinds: [],
  weeklyFeeCents: null,
  paused: false,
});

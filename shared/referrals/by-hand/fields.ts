import * as z from "zod";
import {
  cents,
  choice,
  date,
  defineForm,
  type FieldMap,
  list,
  text,
  time,
  wholeNumber,
} from "#shared/kernel/form.ts";
import { freeWords } from "#shared/records/inquiry/content.ts";
import { referralFacts } from "#shared/records/referral/payload/facts.ts";
import { spans } from "#shared/records/referral/payload/values.ts";

/*
 * A form for each section of a referral, made of its schema: so every field a partner can send can also be filled in
 * by hand.
 */

export const sections = [
  "routing",
  "person",
  "living",
  "recovery",
  "treatment",
  "justice",
  "funding",
  "arrival",
] as const;
export type Section = (typeof sections)[number];

/** Has a verb of its own, or is part of who the person is. */
export const notFilledIn: readonly string[] = [
  "routing.program",
  "routing.contact.name",
  "routing.contact.phone",
  "routing.houses",
  "person.legalName",
  "person.givenName",
  "person.familyName",
  "person.preferredName",
  "person.birthDate",
  "person.safeContact.phone",
  "arrival.date",
  "arrival.time",
  "arrival.at",
];

/** A field: its path, `living.allergies`, and its schema without the optional part. */
export interface FactField {
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

/** In a form, a path has no dots: `gender_stated`. */
export const nameOf = ({ path }: FactField): string => path.split(".").slice(1).join("_");

const bare = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;

/** The fields below a schema that are filled in by hand. */
function fieldsBelow(path: string, given: z.core.$ZodType): FactField[] {
  const schema = bare(given);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, one]) => fieldsBelow(`${path}.${name}`, one));
  return notFilledIn.includes(path) ? [] : [{ path, schema }];
}

/** What a field holds, apart from `none_known` and `not_asked`. */
const kindOf = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodUnion ? (schema.options[0] ?? schema) : schema;
export const mayBeNone = (schema: z.core.$ZodType) => schema instanceof z.ZodUnion;
export const isList = (schema: z.core.$ZodType): boolean =>
  kindOf(schema) instanceof z.ZodArray && !isMedications(schema);
export function isMedications(schema: z.core.$ZodType): boolean {
  const kind = kindOf(schema);
  return kind instanceof z.ZodArray && kind.element instanceof z.ZodObject;
}

/** A list of days. */
export function isDates(schema: z.core.$ZodType): boolean {
  const kind = kindOf(schema);
  return kind instanceof z.ZodArray && spans.has(kind.element);
}

const dollars = 1_000_000;

function fieldOf({ schema }: FactField): FieldMap[string] {
  const kind = kindOf(schema);
  if (isMedications(schema)) return freeWords();
  if (isList(schema)) return list();
  if (spans.has(kind)) return date();
  if (kind instanceof z.ZodEnum) return choice(kind.options.map(String));
  if (kind instanceof z.ZodBoolean) return choice(["yes", "no"]);
  if (kind instanceof z.ZodNumber)
    return (kind.maxValue ?? 0) >= dollars ? cents() : wholeNumber({ least: 0, most: kind.maxValue ?? 0 });
  const most = kind instanceof z.ZodString ? kind.maxLength : null;
  if (most === null) return time();
  return most > 200 || mayBeNone(schema) ? freeWords() : text({ most });
}

const formOf = (section: Section) => {
  const fields = fieldsBelow(section, referralFacts.shape[section]);
  const map = Object.fromEntries(fields.map((one) => [nameOf(one), fieldOf(one)]));
  return { section, fields, form: defineForm(`facts-${section}`, "referral.take", map) };
};

/** By section: its fields and its form. */
export const factForms = {
  routing: formOf("routing"),
  person: formOf("person"),
  living: formOf("living"),
  recovery: formOf("recovery"),
  treatment: formOf("treatment"),
  justice: formOf("justice"),
  funding: formOf("funding"),
  arrival: formOf("arrival"),
} satisfies Record<Section, ReturnType<typeof formOf>>;

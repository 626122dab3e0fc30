import * as z from "zod";
import { partnerFields, type SchemaName } from "#functions/copy/en/partner-fields/index.ts";
import { type AnyFieldWords, withinYears } from "#functions/copy/en/partner-fields/words.ts";
import { spans } from "#shared/records/referral/payload/values.ts";

/** A JSON Schema, as far as the description uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

type Fields = Readonly<Record<string, AnyFieldWords>>;

/** A schema of the API with the words of each field. @throws Error for a field without words, or words without a field */
export function schemaOf(name: SchemaName, schema: z.ZodType, io: "input" | "output"): Schema {
  const [description, fields] = partnerFields[name];
  return { ...withFields(bare(schema, io), fields, name), description };
}

/** What the schema alone says: types, bounds and the span of each date. */
function bare(schema: z.ZodType, io: "input" | "output"): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
    override: ({ zodSchema, jsonSchema }) => {
      const span = spans.get(zodSchema);
      if (span) jsonSchema.description = withinYears(span);
    },
  });
  return JSON.parse(JSON.stringify(rest));
}

function withFields(schema: Schema, fields: Fields, at: string): Schema {
  const { anyOf, items, properties } = schema;
  return {
    ...schema,
    ...(anyOf ? { anyOf: anyOf.map((one) => withFields(one, fields, at)) } : {}),
    ...(items ? { items: withFields(items, fields, at) } : {}),
    ...(properties ? { properties: withWords(properties, fields, at) } : {}),
  };
}

function withWords(properties: Readonly<Record<string, Schema>>, fields: Fields, at: string) {
  for (const name of Object.keys(fields))
    if (!properties[name]) throw new Error(`Words for a field that isn't there: ${at}.${name}`);
  return Object.fromEntries(
    Object.entries(properties).map(([name, one]) => {
      const said = fields[name];
      if (!said) throw new Error(`A field without words: ${at}.${name}`);
      return [name, withOwnWords(one, said, `${at}.${name}`)];
    }),
  );
}

function withOwnWords(schema: Schema, [means, ...rest]: AnyFieldWords, at: string): Schema {
  const fields = rest.find(isFields);
  const [example] = rest.filter((one) => !isFields(one));
  return {
    ...(fields ? withFields(schema, fields, at) : schema),
    description: schema.description ? `${means} ${schema.description}` : means,
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

const isFields = (one: unknown): one is Fields =>
  typeof one === "object" && one !== null && !Array.isArray(one);

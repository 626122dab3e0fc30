import fc from "fast-check";
import type { Schema } from "#functions/api/json-schema.ts";
import { charactersIn } from "#shared/kernel/visible.ts";

/** A schema with what only an arrival has. */
type Given = Schema & {
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
};

/** Values that a schema accepts, at its bounds too. Dates are mostly `today` (ISO date). */
export function valuesOf(schema: Given, today: string): fc.Arbitrary<unknown> {
  const within = (one: Schema) => valuesOf(one, today);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(within));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "object":
      return objects(schema, within);
    case "array":
      return fc.array(within(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: schema.maxItems ?? 5,
        size: "xsmall",
      });
    case "integer":
      return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1) });
    case "boolean":
      return fc.boolean();
    case "string":
      return texts(schema, today);
    default:
      throw new Error(`No values for ${JSON.stringify(schema)}`);
  }
}

function objects(
  { properties = {}, required = [], oneOf, dependentRequired = {} }: Given,
  within: (one: Schema) => fc.Arbitrary<unknown>,
) {
  const shape = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, within(one)]));
  return fc
    .record<Record<string, unknown>>(shape, { requiredKeys: [...required], noNullPrototype: true })
    .filter((value) => {
      const has = (name: string) => Object.hasOwn(value, name);
      return (
        (!oneOf || oneOf.filter((one) => one.required.every(has)).length === 1) &&
        Object.entries(dependentRequired).every(([name, needs]) => !has(name) || needs.every(has))
      );
    });
}

function texts(
  { format, pattern, minLength = 0, maxLength = 300 }: Schema,
  today: string,
): fc.Arbitrary<string> {
  if (format === "date") return mostly(today, fc.constantFrom("1900-01-01", "2000-02-29", "2199-12-31"));
  const most = maxLength;
  const fits = (text: string) =>
    charactersIn(text) >= minLength &&
    charactersIn(text) <= most &&
    (!pattern || new RegExp(pattern, "u").test(text));
  const moments = ["15:00:00Z", "00:00:00.123456789-12:00", "23:59:59+14:00"].map((one) => `${today}T${one}`);
  if (format === "date-time") return fc.constantFrom(...moments).filter(fits);
  if (pattern && !pattern.includes("\\p{")) return fc.stringMatching(new RegExp(pattern)).filter(fits);
  const odd = [..." \t\n\ra7é👋-\u00a0\u200b\u200d\ufe0f\u3164\u0301\u0958\u202e\u0000ßﬁ١漢"];
  return fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: Math.min(most, 30) }),
      fc.string({ unit: fc.constantFrom(...odd), maxLength: 8 }),
      fc.constantFrom(
        "a",
        "7",
        `a${"👋".repeat(most - 1)}`,
        `${"\u0958".repeat(most)}`,
        `${" ".repeat(most - 1)}a`,
      ),
    )
    .filter(fits);
}

/** The same value most of the time. */
const mostly = (usual: string, others: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

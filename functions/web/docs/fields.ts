import { linePattern, wordsPattern } from "#shared/records/referral/payload/values.ts";
import type { Schema } from "../../api/json-schema.ts";

/** One field of a schema, with the bounds of all its forms. */
export interface Field {
  /** Dotted, `[]` for the items of a list: `living.medications[].name`. */
  readonly path: string;
  readonly required: boolean;
  /** Its types, `null` among them. */
  readonly types: readonly string[];
  readonly values: readonly string[];
  readonly bounds: readonly string[];
  readonly descriptions: readonly string[];
  readonly examples: readonly unknown[];
}

/** Every field below a schema, in its order: objects, lists and leaves. */
export function fieldsOf(schema: Schema, path = ""): Field[] {
  return formsOf(schema).flatMap((form) => [
    ...Object.entries(form.properties ?? {}).flatMap(([name, one]) => {
      const at = path === "" ? name : `${path}.${name}`;
      return [fieldOf(one, at, form.required?.includes(name) ?? false), ...fieldsOf(one, at)];
    }),
    ...(form.items ? fieldsOf(form.items, `${path}[]`) : []),
  ]);
}

const formsOf = (schema: Schema): readonly Schema[] => schema.anyOf?.flatMap(formsOf) ?? [schema];

export function fieldOf(schema: Schema, path: string, required: boolean): Field {
  const forms = formsOf(schema);
  const items = forms.flatMap((one) => (one.items ? formsOf(one.items) : []));
  const each = [...forms, ...items];
  return {
    path,
    required,
    types: unique(forms.map(typeOf)),
    values: unique(each.flatMap(valuesOf)),
    bounds: unique(each.flatMap(boundsOf)),
    descriptions: unique([schema, ...each].flatMap(({ description }) => description ?? [])),
    examples: schema.examples ?? [],
  };
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

function typeOf({ type, format, items }: Schema): string {
  if (items) return `list of ${unique(formsOf(items).map(typeOf)).join(" or ")}`;
  if (format === "date" || format === "date-time") return format;
  return typeof type === "string" ? type : (type?.join(" or ") ?? "any");
}

const valuesOf = (schema: Schema): string[] =>
  (schema.const === undefined ? (schema.enum ?? []) : [schema.const]).map(String);

const patterns: Readonly<Record<string, string>> = {
  [linePattern]: "one line, with a letter or digit",
  [wordsPattern]: "with a letter or digit",
};

/** A date's format says more than its pattern. */
const boundsOf = (one: Schema): string[] => [
  ...bound(one.minLength, one.maxLength, "characters"),
  ...bound(one.minItems, one.maxItems, "items"),
  ...bound(one.minimum, one.maximum, ""),
  ...(one.pattern && !one.format ? [patterns[one.pattern] ?? `pattern ${one.pattern}`] : []),
];

function bound(least: number | undefined, most: number | undefined, unit: string): string[] {
  // Zod bounds an integer by what a number can hold.
  const [from, to] = [least, most].map((one) =>
    one !== undefined && Math.abs(one) === Number.MAX_SAFE_INTEGER ? undefined : one,
  );
  if (from === undefined && to === undefined) return [];
  const said =
    from === undefined
      ? `up to ${number(to)}`
      : to === undefined
        ? `at least ${number(from)}`
        : `${number(from)} to ${number(to)}`;
  return [unit === "" ? said : `${said} ${unit}`];
}

const number = (value = 0) => value.toLocaleString("en-US");

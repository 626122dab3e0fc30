import * as z from "zod";
import { idPrefixes } from "#shared/kernel/ids.ts";

/** Fields that are times, by name. They are parsed, so they can't hold the marker. */
const isTime = /^(at|since|until|due|on|date|.*(At|Until|Since|By|Expires))$/;
const instant = "2026-01-01T00:00:00.000Z";

/**
 * A value of this schema with every optional field present and `mark` in every free-text string. Times, IDs, numbers
 * and values of a fixed list stay as they are, and so do the paths in `keeps`, e.g. `trail.type`.
 */
export function marked(
  schema: z.core.$ZodType,
  was: unknown,
  mark: string,
  keeps: readonly string[],
  path: readonly string[] = [],
): unknown {
  const inside = (inner: z.core.$ZodType, value: unknown, name?: string) =>
    marked(inner, value, mark, keeps, name === undefined ? path : [...path, name]);
  if (keeps.includes(path.join(".")))
    return was !== undefined ? was : ["Kept", { kind: "system" }, null, {}].find((one) => fits(schema, one));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return inside(schema.unwrap(), was ?? undefined);
  if (schema instanceof z.ZodDefault) return inside(schema.def.innerType, was);
  if (schema instanceof z.ZodString) return markedText(schema, was, mark, path.at(-1) ?? "");
  if (schema instanceof z.ZodArray) {
    const had = Array.isArray(was) && was.length > 0 ? was : [undefined];
    return legal(
      schema,
      had.map((one) => inside(schema.element, one)),
      was,
    );
  }
  if (schema instanceof z.ZodRecord) return { ...(typeof was === "object" ? was : {}), told: mark };
  if (schema instanceof z.ZodUnion) {
    const tried = schema.options.map((option) => inside(option, fits(option, was) ? was : undefined));
    return (
      tried.find((one) => fits(schema, one) && JSON.stringify(one)?.includes(mark)) ??
      tried.find((one) => fits(schema, one)) ??
      was
    );
  }
  if (schema instanceof z.ZodObject) return markedObject(schema, was, inside);
  return was ?? anyOf(schema);
}

const fits = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success;
const legal = (schema: z.core.$ZodType, value: unknown, otherwise: unknown): unknown =>
  fits(schema, value) ? value : otherwise;

function markedText(schema: z.ZodString, was: unknown, mark: string, name: string): unknown {
  if (typeof was === "string" && /^\d{4}-\d{2}-\d{2}/.test(was)) return was;
  const time = legal(schema, instant, legal(schema, "2026-01-01", legal(schema, "15:00", undefined)));
  if (isTime.test(name)) return was ?? time;
  return legal(schema, mark, was ?? time);
}

/** Field by field, each only if the whole value still parses. */
function markedObject(
  schema: z.ZodObject,
  was: unknown,
  inside: (inner: z.core.$ZodType, value: unknown, name: string) => unknown,
): unknown {
  const had: Record<string, unknown> = typeof was === "object" && was !== null ? { ...was } : {};
  const all = Object.fromEntries(
    Object.entries(schema.shape).map(([name, inner]) => [name, inside(inner, had[name], name)]),
  );
  if (fits(schema, all)) return all;
  let value = had;
  for (const [name, one] of Object.entries(all)) {
    const tried = { ...value, [name]: one };
    if (fits(schema, tried)) value = tried;
  }
  return value;
}

/** A valid value for a missing field: the first of a list, a number, an ID. */
function anyOf(schema: z.core.$ZodType): unknown {
  const words =
    schema instanceof z.ZodEnum
      ? Object.values(schema.enum)
      : schema instanceof z.ZodLiteral
        ? [...schema.values]
        : [];
  return [...words, 0, 1, true, ...idPrefixes.map((prefix) => `${prefix}_1`), instant, null].find((one) =>
    fits(schema, one),
  );
}

import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import type { LineStatus } from "#shared/records/selection/line.ts";
import { specimens } from "#shared/records/test/kinds.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** What it makes of a resident's days. `specimen`: in the draw like everyone, tested with another specimen. */
export const excusalKinds = ["away", "excused", "accommodated", "specimen"] as const;

/** Why, by a code: an excused line carries it. No diagnosis is asked for. */
export const excusalReasons = [
  "pass",
  "hospital",
  "medical",
  "court",
  "work",
  "family",
  "other_program",
  "accommodation",
] as const;

export const excusalSchema = z.object({
  id: idSchema("excusal"),
  house: idSchema("house"),
  stay: idSchema("stay"),
  journey: idSchema("journey"),
  kind: z.enum(excusalKinds),
  reason: z.enum(excusalReasons),
  specimen: z.enum(specimens).nullable(),
  /** House-local dates, both included; `last` null: until it is ended. */
  from: z.string(),
  last: z.string().nullable(),
  given: done,
  ended: done.nullable(),
});
export type Excusal = z.infer<typeof excusalSchema>;

/** Sorts after every date. */
const open = "9999-12-31";
const excusalKeys = defineKey("house/testing", "X#{last}#{excusal}");
export const excusalKey = (homes: Homes, { house, last, id }: Pick<Excusal, "house" | "last" | "id">): Key =>
  excusalKeys.key(homes, { house, last: last ?? open, excusal: id });

/** Where those are that have not passed by a date. */
export const excusalsFrom = (house: Home, date: string) => ({ in: below.testing(house), from: `X#${date}` });

/** Days on which a resident is not tested at random, or is tested otherwise: given beforehand, never afterward. */
export const excusal = defineEntity<Excusal, typeof excusalKeys>({
  kind: "excusal",
  schema: excusalSchema,
  schemaVersion: 1,
  at: excusalKeys,
  ids: ({ house, last, id }) => ({ house, last: last ?? open, excusal: id }),
  samples: ({ house, journey }) => [
    {
      ...{ id: "exc_1", house, stay: "sty_1", journey, kind: "away", reason: "pass", specimen: null },
      ...{ from: "2026-01-02", last: "2026-01-03", ended: null },
      given: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
    },
  ],
});

/** Whether it counts on a date, by what is known now. */
const countsOn = ({ from, last, ended }: Excusal, date: string): boolean =>
  !ended && from <= date && (last === null || date <= last);

/** The line's status of a resident on a date; undefined: nothing excuses them. */
export function excusedStatus(
  all: readonly Excusal[],
  stay: Id<"stay">,
  date: string,
): Exclude<LineStatus, "pool"> | undefined {
  const one = all.find((it) => it.stay === stay && it.kind !== "specimen" && countsOn(it, date));
  if (!one) return undefined;
  if (one.kind === "excused") return `excused:${one.reason}`;
  return one.kind === "away" ? "away" : "accommodated";
}

/** The specimen a resident gives instead; undefined: the policy's. */
export const otherSpecimen = (all: readonly Excusal[], stay: Id<"stay">, date: string) =>
  all.find((it) => it.stay === stay && it.kind === "specimen" && countsOn(it, date))?.specimen ?? undefined;

import { invalidField } from "#shared/kernel/errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { field } from "#shared/kernel/form.ts";
import { readText } from "#shared/kernel/text.ts";
import { type Bed, labelKey } from "./bed.ts";

export type BedAsked = Pick<Bed, "label" | "room" | "place">;

/** The most beds one form adds. */
const most = 80;
export const placeWords = /\s+(lower|upper|single)$/iu;

/**
 * Rooms and beds, one room per line: `Garden room: 1A lower, 1B upper`. A line without a colon has beds of no
 * named room. A bed without a type is a single. @throws invalid at `pointer`
 */
export function bedsFrom(text: string | undefined, pointer: string): BedAsked[] {
  const given = readText(text, pointer, { most: 4000, lines: true });
  const beds = given.split("\n").flatMap((row) => {
    const colon = row.indexOf(":");
    const room = colon < 0 ? "" : row.slice(0, colon).trim();
    return row
      .slice(colon + 1)
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => bedFrom(one, room, pointer));
  });
  if (beds.length > most) throw invalidField(pointer, "bed.too_many", { most });
  const seen = new Set<string>();
  for (const { label } of beds) {
    if (seen.has(labelKey(label))) throw invalidField(pointer, "bed.twice", { label });
    seen.add(labelKey(label));
  }
  return beds;
}

/** A form field of rooms and beds. */
export const bedsField = (required?: PlainCode) =>
  field("lines", required, (sent) => {
    const beds = bedsFrom(sent, "");
    if (required && beds.length === 0) throw invalidField("", required);
    return beds;
  });

function bedFrom(text: string, room: string, pointer: string): BedAsked {
  const place = placeWords.exec(text)?.[1]?.toLowerCase();
  return {
    label: bedLabel(text.replace(placeWords, ""), pointer),
    room: roomName(room, pointer),
    place: place === "lower" || place === "upper" ? place : "single",
  };
}

export const bedLabel = (text: string | undefined, pointer: string): string =>
  readText(text, pointer, { most: 20, required: "bed.label_required" });
export const roomName = (text: string | undefined, pointer: string): string =>
  readText(text, pointer, { most: 60 });

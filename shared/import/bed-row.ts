import { type Bed, labelKey, places } from "#shared/bed/bed.ts";
import type { Id } from "#shared/ids.ts";
import { type KnownHouse, type KnownHouses, nameKey } from "./known.ts";
import type { RowReader } from "./questions.ts";

export interface BedRow extends Pick<Bed, "label" | "room" | "place"> {
  readonly house: Id<"house">;
  readonly outReason: string | null;
}

/** The house a row names. */
export function houseOfRow(row: RowReader, known: KnownHouses): KnownHouse | undefined {
  const name = row.given("house");
  const found = known.get(nameKey(name));
  if (found === "several") row.ask("house", "several", "Two houses have this name. Rename one first.");
  else if (!found) {
    const near = nearest(name, known);
    row.ask(
      "house",
      "unknown_house",
      name === "" ? "Which house?" : "The network has no house of this name.",
      near ? { proposal: near } : {},
    );
  } else return found;
  return undefined;
}

/** A house whose name begins alike, or is in part the same. */
function nearest(name: string, known: KnownHouses): string | undefined {
  const key = nameKey(name);
  if (key === "") return undefined;
  const all = [...known].flatMap(([one, house]) => (house === "several" ? [] : [[one, house.name] as const]));
  const words = key.split(" ");
  return (all.find(([one]) => one.startsWith(key) || key.startsWith(one)) ??
    all.find(([one]) => one.split(" ").some((word) => word.length > 3 && words.includes(word))))?.[1];
}

/** A bed from a row of a sheet, or its questions. A bed that is there already is left as it is. */
export function readBedRow(row: RowReader, known: KnownHouses): BedRow | "there" | undefined {
  const house = houseOfRow(row, known);
  const label = row.given("label");
  if (label === "") row.ask("label", "required", "What is painted on the bed?");
  else if (label.length > 20) row.ask("label", "too_long", "A label has 20 characters at most.");
  const room = row.given("room");
  if (room.length > 60) row.ask("room", "too_long", "A room's name has 60 characters at most.");
  const said = row.given("place").toLowerCase();
  const place =
    places.find((one) => said.includes(one)) ??
    (/bottom|low/u.test(said) ? "lower" : /top|up/u.test(said) ? "upper" : "single");
  const outReason = row.given("outReason");
  if (!house || row.questions.length > 0) return undefined;
  if (house.beds.has(labelKey(label))) return "there";
  const out = /^(no|none|n\/?a|in service|ready|open|available|occupied|ok)?$/iu.test(outReason)
    ? null
    : outReason;
  return { house: house.id, label, room, place, outReason: out?.slice(0, 200) ?? null };
}

import { newBed, notYetThere } from "#shared/houses/index.ts";
import { labelsBehind } from "#shared/imports/sheet/dates.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { type Id, isId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedKey, bedLabelKey, labelKey, places } from "#shared/records/bed/bed.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import type { Scope } from "#shared/table/scope.ts";
import { firstVersion, remove, replace } from "#shared/table/transact.ts";
import { bedPairs, houseOfRow, houseWords, lineOf, named } from "./cells.ts";
import type { ImportKind, MadeRow, ReadingContext, RowWork } from "./kind.ts";
import { nameKey } from "./known.ts";

interface BedRow extends Pick<Bed, "label" | "room" | "place"> {
  readonly house: Id<"house">;
  readonly outReason: string | null;
}

/** Beds of existing houses. A bed whose label exists already is left as it is. */
export const beds: ImportKind<BedRow, ReadonlySet<RowWork<BedRow>>> = {
  over: "administration",
  telling: /^bed$|^bed (label|number)|bunk|^room|^rm\b/,
  columns: {
    house: houseWords,
    room: /room|^rm\b/,
    label: /^bed|label|number/,
    place: /place|bunk|type|lower|upper/,
    outReason: /out of service|status|reason/,
  },
  needed: ["house", "label"],
  once: "house",
  subject: "label",
  keepsAll: false,
  read,
  preview: (value, nameOfHouse) => [
    ["house", nameOfHouse(value.house)],
    ["room", value.room],
    ["label", value.label],
    ["place", value.place],
    ["outReason", value.outReason ?? ""],
  ],
  identity: ({ house, label }) => [house, nameKey(label)],
  nameOf: named("house", "label"),
  pairs: bedPairs("label"),
  bedsInJob: () => new Map(),
  made: ({ house }, drawn) => ({ id: `bed_${drawn}`, house, versions: { bed: firstVersion } }),
  prepare: freeLabels,
  plan: async (scope, header, work, free) => {
    if (!free.has(work)) return "there";
    const { house, ...one } = work.value;
    return {
      changes: newBed(house, { ...one, id: `bed_${work.drawn}` }, stamp(scope.now())),
      event: { house, import: header.id, type: "house.beds_added", beds: 1 },
    };
  },
  /** Every change of a bed raises its version: renamed, out of service, held, occupied. */
  touched: async (scope, _, row) => {
    const found = await bedOf(scope, row);
    return found !== undefined && found.version !== row.made.versions.bed && !found.value.gone;
  },
  /** Retires the bed and frees its label. */
  remove: async (scope, header, row) => {
    const found = await bedOf(scope, row);
    if (!found || found.value.gone) return undefined;
    const { house } = row.made;
    const changedAt = stamp(scope.now());
    return {
      changes: [
        replace(bed, found, { ...found.value, gone: true, changedAt }),
        remove("label", bedLabelKey(scope.homes.house(house), found.value.label)),
      ],
      event: { house, import: header.id, type: "house.beds_taken_back", beds: 1 },
    };
  },
};

const bedOf = async (scope: Scope, { made }: MadeRow) =>
  isId("bed", made.id) ? scope.table.get(bed, bedKey(scope.homes.house(made.house), made.id)) : undefined;

/** The rows whose label no bed has yet. */
async function freeLabels(scope: Scope, works: readonly RowWork<BedRow>[]): Promise<Set<RowWork<BedRow>>> {
  const byHouse = new Map<Id<"house">, RowWork<BedRow>[]>();
  for (const work of works) byHouse.set(work.made.house, [...(byHouse.get(work.made.house) ?? []), work]);
  const free = await Promise.all(
    [...byHouse].map(([house, all]) =>
      notYetThere(
        scope,
        house,
        all.map((work) => ({ label: work.value.label, work })),
      ),
    ),
  );
  return new Set(free.flat().map(({ work }) => work));
}

/** A bed from a row of a sheet, or its questions. An existing bed is left as it is. */
function read(row: RowReader, context: ReadingContext): BedRow | "there" | undefined {
  const house = houseOfRow(row, context);
  const label = lineOf(row, "label", { most: 20, required: "import.label_required" });
  const [meant] = labelsBehind(label);
  if (meant)
    row.ask(problem("label", "import.label_date", { label: meant }), { proposal: meant, mayStand: true });
  const room = lineOf(row, "room", { most: 60 });
  const place = placeOf(row);
  const outReason = outOf(row);
  if (!house || row.questions.length > 0) return undefined;
  if (house.beds.has(labelKey(label))) return "there";
  return { house: house.id, label, room, place, outReason };
}

function placeOf(row: RowReader): Bed["place"] {
  const said = row.given("place").toLowerCase();
  const place = places.find((one) => said.includes(one));
  if (place) return place;
  if (/bottom|low/u.test(said)) return "lower";
  if (/top|\bup/u.test(said)) return "upper";
  if (said !== "" && !/bed|twin|full|queen|king|regular|standard/u.test(said))
    row.ask(problem("place", "import.place"), { proposal: "single" });
  return "single";
}

/** Why the bed is out of service; null if it is in service. */
function outOf(row: RowReader): string | null {
  const said = lineOf(row, "outReason", { most: 200 });
  return /^(no|none|n\/?a|in service|in use|ready|open|available|occupied|ok)?$/iu.test(said) ? null : said;
}

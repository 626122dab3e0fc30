import { problem } from "#shared/kernel/field-problem.ts";
import type { KeptRow } from "#shared/records/import/entities.ts";
import { firstVersion } from "#shared/table/transact.ts";
import { named } from "./cells.ts";
import { usualArea } from "./houses/cells.ts";
import { type HouseRow, readHouseRow } from "./houses/row.ts";
import { houseTouched, removeHouse } from "./houses/undo.ts";
import { planHouse, revealHouses } from "./houses/write.ts";
import type { ImportKind } from "./kind.ts";
import { nameKey } from "./known.ts";

/** Houses with their beds: all stay hidden until every one is written. */
export const houses: ImportKind<HouseRow, null> = {
  over: "administration",
  columns: {
    name: /^(house|home|residence|property|facility)?\s*name$|^((sober|recovery)( living)? )?(house|home|residence)$|^(property|facility|site)$/,
    street: /^street|^address line|^street address/,
    area: /^(area|city|town|neighbou?rhood|location)\b/,
    address: /address/,
    onCallPhone: /on.?call|after.?hours|emergency phone/,
    phone: /phone|\btel\b|telephone/,
    timeZone: /time ?zone|^tz$/,
    serves: /serves|gender|population|for whom|^m ?\/ ?[fw]$/,
    beds: /beds?$|^beds|\bbed count|capacity|^labels/,
    weeklyFee: /week|\bwk(ly)?\b/,
    monthlyFee: /month|\bmo\b|cost|price|\brent\b|fees?\b/,
    deposit: /deposit/,
    minimumDaysSinceUse: /minimum days|days (sober|clean|since)/,
    fundingKinds: /funding|payer|insurance/,
    languages: /language/,
    medications: /medication|\bmat\b/,
    mobility: /mobility|accessib|\bada\b/,
    refundPolicy: /refund/,
    rules: /rules|requirement/,
  },
  needed: ["name"],
  subject: "name",
  keepsAll: true,
  usual: usualArea,
  read: readHouseRow,
  preview: ({ house, texts, beds }) => [
    ["name", house.name],
    ["street", house.street],
    ["area", house.area],
    ["timeZone", house.timeZone],
    ["serves", [...house.serves.genders, ...(house.serves.children ? ["children"] : [])].join(", ")],
    ["beds", beds.map(({ label }) => label).join(", ")],
    ["phone", house.phone],
    ["onCallPhone", house.onCallPhone],
    ["weeklyFee", house.weeklyFeeCents === null ? "" : { cents: house.weeklyFeeCents }],
    ["deposit", house.depositCents === null ? "" : { cents: house.depositCents }],
    ["minimumDaysSinceUse", house.minimumDaysSinceUse === null ? "" : String(house.minimumDaysSinceUse)],
    ["fundingKinds", house.fundingKinds.join(", ")],
    ["languages", house.supports.languages.join(", ")],
    ["medications", house.supports.medications],
    ["mobility", house.supports.mobility],
    ["refundPolicy", texts.refundPolicy],
    ["rules", texts.rules],
    ["notes", texts.notes],
  ],
  identity: ({ house: { name, street, area } }) => [nameKey(name), nameKey(street || area)],
  nameOf: named("name"),
  pairs: {
    key: (row) => nameKey(row.given("name")),
    ask: ({ row, reader }, before, known) => {
      const name = reader.given("name");
      if (before && sameCells(before, row)) reader.ask(problem("name", "import.copy_of", { row: before.at }));
      else if (before) {
        const place = (reader.given("street") || reader.given("address") || reader.given("area"))
          .split(",")[0]
          ?.replace(/^\d+\s*/u, "");
        reader.ask(problem("name", "import.same_name", { row: before.at }), {
          ...(place ? { proposal: `${name} (${place})` } : {}),
          mayStand: true,
        });
      } else if (known.has(nameKey(name)))
        reader.ask(problem("name", "import.known_name"), {
          mayStand: true,
        });
    },
  },
  bedsOf: ({ beds }) => beds.length,
  made: (_, drawn) => ({
    id: `hse_${drawn}`,
    house: `hse_${drawn}`,
    versions: { house: firstVersion, writing: firstVersion, bed: firstVersion },
  }),
  prepare: async () => null,
  plan: planHouse,
  reveal: revealHouses,
  touched: houseTouched,
  remove: removeHouse,
};

const sameCells = (a: KeptRow, b: KeptRow): boolean =>
  a.cells.length === b.cells.length && a.cells.every((cell, at) => cell.trim() === b.cells[at]?.trim());

import { firstVersion } from "#shared/table/transact.ts";
import { bedPairs, houseWords, named, without } from "./cells.ts";
import type { ImportKind } from "./kind.ts";
import { nameKey } from "./known.ts";
import { joinNames } from "./residents/name.ts";
import { askOverlaps } from "./residents/overlap.ts";
import { type ResidentRow, readResidentRow } from "./residents/row.ts";
import { removeStay, stayTouched } from "./residents/undo.ts";
import { type Beds, planResident, readBeds } from "./residents/write.ts";

/** Headings about other people, or that are no name. */
const others =
  /emergency|contact|sponsor|manager|probation|parole|officer|counsel|doctor|\bids?\b|#|number|phone|e-?mail|address|referr|partner|program|fee|since|balance|status|birth|\bd\.?o\.?b\b|medic|insur|payer|move|\brent\b/;
/** Headings of days that are no move-in. */
const notMoving = /clean|sober|\buse\b|recovery|employ|\bjob\b|fee|balance|medic|payment|cost/;
const monthly = /^monthly$|month.*(?:fee|rent|rate|dues|charge)|(?:fee|rent|rate|dues|charge).*month/;
/** Headings of amounts that are no agreed fee. */
const notAgreed =
  /market|deposit|paid|payment|due(?!s)|\blate\b|date|balance|admission|intake|move|application|sober|clean/;

/** Current residents. Only admissions may say who they are. */
export const residents: ImportKind<ResidentRow, Beds> = {
  over: "care",
  telling: /birth|\bd\.?o\.?b\b|moved?.?in|intake|resident|client|balance|tenant|occupant/,
  columns: {
    house: houseWords,
    bed: /^bed(?!s|room)|\bbed\b(?!.*count)|bunk|^unit(?: *(?:#|no|number|name|label))?\.?$/,
    room: /^room|^rm\b/,
    status: /status|occupancy/,
    until: /moved?.?out|discharge date|exit date|end date/,
    preferredName: /preferred|nickname|goes by|\baka\b/,
    lastName: without(/\b(?:last|family|sur) ?(?:name|initial)|^last$|^lname/, others),
    middleName: without(/middle|^m\.?i\.?$/, others),
    firstName: without(/\b(?:first|given) ?name|^first$|^fname/, others),
    suffix: /^suffix/,
    legalName: without(/name|resident|client|member|^tenant|^person|^occupant/, others),
    birthDate: /birth|\bd\.? ?o\.? ?b\b/,
    since: without(/moved?.?in|since|admi(?:t|ssion)|intake|start|arriv|\bcheck.?in\b|entry date/, notMoving),
    phone: without(
      /phone|\btel\b|\bcell\b|mobile/,
      /emergency|contact|sponsor|manager|officer|\bkin\b|house/,
    ),
    openingBalance: without(/balance|owes|owing|arrears|past.?due|amount due/, /deposit|saving/),
    monthlyFee: without(monthly, notAgreed),
    weeklyFee: without(/fee|\brent\b|\brate\b|^dues$|week/, notAgreed),
  },
  needed: ["house", "bed", "legalName", "since"],
  instead: { legalName: ["firstName", "lastName"] },
  once: "house",
  dates: ["since", "birthDate"],
  join: joinNames,
  subject: "legalName",
  keepsAll: false,
  read: readResidentRow,
  preview: (value, nameOfHouse) => [
    ["legalName", value.legalName],
    ["preferredName", value.preferredName ?? ""],
    ["house", nameOfHouse(value.house)],
    ["bed", value.label],
    ["birthDate", value.birthDate ? { day: value.birthDate } : ""],
    ["since", { day: value.since }],
    ["phone", value.phone ?? ""],
    ["weeklyFee", value.agreedWeeklyCents === null ? "" : { cents: value.agreedWeeklyCents }],
    ["openingBalance", value.openingBalanceCents === null ? "" : { cents: value.openingBalanceCents }],
  ],
  identity: ({ house, legalName, birthDate, since }) => [house, nameKey(legalName), birthDate ?? since],
  nameOf: named("legalName", "house"),
  pairs: bedPairs("bed"),
  askOfPast: askOverlaps,
  bedsInJob: (beds) => new Map([...beds].map(([label, bed]) => [label, { ...bed, state: "free" as const }])),
  made: ({ house }, drawn) => ({ id: `sty_${drawn}`, house, versions: { stay: firstVersion } }),
  prepare: readBeds,
  plan: planResident,
  touched: stayTouched,
  remove: removeStay,
};

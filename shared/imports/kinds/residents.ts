import { firstVersion } from "#shared/table/transact.ts";
import { bedPairs, named } from "./cells.ts";
import type { ImportKind } from "./kind.ts";
import { nameKey } from "./known.ts";
import { type ResidentRow, readResidentRow } from "./residents/row.ts";
import { removeStay, stayTouched } from "./residents/undo.ts";
import { type Beds, planResident, readBeds } from "./residents/write.ts";

/** Current residents. Only admissions may say who they are. */
export const residents: ImportKind<ResidentRow, Beds> = {
  over: "care",
  telling: /birth|dob|moved?.?in|intake|resident|client|balance/,
  columns: {
    house: /house|home|residence|property|facility/,
    bed: /bed/,
    preferredName: /preferred|nickname|goes by/,
    legalName: /name|resident|client|member|^tenant|^person/,
    birthDate: /birth|dob|d\.o\.b/,
    since: /moved?.?in|since|admi(t|ssion)|intake|start|arriv/,
    phone: /phone|\btel\b|\bcell\b|mobile/,
    weeklyFee: /fee|\brent\b|\brate\b|week/,
    openingBalance: /balance|owes|owing|arrears|past due|amount due/,
  },
  needed: ["house", "bed", "legalName", "since"],
  subject: "legalName",
  keepsAll: false,
  read: readResidentRow,
  identity: ({ house, legalName, birthDate, since }) => [house, nameKey(legalName), birthDate ?? since],
  nameOf: named("legalName", "house"),
  pairs: bedPairs("bed"),
  bedsInJob: (beds) => new Map([...beds].map(([label, bed]) => [label, { ...bed, state: "free" as const }])),
  made: ({ house }, drawn) => ({ id: `sty_${drawn}`, house, versions: { stay: firstVersion } }),
  prepare: readBeds,
  plan: planResident,
  touched: stayTouched,
  remove: removeStay,
};

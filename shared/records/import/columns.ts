/** What a sheet can be about. */
export const importKinds = ["houses", "beds", "residents"] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * The fields a column of each kind can fill, with the words by which a heading is recognized. The first field
 * whose words a heading holds takes it; each field takes one column.
 */
const fields = {
  houses: {
    name: /^(house|home|residence|property|facility)?\s*name$|^(house|home|residence)$/,
    street: /^street|^address line|^street address/,
    area: /^(area|city|neighbou?rhood|location)\b/,
    address: /address/,
    onCallPhone: /on.?call|after.?hours|emergency phone/,
    phone: /phone|\btel\b|telephone/,
    timeZone: /time ?zone/,
    serves: /serves|gender|population|for whom/,
    beds: /beds?$|^beds|capacity|^labels/,
    weeklyFee: /week/,
    monthlyFee: /month|cost|price|\brent\b|fees?\b/,
    deposit: /deposit/,
    minimumDaysSinceUse: /minimum days|days (sober|clean|since)/,
    fundingKinds: /funding|payer|insurance/,
    languages: /language/,
    medications: /medication|\bmat\b/,
    mobility: /mobility|accessib|\bada\b/,
    refundPolicy: /refund/,
    rules: /rules|requirement/,
  },
  beds: {
    house: /house|home|residence|property|facility/,
    room: /room|^rm\b/,
    label: /^bed|label|number/,
    place: /place|bunk|type|lower|upper/,
    outReason: /out of service|status|reason/,
  },
  residents: {
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
} as const satisfies Record<ImportKind, Record<string, RegExp>>;

export const fieldsOf = (kind: ImportKind): readonly string[] => Object.keys(fields[kind]);

/** Fields without which no row of the kind can be. */
export const needed: Readonly<Record<ImportKind, readonly string[]>> = {
  houses: ["name"],
  beds: ["house", "label"],
  residents: ["house", "bed", "legalName", "since"],
};

/** By column, the field it fills; null: none. */
export type Mapping = readonly (string | null)[];

/** What each column most likely is, from its heading. */
export function guessMapping(kind: ImportKind, columns: readonly string[]): Mapping {
  const taken = new Set<string>();
  const mapping: (string | null)[] = columns.map(() => null);
  for (const [field, words] of Object.entries(fields[kind])) {
    const at = columns.findIndex(
      (name, column) => mapping[column] === null && words.test(name.toLowerCase().trim()),
    );
    if (at < 0 || taken.has(field)) continue;
    taken.add(field);
    mapping[at] = field;
  }
  return mapping;
}

/** What a sheet is most likely about, from its headings; among the kinds somebody may import. */
export function guessKind(columns: readonly string[], may: readonly ImportKind[]): ImportKind {
  const names = columns.map((name) => name.toLowerCase());
  const says = (words: RegExp) => names.some((name) => words.test(name));
  const guess: ImportKind = says(/birth|dob|moved?.?in|intake|resident|client|balance/)
    ? "residents"
    : says(/^bed$|^bed (label|number)|bunk|^room|^rm\b/)
      ? "beds"
      : "houses";
  return may.includes(guess) ? guess : (may[0] ?? guess);
}

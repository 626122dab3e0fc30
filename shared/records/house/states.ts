import { keysOf } from "#shared/kernel/keys-of.ts";

/** The states and the federal district, by postal code. */
export const states = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
} as const;
export type State = keyof typeof states;
export const stateCodes: readonly State[] = keysOf(states);

/** The state at the end of an address (`Long Beach, CA 90802`, `Austin, Texas`); null if it names none. */
export function stateIn(address: string): State | null {
  const place = address.replace(/[\s,]*\d{5}(-\d{4})?\s*$/u, "").trim();
  const code = stateCodes.find((one) => new RegExp(`[\\s,]${one}$`, "u").test(place));
  // The longest name: West Virginia ends with Virginia.
  const named = stateCodes
    .filter((one) => new RegExp(`(^|[\\s,])${states[one]}$`, "iu").test(place))
    .sort((a, b) => states[b].length - states[a].length);
  return code ?? named[0] ?? null;
}

import { message } from "../message.ts";

/** The search box at the top, and what it finds. */
export const search = {
  title: "Search",
  wanted: "Search",
  label: { network: "Name, R-number, bed, phone or house", house: "Name, R-number, bed or phone" },
  hint: {
    network: "First letters are enough. For a bed, add the house: Cypress 3B. For a phone, 7 digits or more.",
    house: "First letters are enough. For a phone, 7 digits or more.",
  },
  button: "Search",
  found: message("{n, plural, =0 {Nothing found.} one {# result} other {# results}}"),
  none: "Check the spelling, or try fewer letters.",
  people: "People",
  residents: "Residents",
  referrals: "Referrals",
  beds: "Beds",
  houses: "Houses",
  settings: "Settings",
  bedIn: message("{label}, {house}"),
  lived: message("Moved out {on}"),
  more: "Find a person with a date of birth",
} as const;

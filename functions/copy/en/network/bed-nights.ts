import { message } from "../message.ts";

/** Nights and weekly fees by house: numbers, no people. */
export const bedNights = {
  title: "Bed-nights and fees",
  lead: "Occupied beds by house and month, up to last night.",
  months: "Month",
  none: "No houses yet.",
  columns: { house: "House", nights: "Bed-nights", fees: "At the weekly fee" },
  nightsOf: message("{occupied, number}\u00a0of\u00a0{beds, number}"),
  unknown: message("{n, plural, one {# night not counted} other {# nights not counted}}"),
  weekly: message("{fee} a week"),
  noFee: "No weekly fee set",
  money: message("{dollars, number, ::currency/USD}"),
  total: "All houses",
  more: "More houses",
  how: "One bed occupied for one night is one bed-night. Fees are bed-nights times one seventh of the house’s current weekly fee. They don’t show what residents were charged or paid.",
} as const;

import { span } from "../../web/ui/times.ts";

/** What the network's page says in figures: how many and how long, never who. */
export const figures = {
  export: "Export",
  add: "Add a house",
  needs: "Needs somebody",
  nobody: "Nothing is over its time, and every referral has its house.",
  waiting: (n: number, more: boolean) =>
    n === 0 ? "No referral waits" : `${more ? "More than " : ""}${n === 1 ? "1 waits" : `${n} wait`}`,
  overAt: (house: string) => `${house} is over time`,
  over: (n: number, time: string) =>
    n === 1 ? `One referral, by ${time}.` : `${n} referrals, by up to ${time}.`,
  unrouted: (n: number) => (n === 1 ? "One referral has no house yet" : `${n} referrals have no house yet`),
  unroutedOver: (n: number, time: string) =>
    n === 1 ? `One is over time, by ${time}.` : `${n} are over time, by up to ${time}.`,
  unroutedHint: "Admissions route them.",
  columns: { inTime: "In time", waiting: "Waiting" },
  inTimeOf: (inTime: number, of: number) => `${inTime} of ${of}`,
  decidedInTime: (inTime: number, of: number) => `${inTime} of ${of} decided in time`,
  bedsHere: (beds: { occupied: number; total: number; free: number }) =>
    `${beds.occupied} of ${beds.total} occupied, ${beds.free} free`,
  waitHere: (n: number) => `${n} waiting`,
  decisions: "Decisions",
  days: "Last 90 days",
  latest: (day: string) => `The latest 1,000, since ${day}`,
  share: "Decided in time",
  shareOf: (percent: number, inTime: number, of: number) => `${percent} %, ${inTime} of ${of}`,
  none: "None yet",
  median: "Median time to decide",
  average: "Average time to decide",
  took: (minutes: number) => span(minutes),
  pauses:
    "Counted from the moment a referral came in. While its sender is asked for information, the clock stands still.",
  chart: {
    title: "Occupied beds, 90 days",
    none: "The first night is being counted. Look again in a few minutes.",
    notOccupied: "not occupied",
    tonight: "Tonight",
    table: "As a table",
    columns: { night: "Night of", occupied: "Occupied", beds: "Beds", share: "Share" },
    describe: (p: { from: string; first: string; last: string; least: number; most: number }) =>
      `${p.first} on ${p.from}, ${p.last} tonight. Between ${p.least} and ${p.most} beds were occupied.`,
    of: (occupied: number, beds: number) => `${occupied} of ${beds} beds`,
    percent: (occupied: number, beds: number) => `${Math.round((occupied / beds) * 100)} %`,
    counted: (when: string) =>
      `Counted ${when}. A bed counts from the day it was added here, or from its first night if that was earlier; beds out of service count too.`,
  },
  allActivity: "All activity",
} as const;

import { span } from "../../web/ui/times.ts";

/** The numbers on the network page: how many and how long, never who. */
export const figures = {
  export: "Export",
  add: "Add house",
  needs: "Needs attention",
  nobody: "Nothing overdue. Every referral is assigned.",
  waiting: (n: number, more: boolean) =>
    n === 0 ? "No referrals waiting" : `${more ? "More than " : ""}${n} waiting`,
  overAt: (house: string) => `${house} is overdue`,
  over: (n: number, time: string) =>
    n === 1 ? `1 referral, ${time} overdue` : `${n} referrals, up to ${time} overdue`,
  unrouted: (n: number) => (n === 1 ? "1 referral not assigned" : `${n} referrals not assigned`),
  unroutedOver: (n: number, time: string) =>
    n === 1 ? `1 is ${time} overdue.` : `${n} are up to ${time} overdue.`,
  unroutedHint: "Admissions assigns them.",
  columns: { inTime: "On time", waiting: "Waiting" },
  inTimeOf: (inTime: number, of: number) => `${inTime} of ${of}`,
  decidedInTime: (inTime: number, of: number) => `${inTime} of ${of} decided on time`,
  bedsHere: (beds: { occupied: number; total: number; free: number }) =>
    `${beds.occupied} of ${beds.total} occupied, ${beds.free} open`,
  waitHere: (n: number) => `${n} waiting`,
  decisions: "Decisions",
  days: "Last 90 days",
  latest: (day: string) => `Latest 1,000 since ${day}`,
  share: "Decided on time",
  shareOf: (percent: number, inTime: number, of: number) => `${percent}% (${inTime} of ${of})`,
  none: "None yet",
  median: "Median time to decide",
  average: "Average time to decide",
  took: (minutes: number) => span(minutes),
  pauses: "Measured from when a referral arrives. The clock pauses while you wait for requested information.",
  chart: {
    title: "Occupied beds, last 90 days",
    none: "Counting the first night. Check back in a few minutes.",
    notOccupied: "unoccupied",
    tonight: "Tonight",
    table: "Show as table",
    columns: { night: "Night of", occupied: "Occupied", beds: "Beds", share: "Occupancy" },
    describe: (p: { from: string; first: string; last: string; least: number; most: number }) =>
      `${p.first} on ${p.from}, ${p.last} tonight. Between ${p.least} and ${p.most} beds were occupied.`,
    of: (occupied: number, beds: number) => `${occupied} of ${beds} beds`,
    percent: (occupied: number, beds: number) => `${Math.round((occupied / beds) * 100)}%`,
    counted: (when: string) =>
      `As of ${when}. Beds count from the day they were added (or first used). Out-of-service beds are included.`,
  },
  allActivity: "All activity",
} as const;

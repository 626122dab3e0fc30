import { message } from "../message.ts";

/** The network page and its lists. */
export const page = {
  title: "Network",
  lead: message(
    "{free, plural, one {# open bed} other {# open beds}} in {houses} of {of, plural, one {# house} other {# houses}}.",
  ),
  houses: "Houses",
  columns: {
    house: "House",
    beds: "Beds",
    free: "Open",
    held: "Held",
    occupied: "Occupied",
    out: "Out of service",
  },
  activity: "Activity",
  total: message("{n, plural, one {# house} other {# houses}}"),
  noHouses: "No houses yet.",
  members: "Staff",
  partners: "Referral partners",
  suspend: "Suspend",
  reinstate: "Reinstate",
  suspended: "Suspended",
  active: "Active",
  everyHouse: "All houses",
  key: "Key",
  keySince: message("Key issued {day}"),
  membersLead: "Suspension takes effect right away.",
  partnersLead: "A suspended key stops working right away.",
  noKeys: "No API keys yet.",
  noPartners: "No referral partners yet.",
  anotherHouse: "House not on this page",
  someHouses: message("{n, plural, one {# house} other {# houses}}"),
  next: "Next page",
} as const;

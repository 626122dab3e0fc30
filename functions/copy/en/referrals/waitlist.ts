import type { BedWish } from "#shared/records/house/serves.ts";
import { message } from "../message.ts";

type Wishes = Readonly<Record<BedWish["house"], string>>;

/** Waitlists of houses and of the network, and what people wait for. */
export const waitlist = {
  title: "Waitlist",
  networkTitle: "Network waitlist",
  lead: message("{n, plural, =0 {No one is waiting.} one {# person waiting} other {# people waiting}}"),
  none: "No one is on this waitlist. Add someone from their referral.",
  noneNetwork: "No one is on the network waitlist. Add someone from a referral in the inbox.",
  names: "Shown by referral number. Names appear when you open a referral.",
  from: message("{partner} · bed needed {day}"),
  since: message("Waiting since {when}"),
  placed: message("“{reason}”, {by}"),
  place: message("#{n} in line"),
  free: message("Bed {label} is open"),
  freeSeveral: message("{n, plural, one {Bed {labels} is open} other {Beds {labels} are open}}"),
  first: message("Next in line: {number}."),
  everyOffered: "Everyone on the list has been offered a bed.",
  waitingHere: message(
    "{n, plural, one {# person waiting} other {# people waiting}}{offers, plural, =0 {} one {, # bed offered} other {, # beds offered}}",
  ),
  open: "View waitlist",
  offer: "Offer a bed",
  offerTo: message("Offer bed {label} to {number}"),
  offerHint: message("Held for them until {until}. They keep their place until they accept."),
  bed: "Bed",
  until: "Answer due",
  whyNotFirst: "Why skip the person next in line?",
  offerButton: "Send offer",
  offered: message("Bed {label} offered until {until}"),
  offerOver: message("The offer of bed {label} just expired"),
  before: {
    declined: message("Turned down bed {label}, {when}"),
    ended: message("Offer of bed {label} expired, {when}"),
  },
  yes: "Accepted the offer",
  yesUntil: "Hold bed until",
  yesButton: message("Accept into bed {label}"),
  no: "Turned down the offer",
  noHint: "The bed opens right away. They keep their place in line.",
  change: "Change position",
  to: "New position",
  reason: "Reason for this position",
  reasonHint: "You may be asked to explain the order. Never a diagnosis, medication or disability.",
  moveButton: "Move",
  off: "Remove from waitlist",
  offHint: "The referral needs a decision again, and the clock restarts.",
  offButton: "Remove",
  route: "Assign to a house",
  routeHint: "It leaves this list and waits for that house’s decision.",
  routeButton: "Assign",
  house: "House",
  houseFree: message("{name} ({n, plural, one {# open bed} other {# open beds}})"),
  houses: "House waitlists",
  housesNone: "No house has anyone waiting or an open bed.",
  bedsFree: message("{n, plural, =0 {No open bed} one {# open bed} other {# open beds}}"),
  putOn: "Add to waitlist",
  putOnHint: "They wait for a bed in order. The referral partner sees their position.",
  putOnButton: "Add to waitlist",
  standing: "On the waitlist",
  next: "Next page",
} as const;

export const bedsWanted = {
  title: "Waiting for a bed",
  nobody: "No one is waiting and no beds are open.",
  uncounted: "Not counted yet. Check back in a few minutes.",
  columns: { wish: "House type", waiting: "Waiting", offered: "Offered", free: "Open" },
  wish: { men: "Men", women: "Women", any: "Men or women" } satisfies Wishes,
  wishWithChildren: {
    men: "Men with children",
    women: "Women with children",
    any: "Men or women, with children",
  } satisfies Wishes,
  unknown: "Not specified",
  short: message("{n, plural, one {# bed short} other {# beds short}}"),
  counted: message(
    "All waitlists as of {when}. An open bed counts in every row it could serve. Beds in paused houses aren’t counted.",
  ),
} as const;

export const waitingConflicts = {
  waitlist_full: "This waitlist is full.",
  not_waitlisted: "This referral isn’t on a waitlist anymore.",
  list_changed: "Someone else just changed the order. Check it and try again.",
  offer_out: "They have an open bed offer. Record their answer first.",
  no_offer: "They don’t have an open bed offer.",
} as const;

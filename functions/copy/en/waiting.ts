import { spokenNumber } from "#shared/kernel/ids.ts";
import type { BedWish } from "#shared/records/house/serves.ts";
import type { OverdueCall } from "#shared/referrals/decisions/mark-overdue.ts";

/* Waitlists, the on-call schedule, and overdue notices. */

/** The email to the person on call. It says nothing about the person referred. */
export function overdueMail({ what, referral, house, hours }: OverdueCall, origin: string) {
  const number = spokenNumber(referral);
  const path = house ? `/houses/${house.id}/referrals/${referral}` : `/referrals/${referral}`;
  const { subject, text } = overdue[what](number, house?.name, hours);
  return { subject, text: `${text}\n\nOpen: ${origin}${path}\n` };
}

type Said = (number: string, house: string | undefined, hours: number) => { subject: string; text: string };
const overdue: Readonly<Record<OverdueCall["what"], Said>> = {
  answer: (number, house, hours) => ({
    subject: house
      ? `Overdue: ${number} at ${house} needs a decision`
      : `Overdue: ${number} needs a decision`,
    text: `${number} has waited ${hours === 1 ? "1 hour" : `${hours} hours`} ${house ? `at ${house}` : "in the inbox, not assigned to a house"}. Someone is waiting for a bed and an answer.`,
  }),
  call: (number, house) => ({
    subject: house
      ? `Overdue: call the referral partner about ${number} at ${house}`
      : `Overdue: call the referral partner about ${number}`,
    text: `No-show for ${number}${house ? ` at ${house}` : ""}, and the referral partner should have been called within the hour. No call has been logged.`,
  }),
};

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export const waiting = {
  waitlist: {
    title: "Waitlist",
    networkTitle: "Network waitlist",
    lead: (n: number) =>
      n === 0 ? "No one is waiting." : n === 1 ? "1 person waiting" : `${n} people waiting`,
    none: "No one is on this waitlist. Add someone from their referral.",
    noneNetwork: "No one is on the network waitlist. Add someone from a referral in the inbox.",
    names: "Shown by referral number. Names appear when you open a referral.",
    from: (partner: string, day: string) => `${partner} · bed needed ${day}`,
    since: (when: string) => `Waiting since ${when}`,
    placed: (reason: string, by: string) => `“${reason}”, ${by}`,
    place: (n: number) => `#${n} in line`,
    free: (label: string) => `Bed ${label} is open`,
    freeSeveral: (labels: readonly string[]) =>
      labels.length === 1
        ? `Bed ${labels[0]} is open`
        : `Beds ${labels.slice(0, -1).join(", ")} and ${labels.at(-1)} are open`,
    first: (number: string) => `Next in line: ${number}.`,
    everyOffered: "Everyone on the list has been offered a bed.",
    waitingHere: (n: number, offers: number) =>
      `${n === 1 ? "1 person waiting" : `${n} people waiting`}${offers === 0 ? "" : offers === 1 ? ", 1 bed offered" : `, ${offers} beds offered`}`,
    open: "View waitlist",
    offer: "Offer a bed",
    offerTo: (label: string, number: string) => `Offer bed ${label} to ${number}`,
    offerHint: (until: string) => `Held for them until ${until}. They keep their place until they accept.`,
    bed: "Bed",
    until: "Answer due",
    whyNotFirst: "Why skip the person next in line?",
    offerButton: "Send offer",
    offered: (label: string, until: string) => `Bed ${label} offered until ${until}`,
    offerOver: (label: string) => `The offer of bed ${label} just expired`,
    before: {
      declined: (label: string, when: string) => `Turned down bed ${label}, ${when}`,
      ended: (label: string, when: string) => `Offer of bed ${label} expired, ${when}`,
    },
    yes: "Accepted the offer",
    yesUntil: "Hold bed until",
    yesButton: (label: string) => `Accept into bed ${label}`,
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
    houseFree: (name: string, n: number) => `${name} (${n === 1 ? "1 open bed" : `${n} open beds`})`,
    houses: "House waitlists",
    housesNone: "No house has anyone waiting or an open bed.",
    bedsFree: (n: number) => (n === 0 ? "No open bed" : n === 1 ? "1 open bed" : `${n} open beds`),
    putOn: "Add to waitlist",
    putOnHint: "They wait for a bed in order. The referral partner sees their position.",
    putOnButton: "Add to waitlist",
    standing: "On the waitlist",
    next: "Next page",
  },
  bedsWanted: {
    title: "Waiting for a bed",
    nobody: "No one is waiting and no beds are open.",
    uncounted: "Not counted yet. Check back in a few minutes.",
    columns: { wish: "House type", waiting: "Waiting", offered: "Offered", free: "Open" },
    wish: ({ house, children }: BedWish) =>
      children
        ? {
            men: "Men with children",
            women: "Women with children",
            any: "Men or women, with children",
          }[house]
        : { men: "Men", women: "Women", any: "Men or women" }[house],
    unknown: "Not specified",
    short: (n: number) => (n === 1 ? "1 bed short" : `${n} beds short`),
    counted: (when: string) =>
      `All waitlists as of ${when}. An open bed counts in every row it could serve. Beds in paused houses aren’t counted.`,
  },
  onCall: {
    title: "On call",
    lead: "Who gets called when a referral is overdue or something happens at night. Each shift runs noon to noon.",
    networkLead: "On call now, by house. Each shift runs noon to noon.",
    now: "Now",
    onCallNow: "On call now",
    nights: "Next two weeks",
    houseNumber: "House on-call number",
    noNumber: "No one on call, and no on-call number set",
    rule: "Weekly schedule",
    single: "This night only",
    paged: (email: string) => `Emailed at ${email}`,
    notPaged: "Phone only, no email",
    call: (name: string) => `Call ${name}`,
    callShort: "Call",
    callHouse: "Call the house’s on-call number",
    clear: "Remove",
    set: "Schedule one or more nights",
    from: "First night",
    to: "Last night",
    toHint: "Leave blank for a single night.",
    who: "Who",
    somebodyNew: "Someone else",
    name: "Name",
    phone: "Phone",
    email: "Email",
    emailHint: "Without an email they are only reachable by phone.",
    setButton: "Save nights",
    weekly: "Weekly schedule",
    weeklyNone: "No weekly schedule yet. When no one is scheduled, the house’s on-call number is used.",
    weeklySet: "Edit weekly schedule",
    days: "Nights",
    weeklyButton: "Save schedule",
    weekdays,
    none: "No houses yet.",
  },
  told: {
    on_call: (when: string) => `On-call notified ${when}`,
    network: (when: string) => `Admissions notified ${when}`,
    nobody: (when: string) => `Overdue since ${when}`,
    short: (when: string) => `Notified ${when}`,
  },
} as const;

export const waitingConflicts = {
  waitlist_full: "This waitlist is full.",
  not_waitlisted: "This referral isn’t on a waitlist anymore.",
  list_changed: "Someone else just changed the order. Check it and try again.",
  offer_out: "They have an open bed offer. Record their answer first.",
  no_offer: "They don’t have an open bed offer.",
} as const;

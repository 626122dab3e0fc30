import { spokenNumber } from "#shared/kernel/ids.ts";
import type { BedWish } from "#shared/records/house/serves.ts";
import type { OverdueCall } from "#shared/referrals/decisions/mark-overdue.ts";

/* The words of waiting: the list for a bed, who is on call, and the clock of a decision. */

/** What is written to whoever is on call. It carries nothing of the person. */
export function overdueMail({ what, referral, house, hours }: OverdueCall, origin: string) {
  const number = spokenNumber(referral);
  const path = house ? `/houses/${house.id}/referrals/${referral}` : `/referrals/${referral}`;
  const { subject, text } = overdue[what](number, house?.name, hours);
  return { subject, text: `${text}\n\nOpen: ${origin}${path}\n` };
}

type Said = (number: string, house: string | undefined, hours: number) => { subject: string; text: string };
const overdue: Readonly<Record<OverdueCall["what"], Said>> = {
  answer: (number, house, hours) => ({
    subject: house ? `${number} is over its time at ${house}` : `${number} is over its time`,
    text: `${number} has waited ${hours} h ${house ? `at ${house}` : "in the inbox, with no house yet"}. Somebody needs a bed and waits for an answer.`,
  }),
  call: (number, house) => ({
    subject: house
      ? `The call about ${number} is overdue at ${house}`
      : `The call about ${number} is overdue`,
    text: `Nobody came for ${number}${house ? ` at ${house}` : ""}, and the sender was to be called within the hour. No call is written down yet.`,
  }),
};

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export const waiting = {
  waitlist: {
    title: "Waitlist",
    networkTitle: "The network’s waitlist",
    lead: (n: number) => (n === 0 ? "Nobody waits." : n === 1 ? "1 person waits." : `${n} people wait.`),
    none: "Nobody waits for a bed here. Put somebody on the list from their referral.",
    noneNetwork: "Nobody waits on the network’s list. Put somebody on it from a referral in the inbox.",
    names: "By number here. Names show once a referral is opened.",
    from: (partner: string, day: string) => `${partner}, needed ${day}`,
    since: (when: string) => `Waiting since ${when}`,
    placed: (reason: string, by: string) => `“${reason}” ${by}`,
    place: (n: number) => `Place ${n}`,
    free: (label: string) => `${label} is free`,
    freeSeveral: (labels: readonly string[]) =>
      labels.length === 1
        ? `${labels[0]} is free`
        : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)} are free`,
    first: (number: string) => `First in line: ${number}.`,
    everyOffered: "Everybody on the list has an offer.",
    waitingHere: (n: number, offers: number) =>
      `${n === 1 ? "1 person waits" : `${n} people wait`}${offers === 0 ? "" : offers === 1 ? ", 1 bed offered" : `, ${offers} beds offered`}`,
    open: "Open the waitlist",
    offer: "Offer a bed",
    offerTo: (label: string, number: string) => `Offer ${label} to ${number}`,
    offerHint: (until: string) => `Kept for them until ${until}. They stay on the list until they say yes.`,
    bed: "Bed",
    until: "They answer by",
    whyNotFirst: "Why this one and not the first in line",
    offerButton: "Offer it",
    offered: (label: string, until: string) => `${label} offered until ${until}`,
    offerOver: (label: string) => `The offer of ${label} has just ended`,
    before: {
      declined: (label: string, when: string) => `Said no to ${label}, ${when}`,
      ended: (label: string, when: string) => `The offer of ${label} ended, ${when}`,
    },
    yes: "They said yes",
    yesUntil: "Keep the bed until",
    yesButton: (label: string) => `Accept into ${label}`,
    no: "They said no",
    noHint: "The bed is free at once. Their place stays.",
    change: "Change the place",
    to: "Place",
    reason: "Why",
    reasonHint: "The order can be asked about. Never a diagnosis, a medicine or mobility.",
    moveButton: "Move",
    off: "Take off the list",
    offHint: "The referral waits for an answer again, and the clock starts anew.",
    offButton: "Take off",
    route: "Send to a house",
    routeHint: "It leaves this list and waits for that house’s answer.",
    routeButton: "Send it there",
    house: "House",
    houseFree: (name: string, n: number) => `${name} (${n === 1 ? "1 bed free" : `${n} beds free`})`,
    houses: "The houses’ lists",
    housesNone: "No house has anybody waiting or a bed free.",
    bedsFree: (n: number) => (n === 0 ? "No bed free" : n === 1 ? "1 bed free" : `${n} beds free`),
    putOn: "Waitlist",
    putOnHint: "They wait for a bed, in order. Their sender has an answer and sees the place.",
    putOnButton: "Put on the waitlist",
    standing: "On the waitlist",
    next: "Next page",
  },
  bedsWanted: {
    title: "Waiting for a bed",
    nobody: "Nobody waits for a bed, and none is free.",
    uncounted: "Not counted yet. Look again in a few minutes.",
    columns: { wish: "House for", waiting: "Waiting", offered: "Offered", free: "Free" },
    wish: ({ house, children }: BedWish) =>
      children
        ? {
            men: "Men with children",
            women: "Women with children",
            any: "Men or women, with children",
          }[house]
        : { men: "Men", women: "Women", any: "Men or women" }[house],
    unknown: "Not noted",
    short: (n: number) => (n === 1 ? "1 bed short" : `${n} beds short`),
    counted: (when: string) =>
      `All waitlists, counted ${when}. A free bed counts in every row it could serve; beds in paused houses in none.`,
  },
  onCall: {
    title: "On call",
    lead: "Who is called when a referral or a call about it is over its time, or a night goes wrong. A night runs from noon to noon.",
    networkLead: "Now, in every house. A night runs from noon to noon.",
    now: "Now",
    onCallNow: "On call now",
    nights: "The next two weeks",
    houseNumber: "The house’s own number",
    noNumber: "Nobody, and the house has no on-call number",
    rule: "As every week",
    single: "This night",
    paged: (email: string) => `Written to at ${email}`,
    notPaged: "Called, not written to",
    call: (name: string) => `Call ${name}`,
    callShort: "Call",
    callHouse: "Call the house’s on-call number",
    clear: "Take back",
    set: "Set a night or several",
    from: "First night",
    to: "Last night",
    toHint: "Empty for one night.",
    who: "Who",
    somebodyNew: "Somebody new",
    name: "Name",
    phone: "Phone",
    email: "E-mail",
    emailHint: "Without one they are called, not written to.",
    setButton: "Set the nights",
    weekly: "Every week",
    weeklyNone: "No rule yet. Where nobody is set, the house’s own number is called.",
    weeklySet: "Set the week",
    days: "Nights of the week",
    weeklyButton: "Set the rule",
    weekdays,
    none: "No house yet.",
  },
  told: {
    on_call: (when: string) => `On-call told ${when}`,
    network: (when: string) => `Network told ${when}`,
    nobody: (when: string) => `Over since ${when}`,
    short: (when: string) => `Told ${when}`,
  },
} as const;

export const waitingConflicts = {
  waitlist_full: "This list is full.",
  not_waitlisted: "It waits on no list now.",
  list_changed: "Somebody changed the order at the same time. Look again.",
  offer_out: "A bed is offered to them now. Settle that first.",
  no_offer: "No bed is offered to them now.",
} as const;

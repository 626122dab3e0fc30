import { activity } from "./activity.ts";
import { archiving } from "./archive.ts";
import { departures } from "./departures.ts";
import { erasing } from "./erasure.ts";
import { conflicts, errors } from "./errors.ts";
import { exporting } from "./exporting.ts";
import { figures } from "./figures.ts";
import { housing } from "./housing.ts";
import { imports } from "./imports.ts";
import { inbox } from "./inbox.ts";
import { inquiring } from "./inquiry.ts";
import { notices } from "./notices.ts";
import { operating } from "./operating.ts";
import { packets } from "./packet.ts";
import { people } from "./people.ts";
import { referring } from "./referral.ts";
import { referralPage } from "./referral-page.ts";
import { keeping } from "./retention.ts";
import { staying } from "./stay.ts";
import { today } from "./today.ts";
import { trail } from "./trail.ts";
import { transfer } from "./transfer.ts";
import { waiting } from "./waiting.ts";
import { roles } from "./words.ts";

/** Every word on the pages. Short: what happened, what next. */
export const en = {
  ...housing,
  ...imports,
  ...operating,
  ...packets,
  activity,
  exporting,
  figures,
  ...referring,
  ...departures,
  notices,
  transfer,
  ...inquiring,
  ...keeping,
  ...archiving,
  ...erasing,
  ...people,
  ...waiting,
  product: "Porchlight",
  admissions: "Admissions",
  skip: "Skip to main content",
  signOut: "Sign out",
  switchTo: "Switch role or network",
  roles,
  nav: {
    inbox: "Inbox",
    houses: "Houses",
    persons: "Find a person",
    network: "Network",
    members: "Staff",
    partners: "Referral partners",
    activity: "Activity",
    export: "Export",
    today: "Today",
    beds: "Beds",
    more: "More",
    waitlist: "Waitlist",
    onCall: "On call",
  },
  signIn: {
    title: "Sign in",
    lead: "The light is on. Sign in to manage your houses.",
    button: "Sign in",
    out: "You’re signed out.",
    shared: "On a shared phone? You’ll be signed out after 15 minutes of inactivity.",
    choose: "Choose where to go",
    refused: {
      suspended: "Your access is suspended. Contact your network administrator.",
      signed_out: "You were signed out, so your last entry wasn’t saved. Sign in and try again.",
      failed: "Something went wrong. Try again.",
    },
    refusedTitle: "We couldn’t sign you in",
  },
  errors,
  conflicts,
  today,
  inbox,
  status: { free: "Open", held: "Held", occupied: "Occupied", out: "Out of service" },
  referral: (number: string) => `Referral ${number}`,
  ...referralPage,
  trail,
  ...staying,
  network: {
    title: "Network",
    lead: (free: number, houses: number, of: number) =>
      `${free === 1 ? "1 open bed" : `${free} open beds`} in ${houses} of ${of === 1 ? "1 house" : `${of} houses`}.`,
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
    total: (n: number) => (n === 1 ? "1 house" : `${n} houses`),
    noHouses: "No houses yet.",
    members: "Staff",
    partners: "Referral partners",
    suspend: "Suspend",
    reinstate: "Reinstate",
    suspended: "Suspended",
    active: "Active",
    everyHouse: "All houses",
    key: "Key",
    keySince: (day: string) => `Key issued ${day}`,
    membersLead: "Suspension takes effect right away.",
    partnersLead: "A suspended key stops working right away.",
    noKeys: "No API keys yet.",
    noPartners: "No referral partners yet.",
    anotherHouse: "House not on this page",
    someHouses: (n: number) => (n === 1 ? "1 house" : `${n} houses`),
    next: "Next page",
  },
  houses: { title: "Houses", lead: "Choose a house." },
  /** One page of a long list. */
  parts: {
    before: "Previous",
    next: "Next",
    shown: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  },
  start: {
    title: "Welcome",
    none: "Nothing is set up for your role yet. Ask your network administrator.",
  },
  outbox: {
    title: "Outbox",
    lead: "Emails that would have been sent (development only).",
    none: "No emails yet.",
  },
  ui: { title: "UI kit", lead: "Every component, with an example." },
};

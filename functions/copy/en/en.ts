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

/** Every word the pages say. Short: what happened, what next. */
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
  skip: "Skip to the page",
  signOut: "Sign out",
  switchTo: "Switch network or role",
  roles,
  nav: {
    inbox: "Inbox",
    houses: "Houses",
    persons: "People",
    network: "Network",
    members: "Members",
    partners: "Partners",
    activity: "Activity",
    export: "Export",
    today: "Today",
    beds: "Beds",
    more: "More",
    waitlist: "Waitlist",
    onCall: "On call",
  },
  signIn: {
    title: "The light is on",
    lead: "Sign in to your houses.",
    button: "Sign in",
    out: "You are signed out.",
    shared: "Shared phone? You are signed out after 15 quiet minutes.",
    choose: "Where to?",
    refused: {
      suspended: "Your access is paused. Please speak with your network’s administration.",
      signed_out: "You were signed out, and nothing was saved. Sign in and try again.",
      failed: "Signing in did not work this time. Please try again.",
    },
    refusedTitle: "Not this time",
  },
  errors,
  conflicts,
  today,
  inbox,
  status: { free: "Free", held: "Held", occupied: "Occupied", out: "Out of service" },
  referral: (number: string) => `Referral ${number}`,
  ...referralPage,
  trail,
  ...staying,
  network: {
    title: "Network",
    lead: (free: number, houses: number, of: number) =>
      `${free === 1 ? "1 bed is" : `${free} beds are`} free in ${houses} of ${of === 1 ? "1 house" : `${of} houses`}.`,
    houses: "Houses",
    columns: { house: "House", beds: "Beds", free: "Free", held: "Held", occupied: "Occupied", out: "Out" },
    activity: "Activity",
    total: (n: number) => (n === 1 ? "1 house" : `${n} houses`),
    noHouses: "No house yet.",
    members: "Members",
    partners: "Partners",
    suspend: "Suspend",
    reinstate: "Take back",
    suspended: "Suspended",
    active: "Active",
    everyHouse: "the whole network",
    key: "Key",
    keySince: (day: string) => `Key issued ${day}`,
    membersLead: "Suspending holds at the next request.",
    partnersLead: "A suspended key is refused at its next request.",
    noKeys: "No keys.",
    noPartners: "No partner yet.",
    anotherHouse: "A house on another page",
    someHouses: (n: number) => (n === 1 ? "one house" : `${n} houses`),
    next: "Next page",
  },
  houses: { title: "Houses", lead: "Every house has its own day." },
  /** Of a long list one part is shown. */
  parts: {
    before: "Before",
    next: "Next",
    shown: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  },
  start: {
    title: "Welcome",
    none: "Your role has no page here yet. Your network’s administration can tell you more.",
  },
  outbox: { title: "Outbox", lead: "What would have been mailed.", none: "Nothing was mailed." },
  ui: { title: "The kit", lead: "Every component, with an example." },
};

import { message } from "../message.ts";

/** Text around every page: navigation, sign-in, paging. */
export const product = "Porchlight";

export const admissions = "Admissions";

/** The link to a page in the other language of residents, in that language. */
export const otherLanguage = "Ver esta página en español";

/** A list in a form, before something is chosen. */
export const choose = "Choose";

export const skip = "Skip to main content";

export const signOut = "Sign out";

/** Said to a screen reader when a board has refreshed itself. */
export const refreshed = "This page has new information.";

export const nav = {
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
  bedNights: "Bed-nights",
  more: "More",
  waitlist: "Waitlist",
  onCall: "On call",
  onCallTonight: "On call tonight",
  testing: "Testing",
} as const;

export const signIn = {
  title: "Sign in",
  lead: "Sign in to manage your houses. New to Porchlight? Sign in to start a network.",
  button: "Sign in",
  why: {
    passkey_wrong: "That passkey didn’t work. Try again, or sign in with your email.",
    passkey_gone: "A passkey failed five times, so you were signed out. Sign in to keep going.",
    pin_gone:
      "That was the fifth wrong PIN, so it was removed from this device. Sign in, then set a new one.",
    out: "You’re signed out.",
    everywhere: "You’re signed out on every device.",
    changed: "Your access changed, so you were signed out. Sign in again to use it.",
    kept: "You were signed out. What you typed is saved: sign in and it’s here again.",
  },
  locked: "It’s been 15 minutes. Enter your PIN to keep going.",
  lockedPasskey: "Use your passkey to keep going.",
  passkey: "Unlock with a passkey",
  passkeyFailed: "That didn’t unlock Porchlight. Try again, or sign in with your email.",
  unlock: "Unlock",
  pin: "Your PIN",
  pinHint: "The one you set on this device.",
  instead: "Sign in with your email instead",
  shared: "On a shared phone? You’ll be signed out after 15 minutes of inactivity.",
  resident: "Live in one of the houses?",
  residentLink: "Sign in to your own page",
  choose: "Choose where to go",
  refused: {
    suspended: "Your access is suspended. Contact your network administrator.",
    former:
      "You don’t have access to a network right now: yours was suspended or removed. Ask an administrator of your network to restore it or invite you again.",
    signed_out: "You were signed out, so your last entry wasn’t saved. Sign in and try again.",
    failed: "Something went wrong. Try again.",
  },
  startOwn: "Start a network of my own",
  refusedTitle: "We couldn’t sign you in",
} as const;

/** The end of a session, before it comes and after. */
export const print = {
  button: "Print",
  how: "To print, use your browser’s menu. On a phone, use Share.",
};

export const sessionEnd = {
  warning: "You’ll be signed out in 2 minutes.",
  stay: "Stay signed in",
  last: "You’ll be signed out in 2 minutes, 12 hours after you signed in. What you send after that isn’t lost.",
  over: "You were signed out. What you typed isn’t lost: send it, sign in, and it’s here again.",
  within: message(
    "You’ll be signed out after {minutes, plural, one {# minute} other {# minutes}} on this page. What you send later isn’t lost: sign in, and it’s here again.",
  ),
} as const;

/** One page of a long list. */
export const parts = {
  before: "Previous",
  next: "Next",
  shown: message("{from} to {to} of {of}"),
} as const;

/** Who viewed a record. */
export const looked = {
  title: "Who has viewed this",
  times: message("{n, plural, =1 {once} =2 {twice} other {# times}} {day}"),
  hours: "Views within the same hour count once.",
  emergency: "emergency access",
} as const;

export const start = {
  title: "Welcome",
  ask: "Questions? Call the person on call, or ask your network administrator.",
  none: "You don’t have a house yet. Ask your network administrator.",
} as const;

export const outbox = {
  title: "Outbox",
  lead: "Emails, texts and calls that would have gone out (development only).",
  none: "Nothing yet.",
} as const;

export const ui = { title: "UI kit", lead: "Every component, with an example." } as const;

/** On what was just done. */
export const undo = "Undo";

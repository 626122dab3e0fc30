import type { Device } from "#shared/records/door/device.ts";
import { message } from "../message.ts";

const browsers = {
  chrome: "Chrome",
  edge: "Edge",
  firefox: "Firefox",
  opera: "Opera",
  safari: "Safari",
  samsung_internet: "Samsung Internet",
} satisfies Readonly<Record<NonNullable<Device["browser"]>, string>>;

const systems = {
  android: "Android",
  chromeos: "Chromebook",
  ipad: "iPad",
  iphone: "iPhone",
  linux: "Linux",
  macos: "Mac",
  windows: "Windows",
} satisfies Readonly<Record<NonNullable<Device["system"]>, string>>;

const unknown = { browser: "A browser", system: "an unknown device" } as const;

/** One's own account: memberships, and where one is signed in. */
export const account = {
  title: "Your account",
  back: "Back",
  lead: message("Signed in as {name}."),
  menu: "Account and devices",
  to: message("Switch to {role}"),
  toNetwork: message("Switch to {role}, {network}"),
  roles: {
    title: "Your roles",
    here: "You’re here",
    switch: "Switch",
    suspended: message("Suspended. Ask an administrator of {network} to restore it."),
  },
  passkeys: {
    title: "Passkeys",
    lead: "Use your fingerprint, face or screen lock to get back in after 15 minutes without use, or when you get back a phone you handed over for paperwork. You still sign in every 12 hours, and after you sign out.",
    added: message("Added {ago}"),
    used: message("last used {ago}"),
    unused: "not used yet",
    add: "Add a passkey on this device",
    failed: "The passkey wasn’t added. Try again.",
    full: message("You have {n} passkeys, which is the limit. Remove one to add another."),
    signIn: "Sign in again to add a passkey",
    remove: "Remove",
  },
  pin: {
    title: "PIN on this device",
    lead: "On your own phone or computer, a PIN gets you back in after 15 minutes without use. You still sign in every 12 hours, and after you sign out.",
    set: "This device has a PIN.",
    change: "Change PIN",
    button: "Set PIN",
    signIn: "Sign in again to set a PIN",
    signInToChange: "Sign in again to change your PIN",
    remove: "Remove PIN",
    fields: {
      pin: "Six-digit PIN",
      pinAgain: "Enter the PIN again",
      own: "This is my own device. No one else uses it.",
    },
  },
  devices: {
    title: "Where you’re signed in",
    hint: "Don’t recognize one? Sign it out and tell your network administrator.",
    on: message("{browser} on {system}"),
    this: "This device",
    opened: message("Signed in {ago}"),
    used: message("last used {ago}"),
    lately: "under 15 min ago",
    ago: message("{span} ago"),
    handedOver: "Handed over to a resident",
    end: "Sign out",
    browsers,
    systems,
    unknown,
    everywhere: "Sign out everywhere",
  },
} as const;

/** The sentences of this area's codes. */
export { doorSaid as said } from "./said/door.ts";

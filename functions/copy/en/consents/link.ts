import { message } from "../message.ts";

/** Signing a consent by personal link, and the page that shows any new link once. */
export const link = {
  title: "Sign by link",
  hint: "The resident reads this form on their own phone, and signs it or chooses not to. Send it to no one else: it says who lives here. Discarding the form stops the link.",
  button: "Create link",
  opened: message("Opened {day}, not signed yet"),
  once: "Send or show this link now",
  onceHint: message(
    "It’s for this person only and opens once, within {days, plural, one {24 hours} other {# days}}. You can’t see it again after this page.",
  ),
  code: "QR code of the link",
  scan: "Or let them scan this:",
  shown: "This link was already shown. If it’s lost, create a new one.",
  back: "Done",
} as const;

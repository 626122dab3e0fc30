import { message } from "../message.ts";

/** Emails under a consent: the form that sends one, and what its recipient reads. */
export const mail = {
  open: "Email them",
  hint: message(
    "Goes to {to} as a PDF with this consent’s scope and the notice on redisclosure. The subject line and the email itself say nothing about the resident. If the consent ends first, it isn’t sent.",
  ),
  what: "What you’re sharing",
  to: "Email address",
  named: message("This is the address of {to}."),
  check: "Address checked",
  text: "What they’ll read",
  textHint: "Only what you checked above.",
  button: "Send email",
  sentTo: message("{state} ({to})"),
  state: {
    waiting: "Waiting to be sent",
    sent: "Sent by email",
    stopped: "Not sent: the consent ended first",
  },
  /** What can be seen without opening the attachment. */
  subject: "A message for you",
  outside:
    "Please see the attached file. It is only for the person or organization it names. If this email wasn’t meant for you, delete it without opening the file.",
  title: message("To {to}"),
  about: "About",
  contains: "What this contains",
  consent: "The consent it’s shared under",
  message: "Message",
} as const;

import { message } from "../message.ts";

/** A resident's part of a test, on the phone handed to them. */
export const handed = {
  title: "Your test",
  due: message("Give a specimen by {time}."),
  choose: "Choose who observes",
  chooseHint: "It’s your choice among the people offered.",
  noObserver: "No one has been offered yet. Ask staff who could observe, or for another way to test.",
  chosen: message("You chose {name}."),
  again: "Choose again",
  observer: "Observer",
  none: "None of these people",
  another: "Someone else",
  who: "Who, or what would help",
  whoHint: "Only if you want someone else.",
  saidNone:
    "You said none of these people. That isn’t a refusal. House staff are being notified and can offer someone else, or another way to test, such as oral fluid or another site. Your time to give a specimen keeps running.",
  askedAnother:
    "You asked for someone else. That isn’t a refusal. House staff are being notified and can see what you asked for. Your time to give a specimen keeps running.",
  chooseButton: "Save my choice",
  before: "Is there anything you want to say before the test?",
  beforeHint:
    "Only if you want to. It’s recorded that you said it first. The house’s written rule says what happens next.",
  words: "In your words",
  beforeButton: "Save",
  nothing: "Leave it blank if there’s nothing to say.",
  asked: "You were asked before the test.",
  otherwise: "If you refuse, miss it, or it isn’t negative",
  sign: "Sign for your specimen",
  signLead: "I gave this specimen, and it was sealed while I watched.",
  signName: "Type your full name",
  signButton: "Sign",
  signed: "You’ve signed. Thank you. Hand the phone back.",
  notHanded: "Hand the phone over from the test’s page first.",
  over: "There’s nothing for you to do here now. Hand the phone back.",
} as const;

/** What the house wrote of what follows. */
export const rule = {
  title: "The house’s written rule:",
  none: "The house has no written rule about this yet.",
} as const;

/** The email to a resident whose test is due. */
export const waiting = {
  subject: "Something is waiting for you",
  text: message("Sign in to see it: {url}\n\nYou asked us to email you. You can stop it under Messages."),
} as const;

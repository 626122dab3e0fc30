import { message } from "../message.ts";

/** What mentors, supporters and administrators read. */
export const staff = {
  title: message("Check-in with {name}"),
  link: {
    title: "Let them check in on their own",
    hint: "They answer on their own phone, in English or Spanish. Send it to no one else. It opens once, within 7 days.",
    button: "Create link",
  },
  group: {
    title: "Group check-in",
    lead: "Choose who was there. You write one check-in for each, one after the other. Each stays with its person.",
    who: "Who was there?",
    none: "No one is on your agenda.",
    button: "Begin",
    left: message("{count, plural, one {One more after this one.} other {# more after this one.}}"),
  },
  supporters: {
    title: "Shared check-ins",
    of: message("Shared check-ins, {house}"),
    lead: "Residents chose to share these with you. They never count in a decision.",
    none: "No one has shared a check-in.",
    one: message("{name}, {day}"),
  },
  words: {
    title: "Words at check-ins",
    lead: "Mentors and residents read these before they answer. Have someone who knows your state’s law read them.",
    ours: "These are Porchlight’s own words. Your network hasn’t approved any yet.",
    approved: message("Approved by {who}, {day}."),
    exception: "What can’t stay private",
    honesty: "What being honest about using leads to",
    steps: "What to do here when someone isn’t safe",
    inSpanish: message("{what}, in Spanish"),
    spanishHint: "All three or none. Without them, people who read Spanish see the English.",
    button: "Approve these words",
  },
} as const;

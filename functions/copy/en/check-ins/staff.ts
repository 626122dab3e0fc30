import { message } from "../message.ts";

/** What mentors, supporters and administrators read. */
export const staff = {
  title: message("Check-in with {name}"),
  link: {
    title: "Send a link to check in on their own",
    hint: "They answer on their own phone, in English or Spanish. Send it only to them. It opens once, within 7 days.",
    button: "Create link",
  },
  group: {
    title: "Group check-in",
    lead: "Choose who was there. You’ll write one check-in for each person, one after another. No one sees anyone else’s.",
    who: "Who was there?",
    none: "No one is on your agenda.",
    button: "Start",
    left: message("{count, plural, one {One more after this one.} other {# more after this one.}}"),
  },
  supporters: {
    title: "Shared check-ins",
    lead: "Residents chose to share these with you. They’re never used in a decision about anyone.",
    none: "No one has shared a check-in yet.",
    one: message("{name}, {day}"),
  },
  words: {
    title: "Check-in wording",
    lead: "Mentors and residents read these before they answer. Have them reviewed by someone who knows your state’s law.",
    ours: "This is Porchlight’s standard wording. Your network hasn’t approved its own yet.",
    approved: message("Approved by {who}, {day}."),
    exception: "What can’t stay private",
    honesty: "What happens when someone is honest about using",
    steps: "What to do here when someone isn’t safe",
    inSpanish: message("{what}, in Spanish"),
    spanishHint: "Fill in all three or none. Without them, people who read Spanish see the English.",
    button: "Approve this wording",
  },
} as const;

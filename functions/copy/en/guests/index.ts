import { message } from "../message.ts";

/** What a guest reads: the page of a personal link, and their invitation. */
export const guests = {
  link: {
    title: message("A private link from {network}"),
    lead: "It’s only for you and opens once. Open it on your own phone or computer.",
    button: "Open",
  },
  over: {
    title: "This link can’t be opened",
    text: "It may have been used already, or it may have expired.",
    call: message("To get a new one, call {network}."),
    ask: "To get a new one, ask the person who gave it to you.",
    phone: message("Call {phone}"),
  },
  /** What whoever is paged reads, because a resident is not safe. */
  alert: {
    /** No name, no house: phones lie around. */
    text: message("Porchlight: someone needs you now. Open this to answer and see who: {url}"),
    textOnly: "Porchlight: someone needs you now. Call your house.",
    voice: "This is Porchlight. Someone needs you now. Open the text we sent you, or call your house.",
    title: message("{resident} needs someone now"),
    answered:
      "You answered. No one else will be alerted, so stay with this until someone takes over from you.",
    lead: message(
      "{resident} lives at {house} and said they aren’t safe. Go to them, or call them, right away.",
    ),
    leadNoHouse: message("{resident} said they aren’t safe. Call them right away."),
    call: message("Call {house}: {phone}"),
    doTitle: "What to do",
    steps: [
      "If there’s danger right now, call 911 first.",
      "Stay with them, or on the phone with them. Ask directly whether they’re thinking of killing themselves.",
      "Call 988 together. They’ll tell you what to do, too.",
      "Help put distance between them and anything they could hurt themselves with.",
      "Don’t leave until someone else is with them.",
    ],
    after: "Keep it private: tell only the people who are helping. Their mentor knows too.",
  },
  /** The same for practice. Each says so first. */
  practice: {
    text: message(
      "Porchlight PRACTICE alert: no one is in danger. Open this to show that an alert reaches you: {url}",
    ),
    textOnly: "Porchlight PRACTICE alert: no one is in danger. There’s nothing to do.",
    voice:
      "This is a practice alert from Porchlight. No one is in danger. If you also got a text, open its link. This was a practice alert.",
    title: "Practice: no one is in danger",
    answered: message("You answered the practice alert for {house}. There’s nothing else to do."),
    doTitle: "What to do when an alert is real",
  },
  title: message("{resident} named you as an emergency contact"),
  lead: message(
    "{resident} lives at {house} and agreed to let us tell you. Please don’t tell anyone else. {resident} can change their mind at any time.",
  ),
  is: "If there is an emergency, may we call you?",
  ways: { yes: "Yes", no: "No" },
  phone: "Your phone number",
  reach: "Best time or way to reach you (optional)",
  button: "Send",
  thanks: "Thank you. The house has your answer.",
  change: message("You can change your answer here for {minutes} minutes. After that, call the house."),
} as const;

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

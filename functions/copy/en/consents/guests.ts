import type { GuestAnswer } from "#shared/records/guest/guest.ts";
import { message } from "../message.ts";

const answers: Readonly<Record<GuestAnswer["is"], string>> = {
  yes: "Agreed to be the emergency contact",
  no: "Doesn’t want to be the emergency contact",
};

/** Whom a resident named, invited by a personal link. */
export const guests = {
  title: "Confirm an emergency contact by link",
  invite: "Ask them to confirm by link",
  hint: message(
    "They confirm that you may call them, and how. The link tells them that {resident} lives here, so opening it is recorded below as a disclosure.",
  ),
  name: "Their name",
  button: "Create link",
  answers,
  call: message("Call {phone}"),
  states: {
    open: message("Not opened yet. Expires {day}."),
    used: message("Opened {day}, no answer yet"),
    withdrawn: "Link withdrawn",
    ended: "Link expired",
    over: "Link ended with the stay",
  },
  withdraw: "Withdraw link",
} as const;

import { message } from "../message.ts";

/** Outside witnesses of random selections: on the house's page, in their mails, and on the page of their link. */
export const witness = {
  title: "Outside witnesses",
  lead: "Organizations outside the network that get each day’s code by email before the selection. Without one, only the code in the hallway shows when it existed.",
  none: "No outside witness yet.",
  states: {
    asked: "Asked, hasn’t agreed yet",
    named: "Witness, named on the public page",
    unnamed: "Witness, not named on the public page",
  },
  add: "Ask an organization",
  organization: "Organization",
  email: "Email",
  emailHint: "An address of the organization, not of a resident or of staff.",
  button: "Ask by email",
  end: "Remove",
  asking: {
    subject: "Will you witness a house’s random selections?",
    text: message(
      "A sober-living house asks {organization} to be an outside witness of its random drug testing.\n\nOn each day with a selection you would get one email before it, with four things: the house’s handle, the date, a SHA-256 hash and a code. No names. You only keep the emails. If anyone ever asks whether a day was changed afterward, what you hold shows when it existed.\n\nAgree or decline: {url}\n\nIf you do nothing, you won’t get another email. To stop all invitations like this one: {stop}",
    ),
  },
  daily: {
    subject: message("Random selection {date}, {house}"),
    text: message(
      "House: {house}\nDate: {date}\nSHA-256: {hash}\nCode: {code}\n\nPlease keep this email. It was sent before the selection.\n\nTo stop: {url}",
    ),
  },
  page: {
    title: "Outside witness",
    lead: message("{organization} was asked to be an outside witness of a house’s random selections."),
    what: "You get an email before each selection with the house’s handle, the date, a SHA-256 hash and a code, and keep those emails. No names, no number of residents, no results.",
    asked: "You haven’t agreed yet, so nothing is sent to you.",
    named: "You’re a witness, and the public page names you.",
    unnamed: "You’re a witness. The public page doesn’t name you.",
    ended: "Nothing is sent to you anymore.",
    agreeNamed: "Agree, and be named",
    agreeUnnamed: "Agree without being named",
    stop: "Don’t email me",
    public: "The house’s public record",
  },
} as const;

import { message } from "../message.ts";

/** A resident's own tests. */
export const mine = {
  title: "Your tests",
  lead: "Nothing happens automatically because of a result. An on-site result isn’t confirmed.",
  row: message("{ground}, {when}"),
  due: message("Give a specimen by {time}. Staff will tell you where."),
  atSite: message(
    "Give your specimen at {site}. Bring a photo ID. The site tells you who observes, if anyone does, and you sign its form. If that doesn’t work for you, ask staff for another option.",
  ),
  outsidePolicy: "The house’s testing policy doesn’t name this reason.",
  waiting: "Test due",
  see: "See the test and the house’s rule",
  said: "You told us something beforehand.",
  observer: message("Observer: {name}"),
} as const;

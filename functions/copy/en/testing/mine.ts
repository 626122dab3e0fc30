import { message } from "../message.ts";

/** A resident's own tests. */
export const mine = {
  title: "Your tests",
  lead: "Nothing follows from a result automatically. A result on site isn’t confirmed.",
  row: message("{ground}, {when}"),
  due: message("Give a specimen by {time}. Staff will tell you where."),
  waiting: "Test due",
  see: "See the test and the house’s rule",
  said: "You told us something beforehand.",
  observer: message("Observer: {name}"),
} as const;

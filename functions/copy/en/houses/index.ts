import { together } from "../../said.ts";
import { message } from "../message.ts";
import { beds, house } from "./house.ts";
import { onCall } from "./on-call.ts";
import { bedSaid } from "./said/bed.ts";
import { houseSaid } from "./said/house.ts";
import { today } from "./today.ts";

export const houses = {
  list: {
    title: "Houses",
    lead: "Choose a house.",
    beds: message("{open, plural, =0 {no open beds} one {# open bed} other {# open beds}}, {held} held"),
    overdue: message("{n} overdue"),
  },
  status: { free: "Open", held: "Held", occupied: "Occupied", out: "Out of service" },
  today,
  house,
  beds,
  onCall,
} as const;

/** The sentences of this area's codes. */
export const said = together(houseSaid, bedSaid);

import { together } from "../../said.ts";
import { message } from "../message.ts";
import { milestoneSaid } from "./said/milestone.ts";

/** Milestones of a resident. Read by residents too. */
export const milestones = {
  title: "Milestones",
  lead: "No one sees these unless you share them. You can change your mind any time.",
  keep: "Your date is yours. No test, recurrence of use or check-in changes it. Only you can.",
  inHouse: {
    days: message("{n, plural, one {# day in house} other {# days in house}}"),
    months: message("{n, plural, one {# month in house} other {# months in house}}"),
    years: message("{n, plural, one {# year in house} other {# years in house}}"),
  },
  recovery: {
    days: message("{n, plural, one {# day in recovery} other {# days in recovery}}"),
    months: message("{n, plural, one {# month in recovery} other {# months in recovery}}"),
    years: message("{n, plural, one {# year in recovery} other {# years in recovery}}"),
  },
  preview: {
    title: "What your house sees",
    inHouse: "Days in house",
    recovery: "Time in recovery",
    now: message("On Today, the page staff open all day, {day}:"),
    none: "Nothing.",
    rest: "It shows for that one day: your first name and initial, and this line. Your date isn’t shown.",
    ifShared: message("If you share it with your house, it will see this on {day}:"),
    noDate: "Add a date below to see how it would look.",
    on: "Your house sees this.",
    off: "Your house doesn’t see this.",
    sharing: "Being shared with your house.",
    stopping: "No longer shared. It’s being removed from your house’s page.",
  },
  form: {
    title: "Choose what you share",
    inHouse: "Days in house",
    recoveryFrom: "In recovery since",
    recoveryFromHint: "The date you count from. Leave it blank if you don’t count.",
    recovery: "Time in recovery",
    shares: { me: "No one", mentor: "My mentor", house: "My mentor and my house" },
    button: "Save",
    takeBack: "Stop sharing everything",
    takeBackHint: "No one will see your milestones. Your date stays here for you.",
  },
  /** On the house's page. */
  today: { title: "Celebrate today" },
  /** For the mentor. */
  mentor: {
    title: "Milestones",
    lead: "They share these with you. If they stop, don’t ask why.",
    today: "Today",
  },
};

/** The sentences of this area's codes. */
export const said = together(milestoneSaid);

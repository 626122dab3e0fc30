import { together } from "../../said.ts";
import { message } from "../message.ts";
import { appointmentSaid } from "./said/appointment.ts";

/** Appointments and weekly schedules. The resident reads `page`, staff and mentors also `staff`. */
export const appointments = {
  page: {
    coming: "Coming up",
    none: "Nothing coming up.",
    all: "The whole schedule",
    back: "Appointments",
    at: message("{day}, {from} to {until}"),
    weekly: message("Every week on {days}, {from} to {until}"),
    through: message("through {day}"),
    starting: message("starting {day}"),
    add: "Add an appointment",
    addButton: "Add",
    change: "Change it",
    save: "Save",
    houseSees: "What the house sees",
    form: {
      what: "What is it?",
      where: "With whom, and where",
      on: "Date",
      from: "Starts at",
      until: "Ends at",
      days: "Repeats every week on",
      last: "Last day, if you know it",
      shown: "The house sees that you’re out then",
    },
    hints: {
      what: "For example: outpatient group, dentist, probation office.",
      on: "If it repeats, the first day.",
      days: "Leave these unchecked if it’s only once.",
      shown: "Only that you’re out, and when. Never what it is, with whom or where.",
    },
    oneDay: {
      title: "Skip or move one day",
      labels: {
        day: "Which day?",
        how: "What happens that day?",
        on: "New date",
        from: "Starts at",
        until: "Ends at",
      },
      hints: { on: "The new date and times, if it’s moved." },
      options: { skip: "It’s canceled", move: "It’s moved", as_planned: "Back to the usual time" },
      button: "Save",
      skipped: message("{day}: canceled"),
      moved: message("{day}: moved to {to}"),
    },
    off: { title: "Take it off the schedule", button: "Take it off" },
    over: "This appointment was taken off the schedule.",
    own: {
      lead: "Only you and your mentor can see what these are.",
      shown: "The house sees that you’re out then.",
      hidden: "The house doesn’t see this.",
    },
    theirs: {
      lead: "Only the two of you can see what these are.",
      shown: "The house sees that they’re out then.",
      hidden: "The house doesn’t see this.",
    },
  },
  staff: {
    shownLabel: "They’re OK with the house seeing that they’re out then",
    shownHint: "Only that they’re out, and when. Never what it is, with whom or where.",
    week: {
      title: "Out this week",
      lead: "Who’s out, and when. Why is theirs to tell.",
      none: "No one.",
      out: message("{from} to {until}"),
    },
    send: {
      title: message("Add an appointment for {name}"),
      link: "Add an appointment",
      lead: "It goes on their own schedule, which only they and their mentor read. You won’t see it again here. They can change it or take it off.",
      agreed: "They asked me to add this to their schedule",
      button: "Add",
    },
    /** Beside a name on a board. */
    out: "out",
  },
};

/** The sentences of this area's codes. */
export const said = together(appointmentSaid);

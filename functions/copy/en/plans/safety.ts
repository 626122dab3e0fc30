import { message } from "../message.ts";

/** A recurrence and safety plan, in the words of the person it belongs to. */
export const safety = {
  title: "Safety plan",
  now: "Help right now",
  talk: "Thoughts of suicide, or a crisis: call or text 988",
  danger: "Danger or an overdose: call 911",
  none: "Not written yet. You can start with one thing that helps you.",
  who: "You and your mentor can read this. In an emergency, a manager or administrator can open it: they have to say why, it’s logged, and you can see it.",
  whoMentor: message(
    "You and {name} can read this. In an emergency, a manager or administrator can open it: they have to say why, it’s logged, and {name} can see it.",
  ),
  write: "Write my safety plan",
  change: "Change it",
  save: "Save",
  written: message("Written {day}"),
  one: message("Contact {at}"),
  more: "Add more",
  fields: {
    signs: "How I can tell it’s getting hard",
    helps: "What I can do on my own that helps",
    places: "Places where I feel safe or can be around people",
    people: "Who I call",
    professionals: "Professionals and helplines",
    means: "How I keep things that could hurt me out of reach",
    name: "Name",
    phone: "Phone",
  },
  hints: {
    signs: "Thoughts, moods, situations, or what other people notice.",
    helps: "Things you can do right away.",
    means: "For example, who holds your medications. Also write down where the naloxone is.",
  },
};

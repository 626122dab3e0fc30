import { message } from "../message.ts";

/** A recurrence and safety plan, in the words of the person it belongs to. */
export const safety = {
  title: "Safety plan",
  now: "Help right now",
  talk: "Thoughts of suicide, or a crisis: call or text 988",
  danger: "Danger or an overdose: call 911",
  none: "Not written yet. You can begin with one thing that helps you.",
  who: "You and your mentor read this. In an emergency, a manager or administrator can open it: they have to say why, it’s written down, and you see it.",
  whoMentor: message(
    "{name} and you read this. In an emergency, a manager or administrator can open it: they have to say why, it’s written down, and {name} sees it.",
  ),
  write: "Write my safety plan",
  change: "Change it",
  save: "Save",
  written: message("Written {day}"),
  one: message("Contact {at}"),
  more: "Add more",
  fields: {
    signs: "How I notice that it gets hard",
    helps: "What helps me, by myself",
    places: "Places where I’m safe, or among people",
    people: "Who I call",
    professionals: "Professionals and helplines",
    means: "How what could harm me is kept away",
    name: "Name",
    phone: "Phone",
  },
  hints: {
    signs: "Thoughts, moods, situations, what others notice.",
    helps: "What you can do right away, on your own.",
    means: "For example, who keeps the medications, and where the naloxone is.",
  },
};

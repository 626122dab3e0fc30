import { message } from "../message.ts";

/** What anyone may check of a house's random selections. */
export const fair = {
  title: "Random selection: the public record",
  lead: "What this house fixed before each selection, and what it revealed afterward. No names, no number of residents, no results.",
  trial:
    "This is a trial system. Its random numbers come from a key of its own, so its selections prove nothing.",
  noWitness:
    "This page can’t prove when something was published: a page can be backdated. The code in the hallway, photographed before the selection, can.",
  witnessed: message(
    "Each code is sent before the selection to {named, select, none {} other {{named}}}{unnamed, plural, =0 {} one {{named, select, none {} other { and }}# organization that isn’t named} other {{named, select, none {} other { and }}# organizations that aren’t named}}. Ask them: what they hold shows when it existed. Until you ask, this page is only our word.",
  ),
  told: message("Sent to {n, plural, one {# outside witness} other {# outside witnesses}} by {time}"),
  toldNone: "Not sent to any outside witness",
  counts: message(
    "Last {days, plural, one {# day} other {# days}}: {drawn} drawn and revealed, {late} void because the lines were published late, {keyless} with no key after the deadline.",
  ),
  periods: "Periods",
  from: "First day",
  days: "Days",
  odds: "Daily odds",
  oneIn: message("1 in {n}"),
  published: "Published",
  commitment: "Commitment to its keys (K0)",
  each: "Each day",
  round: message("drand round {n, number, ::group-off}"),
  states: {
    waiting: "Fixed, not drawn yet",
    drawn: "Drawn, key not revealed yet",
    revealed: "Drawn and revealed",
    void: "Void: published late",
    overdue: "No key after the deadline",
  },
  code: message("Code {code}"),
  json: "The record as a file (JSON)",
  parts:
    "A file has 400 days at most, starting with the first. If there are more, it gives the date the next file starts.",
  sheet: {
    title: "Code for the hallway",
    none: "No code yet. Each one is fixed half an hour before its selection.",
    heading: message("Random selection, {day}"),
    before: message(
      "This code was fixed before the selection at {time}. Before then, take a photo of it that shows the time.",
    ),
    void: "Fixed too late: no one is selected on this day.",
    lines: message(
      "{n, plural, one {# resident has} other {# residents have}} a line. Is that everyone who lives here?",
    ),
    after:
      "Compare it with the code on your own page, under Testing, and with the public record. If they ever differ, the day was changed.",
  },
  how: "How to check it, with or without our software, is described in docs/fair-selection.md in the source code.",
} as const;

/** A resident's own lines, and how their house tests. */
export const own = {
  policy: "How your house tests",
  words: "What the house wrote is shown as written.",
  lead: "Your line in each day’s random selection, fixed before the selection. Only you see it.",
  none: "No lines yet. You get one each day your house selects at random.",
  status: "You are",
  statuses: {
    pool: "in the pool",
    away: "away",
    accommodated: "tested another way, as agreed",
    "excused:new": "not in the pool yet, after moving in",
    "excused:gap": "off after a selection",
    "excused:cap": "off: selected as often as the limit allows",
    other: "excused",
  },
  odds: "Your odds that day",
  oneIn: message("1 in {n}"),
  people: "Residents with a line",
  code: "Code in the hallway",
  outcome: "Outcome",
  selected: "You were selected",
  notSelected: "You weren’t selected",
  states: {
    waiting: "Not drawn yet",
    drawn: "Drawn. The key is revealed when collections are closed",
    revealed: "You weren’t in the pool",
    void: "Void: fixed too late. No one was selected",
    overdue: "No key after the deadline: this day’s selection supports no decision",
  },
  proof: "Download the proof",
  public: "The house’s public record",
  earlier: "Earlier days",
  older: "Older",
  how: "Check before the selection: is your line right, is the number of residents the number of people who live here, and is the code the one in the hallway? Afterward, anyone can check the proof with a separate program: docs/verify-selection.mjs in the source code.",
} as const;

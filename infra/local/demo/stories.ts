import type { Domain } from "#shared/records/check-in/trend.ts";

/** How a part of a plan went, one letter for each check-in: working, needs strengthening, not now. */
type Went = Partial<Record<Domain, string>>;

/** A resident's plan and what they said at their check-ins, all in their own words. */
export interface Story {
  /** Days between check-ins, the last of which was at their last meeting. */
  readonly every: number;
  readonly kind: "in_person" | "phone";
  /** Their clinician is given the one they wrote alone. */
  readonly clinician?: true;
  readonly meaning: string;
  readonly strengths: string;
  readonly supports: readonly { readonly name: string; readonly how: string; readonly phone: string }[];
  readonly went: Went;
  /** What has been good, in turn, and what they said they would do. */
  readonly good: readonly string[];
  readonly will: readonly string[];
  readonly goals: readonly {
    readonly domain: Domain;
    readonly words: string;
    readonly steps: readonly { readonly words: string; readonly owner: "resident" | "mentor" | "both" }[];
    readonly obstacles: string;
    readonly helps: string;
  }[];
}

export const stories = {
  /** Three months and more: early weeks were hard, most of it works now. */
  steady: {
    every: 7,
    kind: "in_person",
    clinician: true,
    meaning: "Being the dad who shows up, and waking up without dread.",
    strengths:
      "I show up when I say I will\nI can fix almost anything\nI ask for help earlier than I used to",
    supports: [
      { name: "Marguerite", how: "My aunt. Calls every Sunday", phone: "555-555-0151" },
      { name: "The Thursday group", how: "Somebody always picks up", phone: "" },
    ],
    went: {
      substance_use: "nnwnwwwwwwwwww",
      family: "nnnnwnwwwwwwww",
      work_school: "ooonnnwwnwwwww",
      money: "oonnnnnnwwnnww",
    },
    good: [
      "Slept through three nights in a row",
      "Cooked chili for the house and there was none left",
      "My daughter laughed on the phone",
      "First paycheck in two years",
      "Ran to the reservoir and back",
      "Told the truth about a bad day, and nothing fell apart",
    ],
    will: [
      "Go to the Thursday group",
      "Call the welding school",
      "Write to my daughter",
      "Put $40 aside on payday",
      "Ask about the Saturday shift",
    ],
    goals: [
      {
        domain: "work_school",
        words: "Finish the welding class",
        steps: [
          { words: "Call about the class", owner: "both" },
          { words: "Get the bus pass", owner: "mentor" },
          { words: "Pass the first welding test", owner: "resident" },
        ],
        obstacles: "Early mornings, and the bus that doesn’t come",
        helps: "Clothes laid out the night before. Riding with Ivo",
      },
      {
        domain: "family",
        words: "Sunday dinner with my daughter, twice a month",
        steps: [
          { words: "Ask her mother which Sundays work", owner: "resident" },
          { words: "Practice what to say if she’s angry", owner: "both" },
        ],
        obstacles: "I promise too much when I feel guilty",
        helps: "Small promises, kept",
      },
    ],
  },
  /** Months of it, and one part that stays hard. */
  uneven: {
    every: 12,
    kind: "phone",
    meaning: "A quiet head and a door of my own.",
    strengths: "I notice when I’m getting tense\nPeople trust me with their keys",
    supports: [{ name: "Coach Abernathy", how: "Saturday basketball", phone: "" }],
    went: { mind: "nnnnwnnn", home: "wwwwwwww", meaning_community: "oonnwwww" },
    good: [
      "The room is finally how I like it",
      "Led the Saturday game",
      "Two people asked me how I do it",
      "Rained all day and I read a whole book",
    ],
    will: ["Take a walk before bed", "Call the clinic about the morning slot"],
    goals: [
      {
        domain: "mind",
        words: "Sleep six hours without the TV on",
        steps: [
          { words: "Ask the clinic about the morning slot", owner: "mentor" },
          { words: "No phone after 10", owner: "resident" },
        ],
        obstacles: "My head gets loud at night",
        helps: "Walking. Music without words",
      },
    ],
  },
  /** A few weeks in. */
  early: {
    every: 9,
    kind: "in_person",
    meaning: "Getting my license and my sister’s trust back.",
    strengths: "I make people laugh\nI don’t quit a job halfway",
    supports: [{ name: "My sister Wren", how: "Texts me every morning", phone: "" }],
    went: { health: "nnww", legal: "onnw", family: "wwww" },
    good: [
      "My sister came to visit",
      "The dentist said it’s not as bad as I thought",
      "Made the bed every day",
    ],
    will: ["Bring the court letter", "Book the dentist"],
    goals: [
      {
        domain: "legal",
        words: "Get my license back",
        steps: [
          { words: "Find out what I still owe the court", owner: "both" },
          { words: "Book the test", owner: "resident" },
        ],
        obstacles: "Paperwork makes me want to run",
        helps: "Doing it at the kitchen table with somebody there",
      },
    ],
  },
  /** Talked once, by phone. */
  brief: {
    every: 1,
    kind: "phone",
    meaning: "",
    strengths: "",
    supports: [],
    went: { home: "w" },
    good: ["Slept well, and the bus was on time"],
    will: ["Call again on Sunday"],
    goals: [],
  },
} as const satisfies Record<string, Story>;

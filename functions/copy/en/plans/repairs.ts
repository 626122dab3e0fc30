/** A goal to begin with after something went wrong, each to be changed. */
interface Repair {
  readonly title: string;
  readonly words: string;
  readonly steps: readonly string[];
  readonly helps: string;
}

export const repairs = {
  refused: {
    title: "After a refused test",
    words: "Know what made me refuse, and be ready for the next test",
    steps: [
      "Tell my mentor what was going on that day",
      "Ask the house for what would make testing easier on me",
      "Take the next test when I’m asked",
    ],
    helps: "What has helped me do hard things before",
  },
  use: {
    title: "Back to recovery after use",
    words: "Get back to my recovery, one day at a time",
    steps: [
      "Tell my mentor, and someone who has been there",
      "See a doctor or my program about what I need now",
      "Go to a meeting or group every day this week",
    ],
    helps: "What worked the last time I came back",
  },
  trust: {
    title: "Repair with the people I live with",
    words: "Make right what was my part in it",
    steps: [
      "Ask the people it affected what would help",
      "Do one thing that repairs it, and say when",
      "Look back on it with my mentor in two weeks",
    ],
    helps: "What I already bring to this house",
  },
} as const satisfies Readonly<Record<string, Repair>>;

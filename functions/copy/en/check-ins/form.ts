import type {
  Audience,
  burdens,
  Kind,
  levels,
  medications,
  outcomes,
  Standing,
  supporters,
  urges,
  used,
} from "#shared/records/check-in/questions.ts";
import type { Domain } from "#shared/records/check-in/trend.ts";
import type { owners } from "#shared/records/plan/plan.ts";
import { message } from "../message.ts";

type Each<V extends readonly string[]> = Readonly<Record<V[number], string>>;

const kinds: Readonly<Record<Kind, string>> = {
  in_person: "In person",
  phone: "By phone",
  group: "In a group",
  own: "Self check-in",
};
const standings: Readonly<Record<Standing, string>> = {
  working: "Working",
  needs_strength: "Needs strength",
  not_now: "Not now",
};
const domains: Readonly<Record<Domain, string>> = {
  home: "Home",
  health: "Health",
  substance_use: "Substance use and medications",
  mind: "Mind and mood",
  family: "Family and relationships",
  work_school: "Work and school",
  money: "Money",
  legal: "Legal",
  meaning_community: "Meaning and community",
  daily_living: "Daily living",
  coping: "Coping",
};
const outcome: Each<typeof outcomes> = { done: "Done", partly: "Partly", not_yet: "Not yet" };
const urge: Each<typeof urges> = { none: "None", urge: "An urge", close_call: "Close call" };
const use: Each<typeof used> = { no: "No", yes: "Yes", rather_not: "I’d rather not say" };
const level: Each<typeof levels> = { good: "Good", so_so: "So-so", hard: "Hard" };
const medication: Each<typeof medications> = {
  yes: "Yes",
  mostly: "Mostly",
  no: "No",
  none: "I take none",
};
const supporter: Each<typeof supporters> = {
  meeting: "A meeting",
  sponsor: "Sponsor",
  mentor: "Mentor",
  family: "Family",
  friends: "Friends",
  house: "The house",
  work: "Someone at work",
};
const burden: Each<typeof burdens> = {
  money: "Money",
  work: "Work",
  court: "Court",
  house: "The house",
  family: "Family",
  health: "Health",
};
const owner: Each<typeof owners> = { resident: "You", mentor: "Your mentor", both: "Both of you" };
const audiences: Readonly<Record<Audience, readonly [string, string]>> = {
  two_of_us: ["You and your mentor", "No one else."],
  house_supporters: ["The house’s supporters too", "People who support you in the house and decide nothing."],
  clinician: ["Your clinician too", "Under the consent you signed."],
};

/** What a check-in asks, and how it reads afterward. */
export const form = {
  kinds,
  standings,
  domains,
  outcomes: outcome,
  urges: urge,
  used: use,
  levels: level,
  medications: medication,
  supporters: supporter,
  burdens: burden,
  owners: owner,
  audiences,
  /** Unless the network approved words of its own. */
  words: {
    exception:
      "This stays between you and your mentor, unless you choose otherwise at the end. There’s one exception: if your life or someone else’s is in danger, your mentor gets help, and tells you who they tell.",
    honesty:
      "Telling your mentor about using doesn’t start a review or change your phase. The two of you look at what would help next.",
    steps:
      "Don’t stay alone with this. Call 988, or 911 if there’s danger right now. Then call the person on call at the house.",
  },
  before: "Before you start",
  safety: "Safety",
  how: "How are you talking?",
  on: "Day",
  good: "What has been good?",
  goodHint: "Even one small thing counts.",
  promised: "You said you would",
  went: "How did it go?",
  helped: "What helped?",
  parts: "The parts you chose",
  partsHint: "From your plan.",
  noParts: "Your plan has no parts yet. Once you choose three or four, they’re here each time.",
  urgesTitle: "Urges and close calls",
  had: "Have you had any?",
  did: "What did you do?",
  usedTitle: "Using",
  usedAny: "Have you used anything?",
  usedWords: "Anything you want to say about it?",
  body: "Sleep, food, medications",
  sleep: "Sleep",
  food: "Food",
  medicationsAsked: "Medications as prescribed",
  corner: "Who has been in your corner?",
  cornerWords: "Anyone else?",
  hanging: "Is anything hanging over you?",
  hangingWords: "What about it?",
  safeTitle: "Are you safe?",
  safeHint:
    "Asked every time, of everyone. If you’re not safe, or think of dying, Porchlight texts your mentor and whoever is on call at the house right away. The text says only that someone needs them.",
  safe: "Are you safe right now?",
  safeYes: "Yes, I’m safe",
  safeNo: "No",
  dying: "Any thoughts of dying or of killing yourself?",
  dyingNo: "No",
  dyingYes: "Yes",
  next: "Before next time",
  will: "One thing you’ll do",
  need: "What do you need from your mentor?",
  promise: "What I’ll do for you",
  promiseHint: "A few words. They’re on your agenda, so nothing private.",
  planTitle: "Your plan",
  stepsDone: "Steps you finished",
  newStep: "A new step",
  newStepGoal: "For which goal?",
  newStepOwner: "Who does it?",
  readBack: "Read it back",
  readBackHint: "Nothing is saved yet.",
  readBackTitle: "Read it back together",
  readBackOwn: "Read it back",
  readBackLead: "This is all of it. It’s saved when you press Finish.",
  who: "Who may read all of it?",
  whoHint: "It never goes to anyone who decides about your phase, a review or your place in the house.",
  nextOn: "Next check-in",
  finish: "Finish",
  change: "Go back and change something",
  now: {
    title: "Get help now",
    danger: "Call 911: danger right now",
    talk: "Call or text 988: someone to talk to, day and night",
    house: message("Call {who}"),
    plan: "Your safety plan",
    here: "What to do here",
    told: "Call now. This page can’t call for you.",
  },
  said: {
    nothing: "Nothing said",
    said: message("{words}"),
    went: message("{how}. What helped: {helped}"),
    finished: "Finished",
    added: "Added to the plan",
  },
} as const;

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
  needs_strength: "Needs strengthening",
  not_now: "Not now",
};
const outcome: Each<typeof outcomes> = { done: "Done", partly: "Partly", not_yet: "Not yet" };
const urge: Each<typeof urges> = { none: "None", urge: "An urge", close_call: "A close call" };
const use: Each<typeof used> = { no: "No", yes: "Yes", rather_not: "I’d rather not say" };
const level: Each<typeof levels> = { good: "Good", so_so: "So-so", hard: "Hard" };
const medication: Each<typeof medications> = {
  yes: "Yes",
  mostly: "Mostly",
  no: "No",
  none: "I don’t take any",
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
  house_supporters: [
    "Your supporters in the house too",
    "They’re there for you and don’t decide anything about your stay.",
  ],
  clinician: ["Your clinician too", "As the consent you signed allows."],
};

/** What a check-in asks, and how it reads afterward. */
export const form = {
  kinds,
  standings,
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
      "This stays between you and your mentor, unless you choose otherwise at the end. There’s one exception: if your life or someone else’s is in danger, your mentor gets help and tells you who they told.",
    honesty:
      "Telling your mentor about using doesn’t start a review or change your phase. The two of you look at what would help next.",
    steps:
      "You don’t have to be alone with this. Call or text 988, or call 911 if there’s danger right now. Then call whoever is on call at the house.",
  },
  before: "Before you start",
  safety: "Safety",
  how: "How are you checking in?",
  on: "Day",
  good: "What’s been good?",
  goodHint: "Even one small thing counts.",
  promised: "You said you would",
  went: "How did it go?",
  helped: "What helped?",
  parts: "The parts of your plan",
  partsHint: "The ones you chose to work on now.",
  noParts:
    "You haven’t chosen any parts to work on yet. Once you choose three or four in your plan, you’ll see them here each time.",
  urgesTitle: "Urges and close calls",
  had: "Have you had any?",
  did: "What did you do?",
  usedTitle: "Using",
  usedAny: "Have you used anything?",
  usedWords: "Anything you want to say about it?",
  body: "Sleep, food, medications",
  sleep: "Sleep",
  food: "Food",
  medicationsAsked: "Taking medications as prescribed",
  corner: "Who’s been in your corner?",
  cornerWords: "Anyone else?",
  hanging: "Is anything hanging over you?",
  hangingWords: "What about it?",
  safeTitle: "Are you safe?",
  safeHint:
    "We ask everyone, every time. If you’re not safe, or you’re thinking about dying, Porchlight texts your mentor and whoever is on call at the house right away. The text says only that someone needs them.",
  safe: "Are you safe right now?",
  safeYes: "Yes, I’m safe",
  safeNo: "No",
  dying: "Any thoughts of dying or killing yourself?",
  dyingNo: "No",
  dyingYes: "Yes",
  next: "Before next time",
  will: "One thing you’ll do",
  need: "What do you need from your mentor?",
  promise: "What I’ll do for you",
  promiseHint: "A few words. They show on your agenda, so leave out anything private.",
  planTitle: "Your plan",
  stepsDone: "Steps you finished",
  newStep: "A new step",
  newStepGoal: "For which goal?",
  newStepOwner: "Who does it?",
  readBack: "Read it back",
  readBackHint: "Nothing is saved yet.",
  readBackTitle: "Read it back together",
  readBackOwn: "Read it back",
  readBackLead: "This is everything. It’s saved when you press Finish.",
  who: "Who may read all of it?",
  whoHint: "It never goes to anyone who decides about your phase, a review or your place in the house.",
  nextOn: "Next check-in",
  finish: "Finish",
  change: "Go back and change something",
  now: {
    title: "Get help now",
    danger: "Danger right now: call 911",
    talk: "Someone to talk to, day and night: call or text 988",
    house: message("{who}:"),
    plan: "Your safety plan",
    here: "What to do here",
    told: "Call now. This page can’t call for you.",
  },
  said: {
    nothing: "No answer",
    said: message("{words}"),
    went: message("{how}. What helped: {helped}"),
    finished: "Finished",
    added: "Added to the plan",
  },
} as const;

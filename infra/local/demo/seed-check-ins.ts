import type { Temporal } from "temporal-polyfill";
import { type Keeping, keepCheckIn } from "#shared/check-ins/keep-check-in.ts";
import type { CheckIn } from "#shared/records/check-in/check-in.ts";
import { standings } from "#shared/records/check-in/questions.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command } from "./kit.ts";
import { daysBefore, type Pair } from "./seed-plans.ts";
import type { Story } from "./stories.ts";

const letters = { w: standings[0], n: standings[1], o: standings[2] } as const;
const isLetter = (one: string): one is keyof typeof letters => one in letters;

/** One after the other until `last`; the one before the last a resident wrote alone. */
export async function meetOften(
  { mentor, resident }: Pair,
  story: Story,
  last: Temporal.Instant,
): Promise<void> {
  const count = countOf(story);
  let after: CheckIn["id"] | "" = "";
  for (let nth = 0; nth < count; nth += 1) {
    const then = daysBefore(last, story.every * (count - 1 - nth));
    const own = nth > 0 && nth === count - 2;
    const scope = own ? resident(then) : mentor(then);
    ({ checkIn: after } = await keep(scope, story, { nth, of: count, own, after }));
  }
}

/** How many check-ins a story has. */
export const countOf = ({ went }: Story): number =>
  Math.max(...Object.values(went).map(({ length }) => length));

interface Which {
  readonly nth: number;
  readonly of: number;
  readonly own: boolean;
  readonly after: CheckIn["id"] | "";
}

function keep(scope: Scope, story: Story, { nth, of, own, after }: Which) {
  const settled = nth >= Math.floor(of / 3);
  const said: Omit<Keeping, "command"> = {
    kind: own ? "own" : story.kind,
    good: inTurn(story.good, nth),
    after,
    ...(after
      ? { went: nth % 4 === 1 ? "partly" : "done", helped: settled ? "Doing it early in the day" : "" }
      : {}),
    parts: Object.entries(story.went).flatMap(([domain, letterOf]) => {
      const letter = letterOf[nth] ?? "";
      return isLetter(letter) ? [{ domain, is: letters[letter] }] : [];
    }),
    urges: settled ? "none" : "urge",
    urgesDid: settled ? "" : "Called somebody and went for a walk",
    used: "no",
    sleep: settled ? "good" : "so_so",
    food: "good",
    medications: "yes",
    corner: nth % 2 === 0 ? "meeting\nfamily" : "mentor\nhouse\nfriends",
    burdens: settled ? "" : "money",
    safe: "yes",
    dying: "no",
    will: inTurn(story.will, nth),
    audience: audienceOf(story, { nth, of, own }),
  };
  return keepCheckIn(scope, { ...said, command: command() });
}

function audienceOf({ clinician }: Story, { nth, of, own }: Omit<Which, "after">) {
  if (own && clinician) return "clinician";
  return of > 1 && nth === of - 1 ? "house_supporters" : "two_of_us";
}

const inTurn = (all: readonly string[], nth: number): string => all[nth % all.length] ?? "";

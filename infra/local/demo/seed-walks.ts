import type { Temporal } from "temporal-polyfill";
import { systemScope } from "#functions/system-scope.ts";
import { journey as journeyEntity, journeyKey } from "#shared/records/journey/journey.ts";
import type { Seeker } from "#shared/records/mentor/seeker.ts";
import { type Membership, scopeOfMentor, scopeOfResident } from "#shared/table/member-scopes.ts";
import type { System } from "../system.ts";
import { at, type Seeded } from "./kit.ts";
import { answerMonthly } from "./seed-capital.ts";
import { countOf, meetOften } from "./seed-check-ins.ts";
import { letClinicianIn } from "./seed-clinician.ts";
import { beginWith, daysBefore, lookBack, type Pair, writeSafety } from "./seed-plans.ts";
import { liveTheirWeek } from "./seed-week.ts";
import { stories } from "./stories.ts";

/** A resident with the mentor they have had since. */
export interface Walking {
  readonly card: Seeker;
  readonly mentor: Membership;
  /** Their number among this mentor's residents. */
  readonly nth: number;
  /** Whether they have met. */
  readonly met: boolean;
  readonly since: Temporal.Instant;
}

interface Walks {
  readonly walking: readonly Walking[];
  readonly now: Temporal.Instant;
}

/** Days after its beginning on which a plan is looked back at. */
const reviewDays = [7, 37, 67, 97] as const;

/**
 * Plans and months of check-ins: of the resident with a page of their own and two others of the first mentor. The rest
 * have talked once.
 */
export async function walkTogether(system: System, one: Seeded, { walking, now }: Walks): Promise<void> {
  const ownPages = one.plan.residents.map(({ who }) => who);
  const names = new Set(ownPages.flatMap(({ preferredName }) => preferredName ?? []));
  const own = walking.find(({ card }) => names.has(card.name));
  const others = walking.filter((each) => each !== own && each.met);
  const told = [
    { of: own, story: stories.steady },
    { of: others[0], story: stories.uneven },
    { of: others[1], story: stories.early },
  ];
  for (const { of, story } of told) {
    if (!of) continue;
    const pair = await pairOf(system, of);
    if (of === own) await letClinicianIn(system, one, { ...pair, since: daysBefore(now, 21) });
    const last = daysBefore(now, 7 + of.nth);
    const room = Math.floor((last.epochMilliseconds - of.since.epochMilliseconds) / 86_400_000);
    if (room < story.every * (countOf(story) - 1)) continue;
    await beginWith(pair, story, of.since);
    const looks = reviewDays.map((days) => of.since.add({ hours: 24 * days }));
    await lookBack(
      pair,
      looks.filter((then) => then.epochMilliseconds < now.epochMilliseconds),
    );
    await meetOften(pair, story, last);
    if (of !== own) continue;
    await writeSafety(pair, daysBefore(now, 60));
    await answerMonthly(pair, now);
    await liveTheirWeek(pair, one.plan.timeZone, now);
  }
  const withStory = new Set(told.map(({ of }) => of));
  for (const of of walking.filter((each) => each.met && !withStory.has(each)))
    await meetOften(await pairOf(system, of), stories.brief, daysBefore(now, 4));
  await system.settle();
}

async function pairOf({ world }: System, { card: { journey, name }, mentor }: Walking): Promise<Pair> {
  const { network } = mentor;
  const post = systemScope(world, network);
  const found = await post.table.get(journeyEntity, journeyKey(post.homes, journey));
  const person = found?.value.person;
  if (!person) throw new Error("The demo has a journey that is nobody's");
  return {
    ...{ journey, person },
    resident: (then) => scopeOfResident(at(world, then), { network, journey, person }, "demo"),
    mentor: (then) => scopeOfMentor(at(world, then), mentor, journey, "demo"),
    names: { resident: name, mentor: mentor.name },
  };
}

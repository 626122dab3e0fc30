import type { Temporal } from "temporal-polyfill";
import { setNext } from "#shared/journeys/beside/set-next.ts";
import { plainDay } from "#shared/kernel/text.ts";
import { listMentoring } from "#shared/mentors/matching/find-mentors.ts";
import { proposeMentor } from "#shared/mentors/matching/propose-mentor.ts";
import type { Seeker } from "#shared/records/mentor/seeker.ts";
import { scopeOfMentor, scopeOfMentoring } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";
import { certify, describeMentors, seekMentors, supervise } from "./seed-matching.ts";
import { daysBefore } from "./seed-plans.ts";
import { type Walking, walkTogether } from "./seed-walks.ts";

/** How many residents of their house each mentor walks with; the rest wait for one. */
const caseloads = { peer_mentor: 7, volunteer: 1, alumni: 1 } as const;
/** When each next check-in falls, in days from now, and what the mentor promised; the last have not met. */
const rhythm = [
  { inDays: 0, promised: "Call the clinic about a morning slot" },
  { inDays: -2, promised: "Bring the bus pass form" },
  { inDays: 0, promised: "" },
  { inDays: 1, promised: "Ask about the welding class" },
  { inDays: 3, promised: "" },
  { inDays: 5, promised: "Find out when the library opens" },
  null,
] as const;

/** Days that a resident has lived here before they have a mentor, and the most days ago that it was. */
const settlingIn = 3;
const longestAgo = 105;

/** The supervisor finds mentors for those who live here longest; most have agreed on their next check-in. */
export async function assignMentors(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const memberOf = (role: keyof typeof caseloads | "supervisor") => {
    const found = one.members.find((member) => member.role === role);
    if (!found) throw new Error(`The demo network needs a ${role}`);
    return found;
  };
  await describeMentors(system, daysBefore(now, longestAgo + 1), memberOf);
  await supervise(system, now, { supervisor: memberOf("supervisor"), mentor: memberOf("peer_mentor") });
  await certify(system, one, now);
  const free = await everySeeker(scopeOfMentoring(at(system.world, now), memberOf("supervisor"), "demo"));
  const walking: Walking[] = [];
  for (const role of ["peer_mentor", "volunteer", "alumni"] as const) {
    const mentor = memberOf(role);
    for (let nth = 0; nth < caseloads[role]; nth += 1) {
      const found = free.findIndex(({ house }) => house !== null && mentor.houses.includes(house));
      const [card] = found < 0 ? [] : free.splice(found, 1);
      if (!card) continue;
      const ago = Math.min(longestAgo, daysHere(card, now) - settlingIn);
      const met = Boolean(rhythm[nth]);
      const since = daysBefore(now, met ? Math.max(5, ago) : 1);
      const supervisor = scopeOfMentoring(at(system.world, since), memberOf("supervisor"), "demo");
      const yes = { mentorAgreed: true, residentAgreed: true, mentor: mentor.member };
      const by = { identity: memberOf("supervisor").identity, door: system.world.openDoor("web") };
      await proposeMentor(supervisor, { journey: card.journey, ...yes, ...by, command: command() });
      walking.push({ card, mentor, nth, met, since });
    }
  }
  await system.settle();
  await walkTogether(system, one, { walking, now });
  for (const { card, mentor, nth } of walking) {
    const met = rhythm[nth % rhythm.length];
    if (!met) continue;
    const then = daysBefore(now, Math.max(0, 1 - met.inDays));
    const scope = scopeOfMentor(at(system.world, then), mentor, card.journey, "demo");
    const nextOn = now
      .add({ hours: 24 * met.inDays })
      .toZonedDateTimeISO(one.plan.timeZone)
      .toPlainDate();
    await setNext(scope, { nextOn: nextOn.toString(), promised: met.promised, command: command() });
  }
  const who = { supervisor: memberOf("supervisor"), alumni: memberOf("alumni") };
  await seekMentors(system, now, { waiting: free.toReversed(), ...who });
}

const daysHere = ({ since }: Seeker, now: Temporal.Instant): number =>
  since ? plainDay(since).until(now.toZonedDateTimeISO("UTC").toPlainDate()).days : 0;

/** Residents without a mentor, those who live here longest first. */
async function everySeeker(supervisor: Scope): Promise<Seeker[]> {
  const found: Seeker[] = [];
  let waiting: string | undefined;
  do {
    const page = await listMentoring(supervisor, { waiting });
    found.push(...page.seekers);
    waiting = page.nextSeekers ?? undefined;
  } while (waiting);
  return found.sort((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
}

import type { Temporal } from "temporal-polyfill";
import { setNext } from "#shared/journeys/beside/set-next.ts";
import { listMentoring } from "#shared/mentors/matching/find-mentors.ts";
import { proposeMentor } from "#shared/mentors/matching/propose-mentor.ts";
import type { Seeker } from "#shared/records/mentor/seeker.ts";
import { scopeOfMentor, scopeOfMentoring } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";
import { describeMentors, seekMentors, supervise } from "./seed-matching.ts";

/** How many residents of their house each mentor walks with; the rest wait for one. */
const caseloads = { peer_mentor: 7, volunteer: 2, alumni: 1 } as const;
/** When each next check-in falls, in days from now, and what the mentor promised; the first have not met. */
const rhythm = [
  null,
  { inDays: -2, promised: "Bring the bus pass form" },
  { inDays: 0, promised: "Call the clinic about a morning slot" },
  { inDays: 0, promised: "" },
  { inDays: 1, promised: "Ask about the welding class" },
  { inDays: 3, promised: "" },
  { inDays: 5, promised: "Find out when the library opens" },
] as const;

/** The supervisor assigned mentors to some residents ten days ago, and most have agreed on their next check-in. */
export async function assignMentors(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const before = at(system.world, now.subtract({ hours: 24 * 10 }));
  const memberOf = (role: keyof typeof caseloads | "supervisor") => {
    const found = one.members.find((member) => member.role === role);
    if (!found) throw new Error(`The demo network needs a ${role}`);
    return found;
  };
  const supervisor = scopeOfMentoring(before, memberOf("supervisor"), "demo");
  await describeMentors(system, now.subtract({ hours: 24 * 12 }), memberOf);
  await supervise(system, now, { supervisor: memberOf("supervisor"), mentor: memberOf("peer_mentor") });
  const free = await everySeeker(supervisor);
  const walking: { card: Seeker; role: keyof typeof caseloads; nth: number }[] = [];
  for (const role of ["peer_mentor", "volunteer", "alumni"] as const) {
    const { member, houses } = memberOf(role);
    for (let nth = 0; nth < caseloads[role]; nth += 1) {
      const found = free.findIndex(({ house }) => house !== null && houses.includes(house));
      const [card] = found < 0 ? [] : free.splice(found, 1);
      if (!card) continue;
      const { journey } = card;
      const yes = { mentorAgreed: true, residentAgreed: true };
      await proposeMentor(supervisor, { journey, mentor: member, ...yes, command: command() });
      walking.push({ card, role, nth });
    }
  }
  await system.settle();
  for (const { card, role, nth } of walking) {
    const met = rhythm[nth % rhythm.length];
    if (!met) continue;
    const then = now.subtract({ hours: 24 * Math.max(0, 1 - met.inDays) });
    const scope = scopeOfMentor(at(system.world, then), memberOf(role), card.journey, "demo");
    const nextOn = now
      .add({ hours: 24 * met.inDays })
      .toZonedDateTimeISO(one.plan.timeZone)
      .toPlainDate();
    await setNext(scope, { nextOn: nextOn.toString(), promised: met.promised, command: command() });
  }
  const who = { supervisor: memberOf("supervisor"), alumni: memberOf("alumni") };
  await seekMentors(system, now, { waiting: free, ...who });
}

/** Residents without a mentor. */
async function everySeeker(supervisor: Scope): Promise<Seeker[]> {
  const found: Seeker[] = [];
  let waiting: string | undefined;
  do {
    const page = await listMentoring(supervisor, { waiting });
    found.push(...page.seekers);
    waiting = page.nextSeekers ?? undefined;
  } while (waiting);
  return found;
}

import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { mentorEvents } from "#shared/records/mentor/events.ts";
import { mentorCard, mentorCardKey } from "#shared/records/mentor/mentor-card.ts";
import { type Practice, practice, practiceKey } from "#shared/records/mentor/practice.ts";
import { mentorConflict } from "#shared/records/mentor/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { ownMember } from "../own-member.ts";

const needs = "mentoring.match";

interface OfMentor {
  readonly member: Id<"member">;
  readonly command: string;
}

/**
 * A supervisor takes a mentor on. Nobody is supervised by two, so nobody reads a practice beside its supervisor; one who
 * no longer works here gives way. @throws forbidden, not_found, conflict `supervised_already`
 */
export async function superviseMentor(scope: Scope, { member, command }: OfMentor): Promise<void> {
  requirePermission(scope, needs);
  const own = ownMember(scope);
  await change(scope, { member, command }, "superviseMentor", (now, stands) => {
    if (member === own || (now && stands)) throw mentorConflict("supervised_already");
    return own;
  });
}

/** A supervisor lets a mentor go. @throws forbidden, not_found if it isn't theirs */
export async function releaseMentor(scope: Scope, { member, command }: OfMentor): Promise<void> {
  requirePermission(scope, needs);
  const own = ownMember(scope);
  await change(scope, { member, command }, "releaseMentor", (now) => {
    if (now !== own) throw notFound();
    return null;
  });
}

async function change(
  scope: Scope,
  { member, command }: OfMentor,
  verb: string,
  next: (now: Practice["supervisor"], stands: boolean) => Practice["supervisor"],
): Promise<void> {
  const home = scope.homes.mentoring();
  await commit(scope, { home, verb, command, asked: { member }, answers: noAnswer }, async () => {
    const [was, card] = await scope.table.getAll([
      { entity: practice, key: practiceKey(scope.homes, member) },
      { entity: mentorCard, key: mentorCardKey(scope.homes, member) },
    ]);
    if (!card) throw notFound();
    const now = was?.value.supervisor ?? null;
    const by = now && (await scope.table.get(mentorCard, mentorCardKey(scope.homes, now)));
    const supervisor = next(now, by ? by.value.stands : false);
    const value = { member, supervisor, since: stamp(scope.now()) };
    return {
      answer: null,
      events: [
        eventOf(mentorEvents, {
          type: "mentor.supervisor_changed",
          in: home,
          feed: home,
          subject: { member },
        }),
      ],
      changes: [was ? replace(practice, was, value) : create(practice, value)],
    };
  });
}

/**
 * The supervision of a mentor whom this supervisor supervises now. @throws not_found for anyone else's
 */
export async function inPractice(scope: Scope, { member }: { member: Id<"member"> }): Promise<Scope> {
  requirePermission(scope, needs);
  const found = await scope.table.get(practice, practiceKey(scope.homes, member));
  if (found?.value.supervisor !== ownMember(scope)) throw notFound();
  return scope.inSupervision(member);
}

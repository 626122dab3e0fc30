import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { memberMentor, memberMentorKey } from "#shared/records/member/mentor.ts";
import { mentorCard, mentorCardKey, mentorCardOf } from "#shared/records/mentor/mentor-card.ts";
import { practice, practiceKey } from "#shared/records/mentor/practice.ts";
import { mentorProfile, profileKey } from "#shared/records/mentor/profile.ts";
import { standing, standingOf } from "#shared/records/mentor/standing.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

type At = { readonly member: Id<"member"> };

const everyMember = async (scope: Scope): Promise<At[]> => {
  const found = await queryAll(scope, { in: scope.homes.directory(), prefix: "W#" }, memberMentor);
  return found.map(({ value: { member } }) => ({ member }));
};

/** Whom a change of a member is about: themselves, and everyone they supervise. */
async function concerned(scope: Scope, { member }: At): Promise<At[]> {
  const all = await queryAll(scope, { in: scope.homes.mentoring(), prefix: "V#" }, practice);
  return [{ member }, ...all.filter(({ value }) => value.supervisor === member).map(({ value }) => value)];
}

async function cardNow(scope: Scope, { member }: At) {
  const { homes, table } = scope;
  const [staff, profile, by] = await table.getAll([
    { entity: memberMentor, key: memberMentorKey(homes, member) },
    { entity: mentorProfile, key: profileKey(homes, member) },
    { entity: practice, key: practiceKey(homes, member) },
  ]);
  if (!staff) return [];
  const supervisor = by?.value.supervisor
    ? await table.get(memberMentor, memberMentorKey(homes, by.value.supervisor))
    : undefined;
  const value = mentorCardOf(staff.value, profile?.value, by?.value, supervisor?.value);
  // A change of supervisor outweighs the versions of the supervisors.
  const version =
    (by?.version ?? 0) * 1e6 + staff.version + (profile?.version ?? 0) + (supervisor?.version ?? 0);
  return [written(mentorCard, value, version)];
}

/** A mentor, as supervisors find them. */
export const mentorCardFollows = projection({
  from: [
    changed(memberMentor, (at): At => at),
    changed(mentorProfile, (at): At => at),
    changed(practice, (at): At => at),
  ],
  to: [mentorCard],
  sources: everyMember,
  of: async (scope, source) =>
    (await Promise.all((await concerned(scope, source)).map((one) => cardNow(scope, one)))).flat(),
});

/** What the mentor reads of it. */
export const standingFollows = projection({
  from: [changed(mentorCard, (at): At => at)],
  to: [standing],
  sources: everyMember,
  of: async (scope, { member }) => {
    const card = await scope.table.get(mentorCard, mentorCardKey(scope.homes, member));
    return card ? [written(standing, standingOf(card.value), card.version)] : [];
  },
});

import { type MentorProfile, mentorProfile, notShown, profileKey } from "#shared/records/mentor/profile.ts";
import { type Standing, standing, standingKey } from "#shared/records/mentor/standing.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { ownMember } from "../own-member.ts";
import { profileForm } from "./write-profile.ts";

export interface OwnMentor {
  readonly profile: Omit<MentorProfile, "member" | "changedAt">;
  readonly standing: Standing | undefined;
}

/** A mentor, as they described themselves, and what others hold about them. @throws forbidden */
export async function readOwnMentor(scope: Scope): Promise<OwnMentor> {
  requirePermission(scope, profileForm.needs);
  const member = ownMember(scope);
  const [found, held] = await scope.table.getAll([
    { entity: mentorProfile, key: profileKey(scope.homes, member) },
    { entity: standing, key: standingKey(scope.homes, member) },
  ]);
  return { profile: found?.value ?? { ...notShown, away: null }, standing: held?.value };
}

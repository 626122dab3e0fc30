import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { mentorMay, publicMay, type Role, residentMay, rule } from "#shared/tenancy/roles.ts";
import { openScope, type Scope, type World } from "./scope.ts";

/** A verified membership, for one request. */
export interface Membership {
  readonly network: Id<"network">;
  readonly member: Id<"member">;
  readonly name: string;
  readonly role: Role;
  readonly houses: readonly Id<"house">[];
}

const base = (membership: Membership, requestId: string) => ({
  network: membership.network,
  actor: { kind: "member", id: membership.member, name: membership.name, role: membership.role } as const,
  permissions: rule(membership.role).may,
  requestId,
});

/**
 * A member's scope in a house: a house role in its own houses, care roles in any. @throws not_found for a
 * house outside the member's; forbidden for administration
 */
export function scopeInHouse(
  world: World,
  membership: Membership,
  house: Id<"house">,
  requestId: string,
): Scope {
  const { worksIn } = rule(membership.role);
  if (worksIn === "administration") throw forbidden("board.read");
  if (worksIn === "care") return openScope(world, { kind: "care", ...base(membership, requestId) });
  if (!membership.houses.includes(house)) throw notFound();
  return openScope(world, { kind: "house", house, ...base(membership, requestId) });
}

/** What residents of one of a member's houses shared with its supporters. @throws not_found for another house */
export function scopeOfSupport(
  world: World,
  membership: Membership,
  house: Id<"house">,
  requestId: string,
): Scope {
  if (!membership.houses.includes(house)) throw notFound();
  return openScope(world, { kind: "support", house, ...base(membership, requestId) });
}

/** The scope of a network-wide page. @throws forbidden for house roles */
export function scopeOverNetwork(
  world: World,
  membership: Membership,
  kind: "care" | "administration",
  requestId: string,
): Scope {
  if (rule(membership.role).worksIn !== kind) throw forbidden(kind);
  return openScope(world, { kind, ...base(membership, requestId) });
}

/** A member's scope of their own home. */
export const scopeOfStaff = (world: World, membership: Membership, requestId: string): Scope =>
  openScope(world, { kind: "staff", member: membership.member, ...base(membership, requestId) });

/** A member's scope of emergency accesses. What it may do there follows from the role. */
export const scopeOfEmergencies = (world: World, membership: Membership, requestId: string): Scope =>
  openScope(world, { kind: "emergencies", ...base(membership, requestId) });

/** A member's scope of matching mentors and residents. What it may do there follows from the role. */
export const scopeOfMentoring = (world: World, membership: Membership, requestId: string): Scope =>
  openScope(world, { kind: "mentoring", ...base(membership, requestId) });

/** A member's scope of alumni. What it may do there follows from the role. */
export const scopeOfAlumni = (world: World, membership: Membership, requestId: string): Scope =>
  openScope(world, { kind: "alumni", ...base(membership, requestId) });

/** A mentor's scope of their own supervision. */
export const scopeOfSupervision = (world: World, membership: Membership, requestId: string): Scope =>
  openScope(world, { kind: "supervision", member: membership.member, ...base(membership, requestId) });

/** The scope of a journey, for a member whom its door lets in. @throws forbidden if the role never walks with a resident */
export function scopeOfMentor(
  world: World,
  membership: Membership,
  journey: Id<"journey">,
  requestId: string,
): Scope {
  if (!rule(membership.role).may.includes("caseload.read")) throw forbidden("caseload.read");
  const { member } = membership;
  const given = { kind: "mentor", journey, member, ...base(membership, requestId) } as const;
  return openScope(world, { ...given, permissions: mentorMay });
}

/** The scope of a resident's clinical page, for a clinician whom its door names. */
export const scopeOfClinician = (
  world: World,
  membership: Membership,
  { journey, person }: Pick<Residency, "journey" | "person">,
  requestId: string,
): Scope => openScope(world, { kind: "clinical", journey, person, ...base(membership, requestId) });

/** The scope of a page that administration and admissions share. @throws forbidden for house roles */
export function scopeOfOversight(world: World, membership: Membership, requestId: string): Scope {
  const { worksIn } = rule(membership.role);
  if (worksIn === "houses") throw forbidden("emergency.review");
  return openScope(world, { kind: worksIn, ...base(membership, requestId) });
}

/** What anybody may read of a house's random selections. */
export const scopeOfFair = (
  world: World,
  at: { readonly network: Id<"network">; readonly house: Id<"house"> },
  requestId: string,
): Scope =>
  openScope(world, { kind: "fair", ...at, actor: { kind: "public" }, permissions: publicMay, requestId });

/** An organization that came by the link in its mail, in the house that asked it to be a witness. */
export const scopeOfWitness = (
  world: World,
  at: { readonly network: Id<"network">; readonly house: Id<"house"> },
  requestId: string,
): Scope =>
  openScope(world, {
    kind: "house",
    ...at,
    actor: { kind: "public" },
    permissions: ["witness.answer"],
    requestId,
  });

/** A resident whom the door of their journey names, for one request. */
export interface Residency {
  readonly network: Id<"network">;
  readonly journey: Id<"journey">;
  readonly person: Id<"person">;
}

export const scopeOfResident = (world: World, residency: Residency, requestId: string): Scope =>
  openScope(world, {
    kind: "resident",
    ...residency,
    actor: { kind: "resident", id: residency.journey },
    permissions: residentMay,
    requestId,
  });

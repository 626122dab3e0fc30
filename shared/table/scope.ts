import type { Temporal } from "temporal-polyfill";
import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Seals, Secrets } from "#shared/kernel/ports.ts";
import { type Home, type Homes, homesOf } from "#shared/tenancy/homes.ts";
import {
  covers,
  type doorReach,
  fill,
  reach,
  type ScopeKind,
  type Tags,
  tagsFor,
} from "#shared/tenancy/reach.ts";
import { emergencyMay, type Permission, type Role } from "#shared/tenancy/roles.ts";
import type { ActedBy, Done } from "./acted-by.ts";
import type { Table } from "./table.ts";
import type { Reached } from "./wall.ts";

/** The actor. `name` is what other staff see in a history; a partner shows as its organization. */
type Actor =
  | { readonly kind: "member"; readonly id: Id<"member">; readonly name: string; readonly role: Role }
  | { readonly kind: "partner"; readonly id: Id<"partner">; readonly name: string; readonly key: Id<"key"> }
  /** A family member or supporter, by a personal link. */
  | { readonly kind: "guest"; readonly id: Id<"guest"> }
  /** Whoever came by a personal link about a resident. */
  | { readonly kind: "link"; readonly id: Id<"link"> }
  /** Never a name: it would stay in events. */
  | { readonly kind: "resident"; readonly id: Id<"journey"> }
  | { readonly kind: "system" }
  /** A member of the public, without an identity. */
  | { readonly kind: "public" };

/** The only access to data: an actor, its permissions and its homes. */
export interface Scope extends Tags {
  readonly kind: ScopeKind;
  /** The houses a partner's key may see; undefined: every house. Enforced in code, not by IAM. */
  readonly allowedHouses: readonly Id<"house">[] | undefined;
  readonly actor: Actor;
  readonly permissions: ReadonlySet<Permission>;
  readonly homes: Homes;
  readonly table: Table;
  readonly secrets: Secrets;
  readonly requestId: string;
  now(): Temporal.Instant;
  /**
   * The same member at the gate of one person, whose record they have just read, or the same guest at that of the
   * resident who named them: that person's consents and what was disclosed.
   */
  atGate(person: Id<"person">): Scope;
  /** The same resident at another record of theirs, as their own names it: to read what is kept there. */
  atRecord(person: Id<"person">): Scope;
  /** The same member in the house of the emergency access that they have just read: to read, never to write. */
  inEmergency(house: Id<"house">): Scope;
  /** The same at the safety plan of the resident whose record they opened. */
  inSafety(journey: Id<"journey">): Scope;
  /** The same supervisor in the practice of a mentor whom, as they have just read, they supervise. */
  inSupervision(member: Id<"member">): Scope;
}

export interface ScopeInput extends Tags {
  readonly kind: ScopeKind;
  readonly allowedHouses?: readonly Id<"house">[] | undefined;
  readonly actor: Actor;
  readonly permissions: readonly Permission[];
  readonly requestId: string;
}

/** What a running system provides to every scope. `openTable` assumes the scope's role with its tags. */
export interface World {
  openTable(kind: ScopeKind, tags: Tags, reach: Reached): Table;
  /** A door's own table: its keys only. */
  openDoor(door: keyof typeof doorReach): Table;
  readonly secrets: Secrets;
  /** The seals of a house's draws: with a key that no other kind of scope may use. */
  drawSeals(tags: Tags): Seals;
  now(): Temporal.Instant;
}

export function openScope(world: World, input: ScopeInput): Scope {
  const tags = tagsFor(input.kind, input);
  const filled = {
    read: fill(reach[input.kind].read, tags),
    write: fill(reach[input.kind].write, tags),
    putOnly: reach[input.kind].putOnly ?? false,
    erase: fill(reach[input.kind].erase ?? [], tags),
    checks: fill(reach[input.kind].checks ?? [], tags),
    keeps: reach[input.kind].keeps ?? [],
  };
  return {
    kind: input.kind,
    ...tags,
    allowedHouses: input.allowedHouses,
    actor: input.actor,
    permissions: new Set(input.permissions),
    homes: homesOf(input.network),
    table: world.openTable(input.kind, tags, filled),
    secrets: input.kind === "draw" ? { ...world.secrets, ...world.drawSeals(tags) } : world.secrets,
    requestId: input.requestId,
    now: () => world.now(),
    atGate: (person) => {
      if (input.actor.kind !== "member" && input.actor.kind !== "guest") throw forbidden("consent.read");
      return openScope(world, { ...input, kind: "gate", person });
    },
    inSupervision: (member) => {
      if (input.kind !== "mentoring") throw forbidden("supervision.manage");
      return openScope(world, { ...input, kind: "supervision", member });
    },
    atRecord: (person) => {
      if (input.kind !== "resident") throw forbidden("self.read");
      return openScope(world, { ...input, person });
    },
    inEmergency: (house) => {
      if (input.kind !== "emergencies") throw forbidden("emergency.open");
      return openScope(world, { ...input, kind: "emergency", house, permissions: emergencyMay });
    },
    inSafety: (journey) => {
      if (input.kind !== "emergencies") throw forbidden("emergency.open");
      return openScope(world, { ...input, kind: "safety", journey, permissions: emergencyMay });
    },
  };
}

/** The first line of every use case. @throws forbidden */
export function requirePermission(scope: Scope, permission: Permission): void {
  if (!scope.permissions.has(permission)) throw forbidden(permission);
}

/** Requires one of several permissions. @throws forbidden, naming the first */
export function needAny(scope: Scope, ...permissions: readonly [Permission, ...Permission[]]): void {
  if (!permissions.some((one) => scope.permissions.has(one))) throw forbidden(permissions[0]);
}

/**
 * A house's home. @throws not_found if this scope does not reach the house, or it does not exist: the same
 * answer
 */
export function houseHome(scope: Scope, house: Id<"house">): Home {
  const home = scope.homes.house(house);
  const patterns = fill(reach[scope.kind].read, tagsFor(scope.kind, scope));
  if (!covers(patterns, home)) throw notFound();
  return home;
}

/** The actor, as a record stores it. */
export function actorOf({ actor }: Scope): ActedBy {
  if (actor.kind === "member") return { kind: "member", member: actor.id, name: actor.name };
  if (actor.kind === "partner") return { kind: "partner", partner: actor.id, name: actor.name };
  if (actor.kind === "guest") return { kind: "guest", guest: actor.id };
  if (actor.kind === "link") return { kind: "link", link: actor.id };
  if (actor.kind === "resident") return { kind: "resident", journey: actor.id };
  return { kind: actor.kind };
}

/** The actor and the current time, as a record stores them. */
export const doneNow = (scope: Scope): Done => ({ at: stamp(scope.now()), by: actorOf(scope) });

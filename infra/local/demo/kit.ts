import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { openScope, type Scope, type World } from "#shared/table/scope.ts";
import { partnerMay } from "#shared/tenancy/roles.ts";
import type { DemoNetwork } from "./network.ts";

/** A demo network after seeding. */
export type Person = Membership & { readonly identity: string };

export interface Seeded {
  readonly plan: DemoNetwork;
  readonly houses: ReadonlyMap<string, Id<"house">>;
  readonly partners: readonly {
    readonly id: Id<"partner">;
    readonly name: string;
    readonly key: Id<"key">;
    readonly apiKey: string;
  }[];
  readonly care: Person;
  readonly members: readonly Person[];
}

/** The same world at another moment: the demo's past is made by calling the use cases at past times. */
export const at = (world: World, now: Temporal.Instant): World => ({ ...world, now: () => now });

let commands = 0;
export const command = (): string => {
  commands += 1;
  return `demo-${commands}`;
};

/** The scope of one of the demo's partners at a given time. */
export const partnerScope = (world: World, one: Seeded, index: number): Scope => {
  const partner = one.partners[index];
  if (!partner) throw new Error("The demo has no such partner");
  return openScope(world, {
    kind: "partner",
    network: one.plan.id,
    partner: partner.id,
    actor: { kind: "partner", id: partner.id, name: partner.name, key: partner.key },
    permissions: partnerMay,
    requestId: "demo",
  });
};

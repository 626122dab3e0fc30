import type { Id } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { SmallNetwork, SmallWorld } from "../../support/small-world.ts";

/** Records of `lantern` that the verbs are run on. The file of a noun adds its own (`Makes`). */
export interface Things {
  house: Id<"house">;
  referral: Id<"referral">;
  stay: Id<"stay">;
  bed: Id<"bed">;
  member: Id<"member">;
  key: Id<"key">;
  partner: Id<"partner">;
}
/** Makes the records of one noun. */
export type Makes = (world: SmallWorld, it: Things) => Promise<Partial<Things>>;

export interface Verb {
  /** Or several, any of which is enough. */
  readonly permission: Permission | readonly Permission[];
  /** The kind of scope it runs in; or, for a kind that no member of the small world has, what opens it. */
  readonly over:
    | "house"
    | "care"
    | "administration"
    | "partner"
    | ((world: SmallWorld, network: SmallNetwork, it: Things) => Scope);
  /** The types of the events it writes; undefined: it is a read, and writes nothing. */
  readonly tells?: string;
  /** It counts a try before it compares: one write without an event. */
  readonly countsTries?: boolean;
  /** It writes the header of a file before its record names it: one write without an event. */
  readonly storesFile?: true;
  readonly run: (scope: Scope, it: Things, world: SmallWorld) => Promise<unknown>;
  /** For lists, which are not refused but must not contain records of others. */
  readonly lists?: boolean;
}

/** The command of the act that an undo names. */
export const toUndo = "test-command-to-undo";

import type { Id } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { SmallWorld } from "../../support/small-world.ts";

/** The records of `lantern` that the verbs use. */
export interface Things {
  house: Id<"house">;
  referral: Id<"referral">;
  stay: Id<"stay">;
  bed: Id<"bed">;
  member: Id<"member">;
  key: Id<"key">;
  partner: Id<"partner">;
  /** Its signed medication inventory. */
  document: Id<"document">;
  accommodation: Id<"accommodation">;
  /** The referral's accommodation request. */
  request: Id<"accommodation">;
  inquiry: Id<"inquiry">;
  /** The persons of the stay and of the referral. */
  person: Id<"person">;
  other: Id<"person">;
  /** An import of administration, and one of admissions. */
  import: Id<"import">;
  roster: Id<"import">;
  /** A full export, ready to download. */
  archive: Id<"archive">;
  /** An open request to close the network. */
  erasure: Id<"erasure">;
}
export interface Verb {
  /** Or several, any of which is enough. */
  readonly permission: Permission | readonly Permission[];
  readonly over: "house" | "care" | "administration" | "partner" | "public";
  readonly run: (scope: Scope, it: Things, world: SmallWorld) => Promise<unknown>;
  /** For lists, which are not refused but must not contain records of others. */
  readonly lists?: boolean;
}

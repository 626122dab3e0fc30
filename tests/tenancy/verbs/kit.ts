import type { Id } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { SmallWorld } from "../../support/small-world.ts";

/** What the verbs are asked about: things of `lantern`. */
export interface Things {
  house: Id<"house">;
  referral: Id<"referral">;
  stay: Id<"stay">;
  bed: Id<"bed">;
  member: Id<"member">;
  key: Id<"key">;
  partner: Id<"partner">;
  /** Its inventory of medicines, signed. */
  document: Id<"document">;
  accommodation: Id<"accommodation">;
  /** What is asked for with the referral. */
  request: Id<"accommodation">;
  inquiry: Id<"inquiry">;
  /** Who the stay is of, and who the referral is of. */
  person: Id<"person">;
  other: Id<"person">;
  /** A sheet of administration's, and one of admissions'. */
  import: Id<"import">;
  roster: Id<"import">;
  /** Everything of the network, ready to be taken. */
  archive: Id<"archive">;
  /** That the network wants to leave, unanswered. */
  erasure: Id<"erasure">;
}
export interface Verb {
  /** Or several, each of which is enough. */
  readonly permission: Permission | readonly Permission[];
  readonly over: "house" | "care" | "administration" | "partner" | "public";
  readonly run: (scope: Scope, it: Things, world: SmallWorld) => Promise<unknown>;
  /** A list names nothing foreign; it just must not hold it. */
  readonly lists?: boolean;
}

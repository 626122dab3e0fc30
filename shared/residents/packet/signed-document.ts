import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { hashOf, type SignedDocument } from "#shared/records/packet/document.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import type { Loaded } from "./load.ts";

type Said = Pick<SignedDocument, "part" | "content" | "supersedes"> & {
  readonly spanish?: SignedDocument["spanish"];
  readonly name: string;
  readonly statement: string;
  readonly paper?: SignedDocument["paper"];
};

/** A document signed now, for the house by the staff member who handed the device over; or recorded now, from paper. */
export function signedNow(scope: Scope, { stay, house, letterhead }: Loaded, said: Said): SignedDocument {
  const now = scope.now();
  const { actor } = scope;
  if (actor.kind !== "member") throw new Error("Only a member can hand over paperwork");
  const { name, statement, part, content, supersedes, paper = null, spanish = null } = said;
  return {
    id: newId("document", now.epochMilliseconds),
    house: house.id,
    stay: stay.value.id,
    letterhead: { ...letterhead, entity: letterhead.entity || house.networkName },
    part,
    content,
    contentHash: hashOf(content),
    signed: { name, as: stay.value.legalName, statement, at: stamp(now) },
    witness: { by: actorOf(scope), role: actor.role },
    paper,
    spanish,
    error: null,
    supersedes,
  };
}

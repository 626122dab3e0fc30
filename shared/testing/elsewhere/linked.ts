import { nobodyNamed, type Test } from "#shared/records/test/test.ts";
import type { Act } from "../collection/enter.ts";

type Linked = Test["linked"][number];

/** The test without the link that could collect it. */
export const unlinked = (was: Test, { name, site }: Linked): Act => ({
  value: nobodyNamed(was),
  what: { kind: "unlinked", name, site },
  event: { type: "test.unlinked" },
});

/** Whoever made a link counts as having collected, by each of their memberships. */
export const makersOf = ({ made: { by }, memberships }: Linked): Linked["memberships"] =>
  by.kind === "member" ? [by.member, ...memberships] : memberships;

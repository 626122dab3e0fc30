import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Instant, instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Person } from "./person.ts";

interface ForgottenPerson {
  readonly id: Person["id"];
  readonly at: Instant;
}

const forgottenKeys = defineKey("people", "F#{person}");

/** What stays of a deleted person record: its id, by which the partitions that were opened for it are found. */
export const forgottenPerson = defineEntity<ForgottenPerson, typeof forgottenKeys>({
  kind: "person.forgotten",
  schema: z.object({ id: idSchema("person"), at: instantSchema }),
  schemaVersion: 1,
  at: forgottenKeys,
  ids: ({ id }) => ({ person: id }),
  samples: () => [{ id: "per_3", at: "2026-01-01T00:00:00.000Z" }],
});

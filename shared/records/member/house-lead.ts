import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, card } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Member } from "./member.ts";

const schema = z.object({
  member: idSchema("member"),
  /** Empty once they manage no house. */
  name: z.string(),
  houses: z.array(idSchema("house")),
  /** Every house they ever managed. */
  ever: z.array(idSchema("house")),
});
export type HouseLead = z.infer<typeof schema>;

const houseLeadKeys = defineKey("directory", "M#{member}");
export const houseLeadKey = (homes: Homes, member: HouseLead["member"]): Key =>
  houseLeadKeys.key(homes, { member });

/** The houses a member manages, by name, as their residents are told. Never deleted, so that its version only grows. */
export const houseLead = defineEntity<HouseLead, typeof houseLeadKeys>({
  kind: "member.house_lead",
  schema,
  schemaVersion: 1,
  at: houseLeadKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ house, member }) => [{ member, name: "Sample", houses: [house], ever: [house] }],
});

/** The change of it that belongs to a change of the member; none for who never managed a house. */
export function leadChange(was: Stored<HouseLead> | undefined, value: Member, version: number): Change[] {
  const manages = value.role === "house_manager" && !value.suspended && !value.removed;
  if (!manages && !was) return [];
  const houses = manages ? value.houses : [];
  const ever = [...new Set([...(was?.value.ever ?? []), ...houses])];
  return [card(houseLead, { member: value.id, name: manages ? value.name : "", houses, ever }, version)];
}

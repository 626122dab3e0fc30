import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Guest } from "./guest.ts";

const schema = z.object({
  person: idSchema("person"),
  guest: idSchema("guest"),
  /** When the stay ended that they were invited in; null: it goes on. */
  over: instantSchema.nullable(),
});

const keys = defineKey("consents", "E#{guest}");
export const guestStayKey = (homes: Homes, { person, id }: Pick<Guest, "person" | "id">): Key =>
  keys.key(homes, { person, guest: id });

/** Whether the stay that a guest was invited in goes on, from the house: with it ends what the guest may open. */
export const guestStay = defineEntity<z.infer<typeof schema>, typeof keys>({
  kind: "guest.stay",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ person, guest }) => ({ person, guest }),
  samples: ({ person, guest }) => [{ person, guest, over: "2026-01-01T00:00:00.000Z" }],
});

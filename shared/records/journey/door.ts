import type * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Journey, journeySchema } from "./journey.ts";

const schema = journeySchema
  .pick({ person: true, language: true, mentor: true, cover: true, clinicians: true, epoch: true })
  .extend({ network: idSchema("network"), journey: idSchema("journey") });
export type JourneyDoor = z.infer<typeof schema>;

const doorKeys = defineKey("door/journey", "J");
export const journeyDoorKey = (network: Id<"network">, id: Journey["id"]): Key => ({
  pk: doors.journey(network, id),
  sk: "J",
});

/** Who may enter a journey, known at the door before any role is taken on. Written with the journey. */
export const journeyDoor = defineEntity<JourneyDoor, typeof doorKeys>({
  kind: "journey.door",
  schema,
  schemaVersion: 1,
  at: doorKeys,
  ids: ({ network, journey }) => ({ network, journey }),
  samples: ({ network, journey, person }) => [
    { network, journey, person, language: null, mentor: null, cover: null, clinicians: [], epoch: 1 },
  ],
});

export const doorOf = (
  network: Id<"network">,
  { id, person, language, mentor, cover, clinicians, epoch }: Journey,
): JourneyDoor => ({ network, journey: id, person, language, mentor, cover, clinicians, epoch });

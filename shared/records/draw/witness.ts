import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  id: idSchema("witness"),
  house: idSchema("house"),
  organization: z.string(),
  email: z.string(),
  added: done,
  /** By the link in their mail. `named`: the public page may say who they are. */
  agreed: z.object({ at: instantSchema, named: z.boolean() }).nullable(),
  /** By the house, or by themselves. */
  ended: instantSchema.nullable(),
});
export type Witness = z.infer<typeof schema>;

const witnessKeys = defineKey("house/testing", "W#{witness}");
export const witnessKey = (homes: Homes, house: Id<"house">, witness: Witness["id"]): Key =>
  witnessKeys.key(homes, { house, witness });
export const witnessesIn = (house: Home) => ({ in: below.testing(house), prefix: "W#" });

/** An organization outside the network that gets the hash of each header before its round. */
export const witness = defineEntity<Witness, typeof witnessKeys>({
  kind: "selection.witness",
  schema,
  schemaVersion: 1,
  at: witnessKeys,
  ids: ({ house, id }) => ({ house, witness: id }),
  samples: ({ house }) => [
    {
      ...{ id: "wit_1", house, organization: "Sample", email: "sample@example.org" },
      added: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      agreed: { at: "2026-01-01T01:00:00.000Z", named: true },
      ended: null,
    },
  ],
});

const askingKeys = defineKey("house/testing", "~asking");
const asking = z.object({ house: idSchema("house"), last: idSchema("witness") });

/** Whom a house asked last. Each asking writes it, so that of two at once one fails and looks again. */
export const witnessAsking = defineEntity<z.infer<typeof asking>, typeof askingKeys>({
  kind: "selection.witness_asking",
  schema: asking,
  schemaVersion: 1,
  at: askingKeys,
  ids: ({ house }) => ({ house }),
  samples: ({ house }) => [{ house, last: "wit_1" }],
});
export const askingKey = (homes: Homes, house: Id<"house">): Key => askingKeys.key(homes, { house });

export const isWitness = ({ agreed, ended }: Witness): boolean => agreed !== null && ended === null;

const telling = z.object({
  house: idSchema("house"),
  date: z.string(),
  witness: idSchema("witness"),
  hash: z.string(),
  code: z.string(),
  /** The time of the round: later it is not sent any more. */
  before: instantSchema,
  sent: z.object({ at: instantSchema, name: z.string().nullable() }).nullable(),
  due: instantSchema.nullable(),
});
export type Telling = z.infer<typeof telling>;

const tellingKeys = defineKey("house/testing", "S#{date}#{witness}");
export const tellingKey = (
  homes: Homes,
  { house, date, witness: id }: Pick<Telling, "house" | "date" | "witness">,
): Key => tellingKeys.key(homes, { house, date, witness: id });
/** What was sent of one date. */
export const tellingsOf = (house: Home, date: string) => ({ in: below.testing(house), prefix: `S#${date}#` });

/** One date's hash on its way to one witness. */
export const witnessTelling = defineEntity<Telling, typeof tellingKeys>({
  kind: "selection.telling",
  schema: telling,
  schemaVersion: 1,
  at: tellingKeys,
  ids: ({ house, date, witness: id }) => ({ house, date, witness: id }),
  due: ({ due }) => due ?? undefined,
  samples: ({ house }) => [
    {
      ...{ house, date: "2026-01-02", witness: "wit_1", hash: "00", code: "c", sent: null },
      ...{ before: "2026-01-02T15:00:00.000Z", due: "2026-01-02T14:30:00.000Z" },
    },
  ],
});

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Excusal, excusal, excusalSchema } from "./excusal.ts";

/** Who entered it is the house's. */
const ownSchema = excusalSchema.omit({ given: true, ended: true });
const schema = z.object({
  journey: idSchema("journey"),
  excusal: ownSchema,
  /** Ended before its last day. */
  ended: z.boolean(),
});
export type SelfExcusal = z.infer<typeof schema>;

export const selfExcusalPrefix = "X#";
const selfExcusalKeys = defineKey("self", "X#{excusal}");

/** An excusal, as its resident reads it. */
export const selfExcusal = defineEntity<SelfExcusal, typeof selfExcusalKeys>({
  kind: "self.excusal",
  schema,
  schemaVersion: 1,
  at: selfExcusalKeys,
  ids: ({ journey, excusal: { id } }) => ({ journey, excusal: id }),
  samples: (at) => excusal.samples(at).map((one) => selfExcusalOf(one)),
});

export function selfExcusalOf({ given: _, ended, ...own }: Excusal): SelfExcusal {
  return { journey: own.journey, excusal: own, ended: ended !== null };
}

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/**
 * `lives_elsewhere`: the stay waits to be confirmed. `kept_apart`: it is confirmed despite a separation order.
 * `may_be_known`: a correction gave it the name and birth date of someone else on file.
 */
const abouts = ["lives_elsewhere", "kept_apart", "may_be_known"] as const;

const schema = z.object({
  stay: idSchema("stay"),
  house: idSchema("house"),
  about: z.enum(abouts),
  /** The person's confirmed current stay; or the other person's, null if they have none. */
  other: z
    .object({
      house: idSchema("house"),
      stay: idSchema("stay"),
    })
    .nullable(),
  askedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
});
export type Question = z.infer<typeof schema>;

const questionKeys = defineKey("inbox", "Q#{stay}#{about}");
export const questionKey = (
  homes: Homes,
  stay: Question["stay"],
  about: Question["about"] = "lives_elsewhere",
): Key => questionKeys.key(homes, { stay, about });

/** A question for admissions about someone who moved in. Houses never see it. */
export const question = defineEntity<Question, typeof questionKeys>({
  kind: "person.question",
  schema,
  schemaVersion: 2,
  upgrade: (data, from) => (from === 1 ? { ...data, about: "lives_elsewhere" } : data),
  at: questionKeys,
  ids: ({ stay, about }) => ({ stay, about }),
  // Sorted before the open referrals in the same list: the inbox is one query.
  list: (homes, value) =>
    value.answeredAt
      ? undefined
      : { lpk: below.list(homes.inbox(), "O"), lsk: `!${value.askedAt}#${value.stay}#${value.about}` },
  samples: ({ house }) =>
    abouts.map((about) => ({
      stay: "sty_1",
      house,
      about,
      other: { house, stay: "sty_2" },
      askedAt: "2026-01-01T00:00:00.000Z",
      answeredAt: null,
    })),
});

/** Asks admissions, or reopens the question. */
export async function asking(
  scope: Scope,
  value: Omit<Question, "askedAt" | "answeredAt">,
): Promise<Change[]> {
  const was = await scope.table.get(question, questionKey(scope.homes, value.stay, value.about));
  const now: Question = { ...value, askedAt: stamp(scope.now()), answeredAt: null };
  if (was && !was.value.answeredAt) return [];
  return [was ? replace(question, was, now) : create(question, now)];
}

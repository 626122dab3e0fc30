import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Answers } from "./answers.ts";
import { countedSchema } from "./month.ts";
import { bandOf } from "./scoring.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** The last of each month, of what was shared. */
  counted: z.array(countedSchema.extend({ of: idSchema("capital") })),
});
export type CapitalCard = z.infer<typeof schema>;

const cardKeys = defineKey("exchange", "~capital");
export const capitalCardKey = (homes: Homes, journey: CapitalCard["journey"]): Key =>
  cardKeys.key(homes, { journey });

/** What is counted of what someone answered: nothing of what they said. */
export const capitalCard = defineEntity<CapitalCard, typeof cardKeys>({
  kind: "capital.card",
  schema,
  schemaVersion: 1,
  at: cardKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, counted: [] }],
});

type Was = Stored<CapitalCard> | undefined;

const save = (was: Was, value: CapitalCard): Change =>
  was ? replace(capitalCard, was, value) : create(capitalCard, value);

const monthOf = (date: string): string => date.slice(0, 7);

/** Months that a card holds: the one before may not be counted yet. */
const monthsKept = 3;

/** In the transaction that shares answers: what the resident keeps to themselves is not counted. */
export function cardWith(was: Was, { id, journey, on, measure, score }: Answers): Change[] {
  const month = monthOf(on);
  const counted = was?.value.counted ?? [];
  const isLater = counted.some((one) => one.month === month && one.of > id);
  if (score === null || isLater) return [];
  const own = { month, instrument: measure.id, band: bandOf(measure, score), of: id };
  const months = [...counted.filter((one) => one.month !== month), own]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .slice(-monthsKept);
  return [save(was, { journey, counted: months })];
}

/** In the transaction that takes answers back. */
export const cardWithout = (was: Was, { id }: Answers): Change[] =>
  was?.value.counted.some(({ of }) => of === id)
    ? [replace(capitalCard, was, { ...was.value, counted: was.value.counted.filter(({ of }) => of !== id) })]
    : [];

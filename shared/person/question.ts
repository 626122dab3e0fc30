import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";

const schema = z.object({
  stay: z.templateLiteral(["sty_", z.string()]),
  house: z.templateLiteral(["hse_", z.string()]),
  /** Where the person is confirmed to live now. */
  other: z.object({
    house: z.templateLiteral(["hse_", z.string()]),
    stay: z.templateLiteral(["sty_", z.string()]),
  }),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
});
export type Question = z.infer<typeof schema>;

export const questionKey = (homes: Homes, stay: Question["stay"]): Key => ({
  pk: homes.inbox(),
  sk: `Q#${stay}`,
});

/** What admissions have to settle: somebody moved in who is confirmed to live elsewhere. Houses never see it. */
export const question = defineEntity<Question>({
  kind: "person.question",
  schema,
  schemaVersion: 1,
  key: (homes, value) => questionKey(homes, value.stay),
  // In the same list as what waits, before it all: the inbox is one query.
  list: (homes, value) =>
    value.answeredAt
      ? undefined
      : { lpk: below.list(homes.inbox(), "O"), lsk: `!${value.askedAt}#${value.stay}` },
  samples: ({ house }) => [
    {
      stay: "sty_1",
      house,
      other: { house, stay: "sty_2" },
      askedAt: "2026-01-01T00:00:00Z",
      answeredAt: null,
    },
  ],
});

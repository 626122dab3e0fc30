import { fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Review, review } from "#shared/records/review/review.ts";
import { type SelfTest, selfTest } from "#shared/records/test/self-test.ts";
import { besideOwnTest, ownTestTitle, standingOf } from "../../houses/tests/own-test.ts";
import type { Block } from "../packet/blocks.ts";
import { reviewRows, storyOf } from "../reviews/rows.ts";

/** What a part is called here. */
export function partName(name: string): string {
  const { partNames, otherPart } = words().residents.brought;
  const known: Readonly<Record<string, string>> = partNames;
  return (Object.hasOwn(known, name) && known[name]) || otherPart({ name });
}

/** Tests as their resident reads them. */
const testBlocks = (tests: readonly SelfTest[], zone: string): Block[] =>
  tests.length === 0
    ? []
    : [
        {
          is: "rows",
          rows: tests.map((one) => [
            ownTestTitle(one, fullDate(one.openedAt, zone)),
            [standingOf(one), besideOwnTest(one)].filter(Boolean).join(" · "),
          ]),
        },
      ];

/** Reviews as their resident reads them, strengths first. */
const reviewBlocks = (reviews: readonly Review[], zone: string): Block[] =>
  reviews.map((one) => {
    const { strengths, inTheirWords } = words().residents.ownReview;
    const { statement } = one;
    return {
      is: "rows",
      rows: [
        ...(one.strengths ? [[strengths, one.strengths] as const] : []),
        ...(statement?.strengths ? [[inTheirWords, statement.strengths] as const] : []),
        ...reviewRows(one, true),
        ...storyOf(one, (at) => fullDate(at, zone)).map(({ text, second }) => [text, second] as const),
      ],
    };
  });

/** A part of a file that was brought: in words what is known of it, and the rest as it is. */
export function partBlocks(name: string, items: readonly unknown[], zone: string): Block[] {
  if (name === "tests") {
    const { known, others } = readAs(selfTest.schema, items);
    return [...testBlocks(known, zone), ...asTheyAre(others)];
  }
  if (name === "reviews") {
    const { known, others } = readAs(review.schema, items);
    return [...reviewBlocks(known, zone), ...asTheyAre(others)];
  }
  return asTheyAre(items);
}

interface Schema<V> {
  safeParse(value: unknown): { readonly success: true; readonly data: V } | { readonly success: false };
}

function readAs<V>(schema: Schema<V>, items: readonly unknown[]) {
  const known: V[] = [];
  const others: unknown[] = [];
  for (const one of items) {
    const read = schema.safeParse(one);
    if (read.success) known.push(read.data);
    else others.push(one);
  }
  return { known, others };
}

const asTheyAre = (items: readonly unknown[]): Block[] =>
  items.map((one) => ({ is: "list", items: linesOf(one) }));

/** Each value with the names it is under. */
function linesOf(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [at ? `${at}: ${value}` : String(value)];
  return Object.entries(value).flatMap(([name, one]) => linesOf(one, at ? `${at}, ${name}` : name));
}

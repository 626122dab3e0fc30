import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type FairDay, fairDay, fairDayKey } from "#shared/records/draw/public.ts";
import { type SelfLine, selfLine } from "#shared/records/draw/self-line.ts";
import { isSelected, randomnessOf } from "#shared/records/selection/draw.ts";
import type { DayProof, Proof } from "#shared/records/selection/proof.ts";
import { daysThatCount } from "#shared/records/selection/rules.ts";
import { type SelfTest, selfTest } from "#shared/records/test/self-test.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** A resident's line, and what is public of its day. */
export interface OwnDay {
  readonly line: SelfLine;
  readonly day: FairDay | undefined;
  /** Null: not known yet, or never. */
  readonly selected: boolean | null;
}

const perPage = 31;

/** Opens what is public of a house, for the same resident. */
type AtFair = (house: Id<"house">) => Scope;

/** A resident's own lines, with what came of them, and their tests; both newest first. @throws forbidden, invalid `cursor` */
export async function readLines(
  scope: Scope,
  atFair: AtFair,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<{ days: readonly OwnDay[]; tests: readonly SelfTest[]; next: string | null }> {
  const { lines, tests, next } = await ownLines(scope, { limit: perPage, cursor });
  const known = await publicOf(atFair, lines);
  return { days: lines.map((line) => ownDay(line, known)), tests, next };
}

async function ownLines(scope: Scope, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(scope, "self.read");
  const { journey, homes, table } = scope;
  if (!journey) throw notFound();
  const at = { in: homes.self(journey), prefix: "T#", descending: true, kinds: [selfLine, selfTest] };
  const found = await table.query({ ...at, ...page });
  return {
    lines: found.items.filter(is(selfLine)).map(({ value }) => value),
    tests: found.items.filter(is(selfTest)).map(({ value }) => value),
    next: found.next,
  };
}

type Public = ReadonlyMap<string, FairDay>;
const nameOf = ({ house, date }: Pick<SelfLine, "house" | "date">): string => `${house} ${date}`;

async function publicOf(atFair: AtFair, lines: readonly SelfLine[]): Promise<Public> {
  const found = new Map<string, FairDay>();
  for (const house of new Set(lines.map((line) => line.house))) {
    const fair = atFair(house);
    const dates = lines.filter((line) => line.house === house).map(({ date }) => date);
    const days = await fair.table.getAll(
      dates.map((date) => ({ entity: fairDay, key: fairDayKey(fair.homes, house, date) })),
    );
    for (const day of days) if (day) found.set(nameOf(day.value), day.value);
  }
  return found;
}

function ownDay(line: SelfLine, all: Public): OwnDay {
  const day = all.get(nameOf(line));
  const { signature, key } = day ?? {};
  const isOver = signature && key;
  const selected = isOver ? isSelected(line.line, line.header, key, randomnessOf(signature)) : null;
  return { line, day, selected };
}

/**
 * What a resident takes along of one date: `npm run verify:selection` checks it. With a gap or cap it has the earlier
 * days that count. @throws forbidden, not_found
 */
export async function readProof(
  scope: Scope,
  atFair: AtFair,
  { house, date }: { readonly house: Id<"house">; readonly date: string },
): Promise<Proof> {
  const { lines } = await ownLines(scope, { limit: 400 });
  const here = lines.filter((line) => line.house === house);
  const at = here.findIndex((line) => line.date === date);
  const mine = here[at];
  if (!mine) throw notFound();
  const counted = here.slice(at + 1, at + 1 + daysThatCount(mine.rules)).reverse();
  const all = await publicOf(atFair, [...counted, mine]);
  const { selected } = ownDay(mine, all);
  return {
    format: "porchlight-selection-proof-1",
    ...proofOf(mine, all),
    rules: mine.rules,
    ...(selected === null ? {} : { selected }),
    earlier: counted.map((line) => proofOf(line, all)),
  };
}

function proofOf({ period, header, line, path, ...at }: SelfLine, all: Public): DayProof {
  const { signature, key } = all.get(nameOf(at)) ?? {};
  return {
    ...{ period, header, line, path },
    ...(signature ? { signature } : {}),
    ...(key ? { key } : {}),
  };
}

import { Temporal } from "temporal-polyfill";
import { invalid } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { is } from "#shared/table/entity.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";

export interface Activity {
  /** Newest first. */
  readonly items: readonly EventRecord[];
  readonly next: string | null;
  readonly timeZone: string;
  /** Who did what was read to find them: names by actor. */
  readonly actors: ReadonlyMap<string, string>;
}

/** Who did it: the member or partner; otherwise the kind of actor. */
const doerOf = ({ actor }: EventRecord): string => actor.id ?? actor.kind;

/** Entries read of each feed at once; a page shows about as many. */
const batch = 60;
/**
 * A narrow filter over a long history returns what it found after this many reads; the cursor continues
 * there.
 */
const mostRounds = 8;

/**
 * The activity log: administration's own feed, or admissions' (the inbox and people). `day` is a date in the
 * network's zone. @throws forbidden, invalid (`cursor`, `day`)
 */
export async function listActivity(
  scope: Scope,
  input: {
    readonly day?: string | undefined;
    /** The event types to show; all if left out. */
    readonly types?: ReadonlySet<string> | undefined;
    /** Who did it (`doerOf`). */
    readonly by?: string | undefined;
    readonly cursor?: string | undefined;
  },
): Promise<Activity> {
  requirePermission(scope, "activity.read");
  const { homes, table, secrets } = scope;
  const card = await table.get(networkCard, networkCardKey(homes));
  const timeZone = card?.value.timeZone ?? "UTC";
  const day = input.day ? boundsOf(input.day, timeZone) : undefined;
  const context = `${scope.network}/${scope.kind}/activity`;
  const opened = input.cursor === undefined ? undefined : await secrets.open(context, input.cursor);
  if (input.cursor !== undefined && opened === undefined) throw invalid("cursor");
  let before = opened ?? day?.end ?? "~";
  const items: EventRecord[] = [];
  const actors = new Map<string, string>();
  let more = true;
  for (let round = 0; more && items.length < batch && round < mostRounds; round += 1) {
    const found = await merged(scope, feedsOf(scope), before);
    const wanted = found.items.filter((one) => !day || one.at >= day.start);
    for (const one of found.items) if (one.actor.name) actors.set(doerOf(one), one.actor.name);
    items.push(
      ...wanted
        .filter(({ type }) => input.types?.has(type) ?? true)
        .filter((one) => !input.by || doerOf(one) === input.by),
    );
    more = found.more && wanted.length === found.items.length;
    before = found.last ?? before;
  }
  return { items, next: more ? await secrets.seal(context, before) : null, timeZone, actors };
}

const feedsOf = ({ kind, homes }: Scope): readonly Home[] =>
  kind === "administration" ? [homes.administration()] : [homes.inbox(), homes.people()];

const place = (one: EventRecord): string => `${one.at}#${one.id}`;

/** The next entries of several feeds, merged, as far back as every feed was read. */
async function merged(
  { table }: Scope,
  feeds: readonly Home[],
  before: string,
): Promise<{ items: EventRecord[]; last: string | undefined; more: boolean }> {
  const pages = await Promise.all(
    feeds.map((feed) =>
      table.query({
        in: below.list(feed, "E"),
        index: "list",
        descending: true,
        upTo: before,
        limit: batch,
        kinds: [event],
      }),
    ),
  );
  const read = pages.map((page) => ({
    next: page.next,
    items: page.items.filter(is(event)).map((one) => one.value),
  }));
  const floors = read.flatMap(({ next, items }) => (next && items.at(-1) ? [items.at(-1)] : []));
  const floor = floors.map((one) => (one ? place(one) : "")).reduce((a, b) => (a > b ? a : b), "");
  // An event in two homes has one id and is shown once.
  const all = new Map(read.flatMap(({ items }) => items.map((one) => [place(one), one] as const)));
  const items = [...all]
    .filter(([at]) => at >= floor && at !== before)
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([, one]) => one);
  const last = items.at(-1);
  return { items, last: last ? place(last) : undefined, more: read.some(({ next }) => next !== null) };
}

function boundsOf(day: string, timeZone: string): { start: string; end: string } {
  try {
    const date = Temporal.PlainDate.from(day, { overflow: "reject" });
    const at = (one: Temporal.PlainDate) => stamp(one.toZonedDateTime(timeZone).toInstant());
    return { start: at(date), end: at(date.add({ days: 1 })) };
  } catch {
    throw invalid("day");
  }
}

import { words } from "#functions/copy/words.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import type { InboxEntry } from "#shared/records/referral/records.ts";
import {
  type InboxFilter,
  inboxDues,
  inboxShows,
  isUnrouted,
  refererOf,
} from "#shared/views/inbox-filter.ts";
import { Filter } from "../../kit/filter.tsx";
import { inboxPath } from "../../kit/last-inbox.ts";
import { referredBy } from "../../kit/referred-by.ts";

const copy = () => words().referrals.inbox;

interface Props {
  /** All that is open, as far as it was read. */
  readonly waiting: readonly InboxEntry[];
  readonly houses: ReadonlyMap<string, HouseDefinition>;
  readonly filter: InboxFilter;
  /** Whether all was read: otherwise a count would be wrong. */
  readonly whole: boolean;
}

/** The lists of the inbox, and what narrows them. */
export const InboxFilters = (props: Props) => (
  <>
    <Lists {...props} />
    <Narrow {...props} />
  </>
);

const isIn = {
  unrouted: isUnrouted,
  paused: ({ pausedSince }) => pausedSince !== null,
} satisfies Record<(typeof inboxShows)[number], (entry: InboxEntry) => boolean>;

function Lists({ waiting, filter, whole }: Props) {
  const texts = { unrouted: copy().notRouted, paused: words().referrals.steps.paused.pill };
  const chip = (show: InboxFilter["show"], text: string, count: number) => (
    <a
      class="chip"
      href={inboxPath({ ...filter, show })}
      {...(filter.show === show ? { "aria-current": "true" as const } : {})}
    >
      {text}
      {whole ? <span>{count}</span> : null}
    </a>
  );
  return (
    <nav class="chips" aria-label={copy().lists}>
      {chip(undefined, copy().all, waiting.length)}
      {inboxShows.map((show) => chip(show, texts[show], waiting.filter(isIn[show]).length))}
      <a class="chip" href="/referrals?show=decided">
        {copy().decided}
      </a>
    </nav>
  );
}

function Narrow({ waiting, houses, filter }: Props) {
  const { show, ...narrow } = filter;
  const isNarrow = Object.values(narrow).some((one) => one !== undefined);
  const all = ["", copy().filter.all] as const;
  return (
    <details class="filter" open={isNarrow}>
      <summary>{copy().filter.title}</summary>
      <Filter
        path="/referrals"
        kept={{ show }}
        button={copy().filter.button}
        fields={[
          {
            name: "house",
            label: copy().filter.house,
            value: filter.house,
            options: [all, ...housesOf(waiting, houses, filter.house)],
          },
          {
            name: "from",
            label: copy().filter.from,
            value: filter.from,
            options: [all, ...referrersOf(waiting, filter.from)],
          },
          {
            name: "due",
            label: copy().filter.due,
            value: filter.due,
            options: [all, ...inboxDues.map((one) => [one, copy().filter.dues[one]] as const)],
          },
          {
            name: "sort",
            label: copy().filter.sort,
            value: filter.sort,
            options: [
              ["", copy().filter.sorts.left],
              ["needed", copy().filter.sorts.needed],
            ],
          },
        ]}
      />
      {isNarrow ? (
        <a class="under" href={inboxPath({ show })}>
          {copy().filter.clear}
        </a>
      ) : null}
    </details>
  );
}

/** The houses of a list, by name, and the one that is asked for. */
export function housesOf(
  entries: readonly Pick<InboxEntry, "house">[],
  houses: ReadonlyMap<string, HouseDefinition>,
  asked: string | undefined,
): (readonly [string, string])[] {
  const ids = new Set([...entries.map(({ house }) => house), asked]);
  return [...ids]
    .flatMap((id) => (id ? [[id, houses.get(id)?.name ?? ""] as const] : []))
    .filter(([, name]) => name !== "")
    .sort(([, a], [, b]) => a.localeCompare(b));
}

/** Who referred those of a list, by name, and who is asked for. */
export function referrersOf(
  entries: readonly Pick<InboxEntry, "source">[],
  asked: string | undefined,
): (readonly [string, string])[] {
  const named = new Map(entries.map((one) => [refererOf(one), referredBy(one.source)]));
  if (asked && !named.has(asked)) named.set(asked, asked);
  return [...named].sort(([, a], [, b]) => a.localeCompare(b));
}

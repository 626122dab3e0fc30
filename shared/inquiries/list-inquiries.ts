import { isBefore } from "#shared/kernel/instant.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { type Inquiry, type InquiryContent, inquiry } from "#shared/records/inquiry/inquiry.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** What a list shows of an inquiry: first names and how soon, no text. */
export type InquiryLine = Pick<Inquiry, "id" | "source" | "house" | "receivedAt" | "callBy" | "purged"> & {
  readonly asks: Pick<InquiryContent, "name" | "forName" | "when"> | null;
  readonly closed: Pick<NonNullable<Inquiry["closed"]>, "outcome" | "at"> | null;
  /** Number of attempts to call back. */
  readonly calls: number;
};

export interface Inquiries {
  /** Open inquiries, earliest promised call first. */
  readonly waiting: readonly InquiryLine[];
  /** Sent while the form was over its limits: the first of them, oldest first. */
  readonly apart: readonly InquiryLine[];
  readonly next: string | null;
  /** Closed and purged inquiries, newest first; on the first page only. */
  readonly over: readonly InquiryLine[];
  /** Names of the houses that took the calls. */
  readonly houses: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

const perPage = 50;
const overShown = 20;

/** @throws forbidden, invalid `cursor` */
export async function listInquiries(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<Inquiries> {
  requirePermission(scope, "inquiry.read");
  const { homes, table } = scope;
  const home = homes.inquiries();
  const [open, apart, over] = await Promise.all([
    table.query({
      in: below.list(home, "O"),
      index: "list",
      limit: perPage,
      cursor: input.cursor,
      kinds: [inquiry],
    }),
    input.cursor
      ? undefined
      : table.query({ in: below.list(home, "M"), index: "list", limit: perPage, kinds: [inquiry] }),
    input.cursor
      ? undefined
      : table.query({
          in: below.list(home, "R"),
          index: "list",
          descending: true,
          limit: overShown,
          kinds: [inquiry],
        }),
  ]);
  const waiting = open.items.filter(is(inquiry)).map((one) => lineOf(one.value));
  const many = (apart?.items ?? []).filter(is(inquiry)).map((one) => lineOf(one.value));
  const closed = (over?.items ?? []).filter(is(inquiry)).map((one) => lineOf(one.value));
  const named = [...new Set([...waiting, ...closed].flatMap((one) => (one.house ? [one.house] : [])))];
  const [card, ...houses] = await table.getAll([
    { entity: networkCard, key: networkCardKey(homes) },
    ...named.map((house) => ({ entity: directoryHouse, key: directoryHouseKey(homes, house) })),
  ]);
  return {
    waiting,
    apart: many,
    next: open.next,
    over: closed,
    houses: new Map(houses.flatMap((one) => (one ? [[one.value.id, one.value.name]] : []))),
    timeZone: card?.value.timeZone ?? "UTC",
  };
}

const lineOf = (value: Inquiry): InquiryLine => ({
  id: value.id,
  source: value.source,
  house: value.house,
  receivedAt: value.receivedAt,
  asks: value.content && {
    name: value.content.name,
    forName: value.content.forName,
    when: value.content.when,
  },
  callBy: value.callBy,
  closed: value.closed && { outcome: value.closed.outcome, at: value.closed.at },
  purged: value.purged,
  calls: value.steps.filter(({ kind }) => kind === "reached" || kind === "not_reached").length,
});

/** Open inquiries, up to `perPage`, and how many of them have a promised call due. @throws forbidden */
export async function countInquiries(
  scope: Scope,
): Promise<{ waiting: number; more: boolean; late: number }> {
  requirePermission(scope, "inquiry.read");
  const page = await scope.table.query({
    in: below.list(scope.homes.inquiries(), "O"),
    index: "list",
    limit: perPage,
    kinds: [inquiry],
  });
  const now = scope.now();
  const late = page.items
    .filter(is(inquiry))
    .filter((one) => one.value.callBy && isBefore(one.value.callBy, now));
  return { waiting: page.items.length, more: page.next !== null, late: late.length };
}

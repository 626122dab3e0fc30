import { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { type MemberMentor, memberMentor } from "#shared/records/member/mentor.ts";
import { coverPlan, coverPlanKey } from "#shared/records/mentor/cover.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { coverForm } from "./set-cover.ts";

export interface Cover {
  /** Who stands in, now or soon. */
  readonly now: { readonly name: string; readonly from: string; readonly lastDay: string } | undefined;
  /** Who could. */
  readonly others: readonly MemberMentor[];
  readonly timeZone: string;
}

/** Who stands in for a mentor, and who could. @throws forbidden */
export async function readCover(scope: Scope, { member }: { member: Id<"member"> }): Promise<Cover> {
  requirePermission(scope, coverForm.needs);
  const { homes, table } = scope;
  const [[plan, card], all] = await Promise.all([
    table.getAll([
      { entity: coverPlan, key: coverPlanKey(homes, member) },
      { entity: networkCard, key: networkCardKey(homes) },
    ]),
    queryAll(scope, { in: homes.directory(), prefix: "W#" }, memberMentor),
  ]);
  const timeZone = card?.value.timeZone ?? "UTC";
  const everyone = all.map(({ value }) => value);
  const by = plan?.value.by;
  const name = everyone.find((one) => one.member === by?.member)?.name;
  const now =
    by && name && !hasCome(by.until, scope.now())
      ? { name, from: by.from, lastDay: dayBefore(by.until, timeZone) }
      : undefined;
  const others = everyone
    .filter((one) => one.stands && one.member !== member)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return { now, others, timeZone };
}

const dayBefore = (until: string, timeZone: string): string =>
  Temporal.Instant.from(until).toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 }).toString();

import type { Id } from "#shared/kernel/ids.ts";
import { type Seeker, seeker, seeking, walkingWith } from "#shared/records/mentor/seeker.ts";
import { is } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { mostAtOnce } from "../profile/write-profile.ts";

/** The residents a mentor walks with, but for those who need somebody else. */
async function caseloadOf(scope: Scope, mentor: Id<"member">): Promise<Seeker[]> {
  const { items } = await scope.table.query({
    in: below.list(scope.homes.mentoring(), "W"),
    index: "list",
    prefix: walkingWith(mentor),
    limit: mostAtOnce + 1,
    kinds: [seeker],
  });
  return items.filter(is(seeker)).map(({ value }) => value);
}

export const loadOf = async (scope: Scope, mentor: Id<"member">): Promise<number> =>
  (await caseloadOf(scope, mentor)).length;

/** Everyone whose mentor they are: also those who need somebody else, and whose door still names them until then. */
export async function walkedWith(scope: Scope, mentor: Id<"member">): Promise<Seeker[]> {
  const [caseload, waiting] = await Promise.all([
    caseloadOf(scope, mentor),
    queryAll(scope, { in: below.list(scope.homes.mentoring(), "W"), index: "list", prefix: seeking }, seeker),
  ]);
  return [...caseload, ...waiting.map(({ value }) => value).filter((one) => one.mentor?.member === mentor)];
}

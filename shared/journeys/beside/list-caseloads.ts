import { type MentoringCard, mentoringCard } from "#shared/records/journey/mentoring-card.ts";
import { type MemberMentor, memberMentor } from "#shared/records/member/mentor.ts";
import { is } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** Residents on a page. */
const onAPage = 200;

export interface Caseloads {
  /** Residents who live in one of the houses. */
  readonly residents: readonly MentoringCard[];
  /** Who may walk with them, by name. */
  readonly mentors: readonly MemberMentor[];
  readonly next: string | null;
}

/** Who walks with whom. @throws forbidden */
export async function listCaseloads(
  scope: Scope,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<Caseloads> {
  requirePermission(scope, "mentoring.match");
  const { homes, table } = scope;
  const [page, mentors] = await Promise.all([
    table.query({ in: homes.mentoring(), prefix: "J#", limit: onAPage, cursor, kinds: [mentoringCard] }),
    queryAll(scope, { in: homes.directory(), prefix: "W#" }, memberMentor),
  ]);
  return {
    residents: page.items
      .filter(is(mentoringCard))
      .map(({ value }) => value)
      .filter(({ house }) => house !== null),
    mentors: mentors
      .map(({ value }) => value)
      .filter(({ stands }) => stands)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    next: page.next,
  };
}

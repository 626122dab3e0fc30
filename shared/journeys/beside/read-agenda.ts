import { forbidden } from "#shared/kernel/errors.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { agendaCard, type OnAgenda } from "#shared/records/journey/agenda-card.ts";
import { type Due, dueOf } from "#shared/records/journey/due.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** More than a mentor walks with at once. Whoever they walked with years ago comes last. */
const most = 300;

export interface OnMyAgenda extends OnAgenda {
  readonly journey: NonNullable<Scope["journey"]>;
  readonly due: Due;
}

/** A mentor's residents, whoever waits longest first. @throws forbidden */
export async function readAgenda(scope: Scope): Promise<readonly OnMyAgenda[]> {
  requirePermission(scope, "caseload.read");
  if (!scope.member) throw forbidden("caseload.read");
  const home = scope.homes.member(scope.member);
  const newest = { prefix: "A#", descending: true, limit: most } as const;
  const page = await scope.table.query({ in: home, ...newest, kinds: [agendaCard] });
  const now = scope.now();
  return page.items
    .filter(is(agendaCard))
    .flatMap(({ value: { journey, facts } }) =>
      facts && !(facts.until && hasCome(facts.until, now))
        ? [{ ...facts, journey, due: dueOf(facts, now) }]
        : [],
    )
    .toSorted((a, b) => (a.due.on < b.due.on ? -1 : 1));
}

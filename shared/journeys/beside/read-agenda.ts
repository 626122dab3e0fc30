import { forbidden } from "#shared/kernel/errors.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { agendaCard, type OnAgenda } from "#shared/records/journey/agenda-card.ts";
import { type Due, dueOf } from "#shared/records/journey/due.ts";
import { type Asked, asked } from "#shared/records/mentor/asked.ts";
import { endsSoon } from "#shared/records/mentor/kinds.ts";
import { standing } from "#shared/records/mentor/standing.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** More than a mentor walks with at once. Whoever they walked with years ago comes last. */
const most = 300;

export interface OnMyAgenda extends OnAgenda {
  readonly journey: NonNullable<Scope["journey"]>;
  readonly due: Due;
}

export interface Agenda {
  /** Whoever waits longest first. */
  readonly residents: readonly OnMyAgenda[];
  /** Whom they are asked to walk with. */
  readonly asked: readonly Asked[];
  /** The last day of their peer certification, once it is near or past. */
  readonly certifiedUntil: string | undefined;
}

/** A mentor's residents, and whom they are asked to walk with. @throws forbidden */
export async function readAgenda(scope: Scope): Promise<Agenda> {
  requirePermission(scope, "caseload.read");
  if (!scope.member) throw forbidden("caseload.read");
  const home = scope.homes.member(scope.member);
  const newest = { prefix: "A#", descending: true, limit: most } as const;
  const page = await scope.table.query({ in: home, ...newest, kinds: [agendaCard, asked, standing] });
  const now = scope.now();
  const residents = page.items
    .filter(is(agendaCard))
    .flatMap(({ value: { journey, facts } }) =>
      facts && !(facts.until && hasCome(facts.until, now))
        ? [{ ...facts, journey, due: dueOf(facts, now) }]
        : [],
    )
    .toSorted((a, b) => (a.due.on < b.due.on ? -1 : 1));
  const asks = page.items.filter(is(asked)).map(({ value }) => value);
  const [held] = page.items.filter(is(standing));
  const certifiedUntil = endsSoon(held?.value.certified ?? null, today(now, "UTC"));
  return { residents, asked: asks.filter(({ ask }) => ask !== null), certifiedUntil };
}

import { forbidden } from "#shared/kernel/errors.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type AgendaAlert, agendaAlert, shownSince } from "#shared/records/alert/latest.ts";
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

/** That someone on the agenda said alone that they are not safe, and where to read it. */
export interface NeedsNow extends NonNullable<AgendaAlert["alert"]> {
  readonly journey: NonNullable<Scope["journey"]>;
  readonly name: string;
  readonly timeZone: string;
}

export interface Agenda {
  /** Whoever said so last first. */
  readonly needsNow: readonly NeedsNow[];
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
  const page = await scope.table.query({
    in: home,
    ...newest,
    kinds: [agendaCard, agendaAlert, asked, standing],
  });
  const now = scope.now();
  const residents = page.items
    .filter(is(agendaCard))
    .flatMap(({ value: { journey, facts } }) =>
      facts && !(facts.until && hasCome(facts.until, now))
        ? [{ ...facts, journey, due: dueOf(facts, now) }]
        : [],
    )
    .toSorted((a, b) => (a.due.on < b.due.on ? -1 : 1));
  const alerts = page.items.filter(is(agendaAlert)).map(({ value }) => value);
  const needsNow = residents
    .flatMap(({ journey, name, timeZone }) => {
      const alert = alerts.find((one) => one.journey === journey)?.alert;
      return alert && !alert.accompanied && alert.at >= stamp(shownSince(now))
        ? [{ ...alert, journey, name, timeZone }]
        : [];
    })
    .toSorted((a, b) => (a.at > b.at ? -1 : 1));
  const asks = page.items.filter(is(asked)).map(({ value }) => value);
  const [held] = page.items.filter(is(standing));
  const certifiedUntil = endsSoon(held?.value.certified ?? null, today(now, "UTC"));
  return { needsNow, residents, asked: asks.filter(({ ask }) => ask !== null), certifiedUntil };
}

import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { alert, alertKey } from "#shared/records/alert/alert.ts";
import { alertEvents } from "#shared/records/alert/events.ts";
import { type AlertPageOf, alertPage, alertPageKey } from "#shared/records/alert/page.ts";
import { type ComingBy, scopeByLink } from "#shared/records/door/scope-by-link.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope, type World } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { pagedMay } from "#shared/tenancy/roles.ts";

/**
 * The scope of whoever was paged and came by the link: the journey of the resident it is about. What they write stays
 * there, so that no house, export or archive reads that there was an alert.
 */
export const pagedScope = (
  world: World,
  link: ComingBy,
  { journey }: Pick<AlertPageOf, "journey">,
  requestId: string,
): Scope => scopeByLink(world, link, { kind: "resident", journey }, pagedMay, requestId);

/** Whoever was paged answers: no one else is paged after them. The first answer stands. @throws forbidden, not_found */
export async function answerAlert(
  scope: Scope,
  { checkIn, page, command }: Omit<AlertPageOf, "journey"> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, "alert.answer");
  const { homes, journey, table } = scope;
  if (!journey) throw notFound();
  const home = homes.exchange(journey);
  const of = { journey, checkIn, page };
  const act = { home, verb: "answerAlert", command, asked: of, answers: noAnswer };
  await commit(scope, act, async () => {
    const [{ still }, [found, paged]] = await Promise.all([
      inJourney(scope),
      table.getAll([
        { entity: alert, key: alertKey(homes, of) },
        { entity: alertPage, key: alertPageKey(homes, of) },
      ]),
    ]);
    if (!found || !paged) throw notFound();
    const { as, name } = paged.value;
    const answered = found.value.answered ?? { at: stamp(scope.now()), as, name };
    return {
      answer: null,
      events: [eventOf(alertEvents, { type: "alert.answered", in: home, feed: home, subject: { journey } })],
      changes: [still, replace(alert, found, { ...found.value, nextAt: null, answered })],
    };
  });
}

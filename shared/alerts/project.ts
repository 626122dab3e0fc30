import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { alert } from "#shared/records/alert/alert.ts";
import { agendaAlert, agendaAlertsOf, alertOverview, alertOverviewOf } from "#shared/records/alert/latest.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { queryAll } from "#shared/table/query-all.ts";

type At = { readonly journey: Id<"journey"> };

/** The latest alert of a resident, to supervisors and to whoever walks with them. */
export const latestAlertFollows = projection({
  from: [changed(alert, ({ journey }): At => ({ journey })), changed(journey, (at): At => at)],
  to: [alertOverview, agendaAlert],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, { journey: id }) => {
    const { homes, table } = scope;
    const all = await queryAll(scope, { in: homes.exchange(id), prefix: "D#" }, alert);
    const [latest] = all.toSorted((a, b) => (a.value.at > b.value.at ? -1 : 1));
    const on = latest && (await table.get(journey, journeyKey(homes, id)));
    if (!on) return [];
    // Alerts are never deleted, so the sum of all versions only grows.
    const version = all.reduce((sum, one) => sum + one.version, on.version);
    return [
      written(alertOverview, alertOverviewOf(on.value, latest.value), version),
      ...agendaAlertsOf(on.value, latest.value).map((one) => written(agendaAlert, one, version)),
    ];
  },
});

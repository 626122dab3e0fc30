import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Alumnus, alumnus, alumnusKey } from "#shared/records/alumnus/alumnus.ts";
import type { AlumniCheckIn } from "#shared/records/alumnus/check-in.ts";
import { alumniEvents } from "#shared/records/alumnus/events.ts";
import { alumniConflict } from "#shared/records/alumnus/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";

type EventType = Parameters<typeof eventOf<typeof alumniEvents>>[1]["type"];

export const alumniEvent = (scope: Scope, journey: Id<"journey">, type: EventType) => {
  const home = scope.homes.alumni();
  return eventOf(alumniEvents, { type, in: home, feed: home, subject: { journey } });
};

/** Nothing more is asked, and how to reach them is forgotten. */
export const ended = (scope: Scope, was: Alumnus, why: NonNullable<Alumnus["ended"]>["why"]): Alumnus => ({
  ...was,
  contact: null,
  ended: { why, at: stamp(scope.now()) },
});

/** One of the check-ins changed. */
export const withCheckIn = (
  was: Alumnus,
  days: number,
  change: (one: AlumniCheckIn) => AlumniCheckIn,
): Alumnus => ({
  ...was,
  checkIns: was.checkIns.map((one) => (one.days === days ? change(one) : one)),
});

export interface OfAlumnus {
  readonly journey: Id<"journey">;
  readonly command: string;
}

/** Changes an alumnus in the list's own scope. @throws not_found, conflict `alumni_over` */
export async function changeAlumnus(
  scope: Scope,
  act: { readonly verb: string; readonly asked: object } & OfAlumnus,
  change: (was: Stored<Alumnus>) => {
    readonly to: Alumnus;
    readonly told: EventType;
    readonly also?: readonly Change[];
  },
): Promise<void> {
  const { verb, command, journey } = act;
  const home = scope.homes.alumni();
  const asked = { journey, ...act.asked };
  await commit(scope, { home, verb, command, asked, answers: noAnswer }, async () => {
    const was = await scope.table.get(alumnus, alumnusKey(scope.homes, journey));
    if (!was) throw notFound();
    if (was.value.ended) throw alumniConflict("alumni_over");
    const { to, told, also = [] } = change(was);
    return {
      answer: null,
      events: [alumniEvent(scope, journey, told)],
      changes: [replace(alumnus, was, to), ...also],
    };
  });
}

import type { Id } from "#shared/kernel/ids.ts";
import { type Journey, journey, journeyKey } from "#shared/records/journey/journey.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";

/*
 * What the network knows of a resident, written into their own home. The system only puts it there, on condition of the
 * journey's epoch. A journey opens after its stay was confirmed, so every projection follows the journey too.
 */

/** Something of a stay, or everything of a journey. */
export type Source<S> = S | { readonly journey: Id<"journey"> };

/** Undefined until it has opened. */
export const journeyNow = (scope: Scope, id: Id<"journey">): Promise<Stored<Journey> | undefined> =>
  scope.table.get(journey, journeyKey(scope.homes, id));

/** A stay and its journey; undefined until that has opened. */
export async function onJourney(
  scope: Scope,
  at: { readonly house: Id<"house">; readonly stay: Id<"stay"> },
) {
  const found = await scope.table.get(stay, stayKey(scope.homes, at.house, at.stay));
  const on = found && (await journeyNow(scope, found.value.journey));
  return found && on && { stay: found, journey: on };
}

/** The stays of a journey. */
export async function staysOn(scope: Scope, { value }: Stored<Journey>): Promise<Stored<Stay>[]> {
  const found = await scope.table.getAll(
    value.stays.map((one) => ({ entity: stay, key: stayKey(scope.homes, one.house, one.stay) })),
  );
  return found.flatMap((one) => one ?? []);
}

/** A stay on its journey. */
export interface OnStay {
  readonly stay: Stored<Stay>;
  readonly journey: Stored<Journey>;
}

/** The stays that a source is about, on their journey; none until that has opened. */
export async function staysFrom(scope: Scope, source: Source<StayPlace>): Promise<OnStay[]> {
  if (!("journey" in source)) return [await onJourney(scope, source)].flatMap((one) => one ?? []);
  const on = await journeyNow(scope, source.journey);
  return on ? (await staysOn(scope, on)).map((one) => ({ stay: one, journey: on })) : [];
}

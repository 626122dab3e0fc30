import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import {
  type Change,
  card,
  create,
  fieldIs,
  firstVersion,
  nextVersion,
  replace,
} from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { doorOf, journeyDoor } from "./door.ts";
import { type Journey, journey, journeyEntry, journeyHeader, journeyHeaderKey } from "./journey.ts";

/** The changes that write a journey with its header, and its door. For the system alone. */
export function saveJourney(scope: Scope, was: Stored<Journey> | undefined, value: Journey): Change[] {
  const version = was ? nextVersion(was) : firstVersion;
  return [
    was ? replace(journey, was, value) : create(journey, value),
    card(journeyHeader, value, version),
    card(journeyDoor, doorOf(scope.network, value), version),
    ...(was ? [] : [create(journeyEntry, { journey: value.id })]),
  ];
}

/** Every write into a journey holds that nobody else may enter it since. */
export const inEpoch = (homes: Homes, { id, epoch }: Pick<Journey, "id" | "epoch">): Change =>
  fieldIs(journeyHeader.kind, journeyHeaderKey(homes, id), "epoch", epoch);

import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import type { Scope } from "#shared/table/scope.ts";

/** The time zone of a resident's house. After the stay, UTC: dates only. */
export const zoneOf = async (scope: Scope): Promise<string> =>
  (await readOwnPage(scope)).house?.timeZone ?? "UTC";

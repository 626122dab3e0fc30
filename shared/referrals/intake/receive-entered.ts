import { Temporal } from "temporal-polyfill";
import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { apartNow } from "#shared/records/person/keep-apart.ts";
import { recognize } from "#shared/records/person/recognize.ts";
import { introducedBy } from "#shared/records/referral/identity.ts";
import { cardKey } from "#shared/records/referral/records.ts";
import type { enter } from "#shared/referrals/requests.ts";
import type { Scope } from "#shared/table/scope.ts";
import { remove } from "#shared/table/transact.ts";
import { openReferral } from "./open-referral.ts";

/**
 * Opens a referral that a house entered, in that house. With a separation order against a resident there it waits in
 * the inbox: admissions decide, and the house is not told.
 */
export async function receiveEntered(scope: Scope, asked: z.infer<typeof enter.schema>): Promise<Handled> {
  const { referral: id, house, takenBy, takenAt, source, contact, facts } = asked;
  const who = await recognize(scope, introducedBy(facts));
  const [found, apart] = await Promise.all([
    scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house)),
    apartNow(scope, who.id),
  ]);
  const open = apart.houses.has(house) ? undefined : openHouse(found);
  const opened = await openReferral(scope, {
    id,
    source,
    contact,
    facts,
    who,
    house: open ? house : null,
    hours: open?.value.decisionHours,
    receivedAt: Temporal.Instant.from(takenAt),
    by: takenBy,
  });
  if (open) return { result: "done", ...opened };
  const off = remove("card", cardKey(scope.homes, house, id));
  return { result: "done", ...opened, changes: [...opened.changes, off] };
}

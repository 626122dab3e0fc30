import { Temporal } from "temporal-polyfill";
import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { today } from "#shared/kernel/local-date.ts";
import { atAllRecords } from "#shared/records/consent/all-records.ts";
import { consent, consentKey } from "#shared/records/consent/consent.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import type { revokeConsent } from "./requests.ts";

/** A resident took a consent back on their own page. It counts from then, for the records of that journey's person only. */
export async function receiveRevocation(
  scope: Scope,
  { person, journey: id, consent: of, at }: z.infer<typeof revokeConsent.schema>,
): Promise<Handled> {
  const over = (result: "done" | "refused", code?: string): Handled => ({
    result,
    ...(code ? { code } : {}),
    events: [],
    changes: [],
  });
  const { homes, table } = scope;
  const [found, on] = await table.getAll([
    { entity: consent, key: consentKey(homes, person, of) },
    { entity: journey, key: journeyKey(homes, id) },
  ]);
  if (!found || !on?.value.person) return over("refused", "not_found");
  const records = await atAllRecords(on.value.person, (one) => ({ homes, table, person: one }));
  if (!records.some((one) => one.person === person)) return over("refused", "not_found");
  if (found.value.over) return over("done");
  if (found.value.irrevocableUntil) return over("refused", "irrevocable");
  const house = on.value.stays.at(-1)?.house ?? null;
  const day = today(Temporal.Instant.from(at), await zoneOf(scope, house));
  const home = homes.consents(person);
  const by = { kind: "resident", journey: id } as const;
  return {
    result: "done",
    events: [
      eventOf(consentEvents, { type: "consent.revoked", in: home, feed: home, subject: { consent: of } }),
    ],
    changes: [
      replace(consent, found, {
        ...found.value,
        over: { how: "revoked", on: day.toString(), heardBy: "", note: "", at, by },
      }),
    ],
  };
}

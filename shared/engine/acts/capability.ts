import { accessEntry } from "#shared/table/access-entry.ts";
import { commandRecord } from "#shared/table/command.ts";
import { event } from "#shared/table/event.ts";
import { eachPage } from "#shared/table/query-all.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { isAt } from "#shared/tenancy/keys.ts";
import { defineCapability, naming } from "../capability.ts";

/**
 * Kinds of partitions that may have no record but an event: a forgotten person, a referral that was passed
 * on.
 */
const leavesOnlyEvents = ["people", "partner", "house"];

/** The homes named by a home's feed. A network has many events: only their partitions are kept in memory. */
async function told(scope: Scope, home: Home): Promise<Home[]> {
  const lies = new Set<Home>();
  if (!leavesOnlyEvents.some((one) => isAt(one, home))) return [];
  const feed = { in: below.list(home, "E"), index: "list", kinds: [event], nothingElse: true } as const;
  for await (const page of eachPage(scope, feed)) for (const { key } of page) lies.add(key.pk);
  return [...lies];
}

/** What every command leaves: its event, its stored answer, and the access log. */
export const acts = defineCapability({
  name: "acts",
  entities: [event, commandRecord, accessEntry],
  events: [],
  refusals: [commitConflict],
  travels: {
    stays_behind: { of: [event, accessEntry], why: "It says what was done there, and who looked there." },
    not_of_a_stay: { of: [commandRecord], why: "A repeat is answered where it was asked." },
  },
  merge: {
    untouched: { of: [event, commandRecord, accessEntry], why: "What was done was done to that record." },
  },
  forget: {
    kept: { of: [event, accessEntry], why: "It holds ids and our words, and answers for what was done." },
    expires: { of: [commandRecord], why: "A repeat comes within days." },
  },
  archive: {
    holds: [event, accessEntry],
    leavesOut: [{ of: [commandRecord], why: "Hashes and ids, dropped after thirty days." }],
  },
  partitions: { any: told },
  names: [naming(event, commandRecord, async (_, { answer }) => (answer ? [{ pk: answer, sk: "C" }] : []))],
  doors: {},
  exports: { sheets: ["activity"] },
});

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
async function homesInFeed(scope: Scope, home: Home): Promise<Home[]> {
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
    stays_behind: { of: [event, accessEntry], why: "It is the history and access log of that house." },
    not_of_a_stay: { of: [commandRecord], why: "A repeat goes to the same home." },
  },
  merge: {
    untouched: { of: [event, commandRecord, accessEntry], why: "The history belongs to that record." },
  },
  forget: {
    kept: { of: [event, accessEntry], why: "It has ids and codes only, and is the audit trail." },
    expires: { of: [commandRecord], why: "Repeats come within days." },
  },
  takeAlong: {
    left_out: {
      of: [event, commandRecord, accessEntry],
      why: "Events have ids alone. Who looked is given as the resident reads it.",
    },
  },
  archive: {
    holds: [event, accessEntry],
    leavesOut: [{ of: [commandRecord], why: "Hashes and ids, dropped after thirty days." }],
  },
  partitions: { any: homesInFeed },
  names: [naming(event, commandRecord, async (_, { answer }) => (answer ? [{ pk: answer, sk: "C" }] : []))],
  doors: {},
  exports: { sheets: ["activity"] },
});

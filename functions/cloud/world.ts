import { Temporal } from "temporal-polyfill";
import type { Ports } from "#shared/kernel/ports.ts";
import type { World } from "#shared/table/scope.ts";
import { createTable } from "#shared/table/table.ts";
import { homesOf, noHomes } from "#shared/tenancy/homes.ts";
import { doorReach, tenantName } from "#shared/tenancy/reach.ts";
import { drand } from "./drand.ts";
import { filesOf, mailFrom, metricsTo, secretsOf, textsFrom } from "./ports.ts";
import type { CloudSettings } from "./settings.ts";
import { openTenants } from "./tenants.ts";

/** One line of JSON to the function's log. */
export const log = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** What a function gives its use cases. The table of each scope uses that tenant's role only. */
export function openCloud(settings: CloudSettings, drawKey?: string): { world: World; ports: Ports } {
  const now = () => Temporal.Now.instant();
  const secrets = secretsOf(settings.PORCHLIGHT_MAC_KEY);
  const metrics = metricsTo(log, () => now().epochMilliseconds);
  const tenants = openTenants(settings.PORCHLIGHT_ROLES, metrics);
  const shared = { name: settings.PORCHLIGHT_TABLE, cursors: secrets };
  const world: World = {
    openTable: (kind, tags, reach) =>
      createTable({
        ...shared,
        sender: tenants.as(kind, tags),
        reach,
        homes: homesOf(tags.network),
        context: tenantName(kind, tags),
      }),
    openDoor: (door) =>
      createTable({
        ...shared,
        sender: tenants.own,
        reach: doorReach[door],
        homes: noHomes,
        context: `door/${door}`,
      }),
    secrets,
    drawSeals: (tags) => {
      if (!drawKey) throw new Error("Only the clock draws");
      return tenants.drawSeals(drawKey, tags);
    },
    now,
  };
  const files = filesOf(settings.PORCHLIGHT_DOCUMENTS);
  const archives = filesOf(settings.PORCHLIGHT_ARCHIVES);
  return {
    world,
    ports: {
      secrets,
      files,
      archives,
      mail: mailFrom(settings.PORCHLIGHT_MAIL_FROM),
      texts: textsFrom(settings.PORCHLIGHT_TEXT_FROM),
      metrics,
      beacon: drand(),
    },
  };
}

import type { Temporal } from "temporal-polyfill";
import { recordAgreement } from "#shared/network/agreement/record-agreement.ts";
import { openScope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";

/** One agreement on file in each network, for a year. */
export async function putOnFile(system: System, { plan }: Seeded, now: Temporal.Instant): Promise<void> {
  const { party, service, daysAgo } = plan.agreement;
  const then = now.subtract({ hours: 24 * daysAgo });
  const scope = openScope(at(system.world, then), {
    kind: "administration",
    network: plan.id,
    actor: { kind: "member", id: "mem_setup", name: "Porchlight", role: "network_admin" },
    permissions: rule("network_admin").may,
    requestId: "demo",
  });
  const signedOn = then.toZonedDateTimeISO(plan.timeZone).toPlainDate();
  await recordAgreement(scope, {
    kind: "baa_qsoa",
    party,
    service,
    signedOn: signedOn.toString(),
    termEnds: signedOn.add({ years: 1 }).toString(),
    renewal: "ends",
    keptAt: "Compliance folder, shared drive",
    command: command(),
  });
}

import type { Temporal } from "temporal-polyfill";
import { formToken } from "#shared/inquiries/form-token.ts";
import { sendInquiry } from "#shared/inquiries/send-inquiry.ts";
import { takeCall } from "#shared/inquiries/take-call.ts";
import { scopeOverNetwork } from "#shared/table/member-scopes.ts";
import { openScope } from "#shared/table/scope.ts";
import { publicMay } from "#shared/tenancy/roles.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";

/** Two inquiries for each demo network: a sister on the public form, a man by phone. */
export async function sendInquiries(
  system: System,
  seeded: readonly Seeded[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { plan, care } of seeded) {
    const opened = now.subtract({ hours: 5 });
    const world = at(system.world, opened.add({ minutes: 4 }));
    const scope = openScope(world, {
      kind: "public",
      network: plan.id,
      actor: { kind: "public" },
      permissions: publicMay,
      requestId: "demo",
    });
    await sendInquiry(scope, {
      door: world.openDoor("web"),
      address: "demo",
      token: await formToken(system.world.secrets, plan.id, opened),
      trap: "",
      sent: {
        asking: "family",
        name: "Imogen",
        forName: "Casper",
        phone: "555-555-0171",
        message: "yes",
        house: "men",
        when: "week",
        words:
          "My brother finishes his program next week and doesn’t want to go back to where he was living. He works mornings and has his own car. He asked me to write because he doesn’t have a phone there.",
        language: "English",
      },
    });
    const admissions = scopeOverNetwork(
      at(system.world, now.subtract({ minutes: 50 })),
      care,
      "care",
      "demo",
    );
    await takeCall(admissions, {
      sent: {
        name: "Barnaby",
        phone: "555-555-0188",
        when: "now",
        callBack: "today",
        words: "Staying with a friend until Friday. Call after 4 PM.",
      },
      command: command(),
    });
  }
}

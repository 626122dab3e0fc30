import { formToken } from "#shared/inquiries/form-token.ts";
import { sendInquiry } from "#shared/inquiries/send-inquiry.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { openScope, type Scope } from "#shared/table/scope.ts";
import { publicMay } from "#shared/tenancy/roles.ts";
import type { SmallWorld } from "../support/small-world.ts";

/** An invented inquiry from a sister. */
export const written = {
  asking: "family",
  name: "Perpetua",
  forName: "Quillon",
  phone: "555-555-0133",
  email: "perpetua@elsewhere.example",
  message: "yes",
  house: "men",
  when: "week",
  words: "Quillon likes to fix clocks and asks for a room near the bus.",
};

export const publicScope = ({ world, lantern }: SmallWorld, network: Id<"network"> = lantern.id): Scope =>
  openScope(world, {
    kind: "public",
    network,
    actor: { kind: "public" },
    permissions: publicMay,
    requestId: "req",
  });

/** Fills in the public form and submits it a minute after opening it. */
export async function ask(
  world: SmallWorld,
  change: { sent?: Record<string, string>; token?: string; address?: string; trap?: string } = {},
): ReturnType<typeof sendInquiry> {
  const opened = world.clock.now().subtract({ minutes: 1 });
  const token = change.token ?? (await formToken(world.world.secrets, world.lantern.id, opened));
  return sendInquiry(publicScope(world), {
    door: world.world.openDoor("web"),
    address: change.address ?? `192.0.2.${Math.floor(Math.random() * 255)}-${Math.random()}`,
    token,
    trap: change.trap ?? "",
    sent: change.sent ?? written,
  });
}

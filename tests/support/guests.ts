import { inviteGuest } from "#shared/consents/guest/invite-guest.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { signedConsent } from "../consent/kit.ts";
import { command, type SmallWorld } from "./small-world.ts";

/** A resident of Juniper House, and invitations of people whom they named. */
export async function residentWithGuests(world: SmallWorld) {
  const house = world.lantern.houses.juniper;
  const manager = () => world.as(world.lantern.members.house_manager, house);
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(manager(), { house, bed, ...who, command: command() });
  await world.drain();
  const at = { house, stay };
  let named = 0;
  return {
    at,
    manager,
    /** Someone new whom the resident named in a family consent, with their link. */
    invite: async (change: object = {}) => {
      named += 1;
      const recipient = `${signedConsent.recipient} ${named}`;
      const signed = { ...at, ...signedConsent, recipient, ...change, command: command() };
      const { consent } = await recordConsent(manager(), signed);
      const asked = { ...at, consent, name: recipient, command: command() };
      const { guest, token } = await inviteGuest(manager(), asked);
      return { consent, guest, token: token ?? "", asked };
    },
  };
}
export interface Invitation {
  readonly consent: Id<"consent">;
  readonly guest: Id<"guest">;
  readonly token: string;
}

import { stamp } from "#shared/kernel/instant.ts";
import type { Bed } from "#shared/records/bed/bed.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { openStay } from "#shared/residents/stay/open-stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Carry } from "./copies.ts";

/** The stay in the new house, with what the resident agreed to send. */
export function opening(
  scope: Scope,
  was: Stay,
  into: Stored<Bed>,
  { id, on, carry }: { id: Stay["id"]; on: string; carry: readonly Carry[] },
) {
  const { legalName, givenName, familyName, preferredName, birthDate, confirmed } = was;
  const weeklyCents = carry.includes("fee") ? (was.opening?.weeklyCents ?? null) : null;
  return openStay(scope, into, {
    id,
    legalName,
    givenName,
    familyName,
    preferredName,
    birthDate,
    phone: carry.includes("phone") ? was.phone : null,
    contacts: contactsCarried(was, carry),
    since: on,
    referral: null,
    ...(carry.includes("journey") ? { journey: was.journey } : {}),
    opened: { how: "transfer", command: null },
    confirmed: confirmed && { ...confirmed, at: stamp(scope.now()) },
    // An opening balance stays with the house it is owed to.
    opening: weeklyCents === null ? null : { weeklyCents, balanceCents: null },
  });
}

/** What the house wrote of how to reach them, as far as the resident agreed to send it. */
function contactsCarried({ contacts }: Stay, carry: readonly Carry[]): Stay["contacts"] {
  const nothing = { email: "", mayLeaveMessage: null, note: "", emergency: [] };
  if (!contacts || !(carry.includes("emergency_contacts") || carry.includes("safe_contact"))) return null;
  const { emergency, at, ...reached } = contacts;
  return {
    at,
    ...(carry.includes("safe_contact") ? { ...nothing, ...reached } : nothing),
    emergency: carry.includes("emergency_contacts") ? emergency : [],
  };
}

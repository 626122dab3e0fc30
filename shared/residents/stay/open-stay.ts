import { sendRequest } from "#shared/engine/outbox/message.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type GivenAs, personName } from "#shared/kernel/person-name.ts";
import { confirm } from "#shared/people/index.ts";
import type { Bed } from "#shared/records/bed/bed.ts";
import { bed } from "#shared/records/bed/bed.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { cardOfStay, journeyFrom, type Stay, stay, stayCard } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, create, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

/** The changes that open a stay in a bed: with a referral, without one, and by a transfer. */
export function openStay(
  scope: Scope,
  into: Stored<Bed>,
  input: GivenAs &
    Pick<Stay, "id" | "birthDate" | "phone" | "since" | "referral" | "opened"> &
    Partial<Pick<Stay, "confirmed" | "opening" | "contacts" | "journey">>,
): { changes: Change[]; event: NewEvent } {
  const { house } = into.value;
  const home = scope.homes.house(house);
  const at = stamp(scope.now());
  const opened: Stay = {
    confirmed: null,
    opening: null,
    contacts: null,
    journey: journeyFrom(input.id),
    ...input,
    ...personName(input),
    house,
    bed: into.value.id,
    bedLabel: into.value.label,
    movedInAt: at,
    agreedOut: null,
    notice: null,
    closed: null,
    changedAt: at,
  };
  const occupant = { stay: input.id, since: input.since, here: input.since };
  return {
    changes: [
      create(stay, opened),
      card(stayCard, cardOfStay(opened), 1),
      replace(bed, into, { ...into.value, occupant, hold: null, agreedOut: null, changedAt: at }),
      sendRequest(scope, home, `confirm-${input.id}`, confirm, { house, stay: input.id, person: null }),
    ],
    event: eventOf(stayEvents, {
      type: "stay.opened",
      in: below.stay(home, input.id),
      feed: home,
      subject: {
        stay: input.id,
        bed: into.value.id,
        ...(input.referral ? { referral: input.referral } : {}),
      },
      data: { bed: into.value.label, since: input.since },
    }),
  };
}

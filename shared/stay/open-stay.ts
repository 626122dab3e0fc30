import type { Bed } from "#shared/bed/bed.ts";
import { bed } from "#shared/bed/bed.ts";
import { send } from "#shared/letter/letter.ts";
import { shortName } from "#shared/person/person.ts";
import type { Happened } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { type Change, card, create, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type Stay, stay, stayCard } from "./stay.ts";

/** The changes by which a stay opens in a bed: the same with a referral and without one. */
export function openStay(
  scope: Scope,
  into: Stored<Bed>,
  input: Pick<Stay, "id" | "legalName" | "preferredName" | "birthDate" | "phone" | "since" | "referral"> &
    Partial<Pick<Stay, "opening">>,
): { changes: Change[]; event: Happened } {
  const { house } = into.value;
  const home = scope.homes.house(house);
  const at = scope.now().toString();
  const opened: Stay = {
    ...input,
    house,
    bed: into.value.id,
    bedLabel: into.value.label,
    movedInAt: at,
    confirmed: null,
    agreedOut: null,
    opening: input.opening ?? null,
    closed: null,
    changedAt: at,
  };
  const occupant = { stay: input.id, since: input.since, here: input.since };
  return {
    changes: [
      create(stay, opened),
      card(stayCard, cardOfStay(opened), 1),
      replace(bed, into, { ...into.value, occupant, hold: null, agreedOut: null, changedAt: at }),
      send(scope, home, `confirm-${input.id}`, { ask: "confirm", house, stay: input.id }),
    ],
    event: {
      type: "stay.opened",
      in: below.stay(home, input.id),
      feed: home,
      subject: {
        stay: input.id,
        bed: into.value.id,
        ...(input.referral ? { referral: input.referral } : {}),
      },
      data: { bed: into.value.label, since: input.since },
    },
  };
}

export const cardOfStay = (value: Stay) => ({
  id: value.id,
  house: value.house,
  bed: value.bed,
  name: shortName(value.legalName, value.preferredName),
  since: value.since,
});

import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { isPhoneFound } from "#shared/kernel/phone.ts";
import { labelKey } from "#shared/records/bed/bed.ts";
import type { HouseCard } from "#shared/records/house/records.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { findResidents, isNamed } from "#shared/residents/stay/list-residents.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type BoardBed, readBoard } from "../house-board.ts";
import { isIn, readWanted, searchBoxForm, type Wanted, withNumber } from "./wanted.ts";

export interface FoundInHouse {
  readonly house: HouseCard;
  /** Current ones by bed, then former ones, latest move-out first. */
  readonly residents: readonly Stay[];
  readonly beds: readonly BoardBed[];
  readonly referrals: readonly { readonly id: Id<"referral">; readonly name: string }[];
}

const mostShown = 20;

/**
 * What a house looks for, in the house only: residents by name or phone, beds by label or room, referrals by their
 * number or, once accepted, by name. @throws not_found, forbidden, invalid `/wanted`
 */
export async function searchHouse(
  scope: Scope,
  { house, ...input }: { house: Id<"house"> } & Sent<typeof searchBoxForm>,
): Promise<FoundInHouse> {
  const home = houseHome(scope, house);
  requirePermission(scope, searchBoxForm.needs);
  const wanted = readWanted(input);
  const [board, residents, numbers] = await Promise.all([
    readBoard(scope, { house }),
    findResidents(scope, house, fits(wanted)),
    withNumber(scope, home, scope.permissions.has("referral.read") ? wanted.number : null),
  ]);
  const arriving = board.coming.flatMap((one) => (one.kind === "arrival" ? [one.card] : []));
  return {
    house: board.house,
    residents: residents.slice(0, mostShown),
    beds: board.beds.filter((bed) => isWanted(bed, wanted)).slice(0, mostShown),
    referrals: [
      ...numbers.map(({ id }) => ({ id, name: "" })),
      ...arriving.filter(({ name }) => isIn(wanted.words, name)),
    ],
  };
}

const fits =
  ({ words, phone }: Wanted) =>
  (one: Stay): boolean =>
    phone ? isPhoneFound(one.phone, phone) : words.length > 0 && isNamed(words, one);

const isWanted = ({ label, room }: BoardBed, { typed, words }: Wanted): boolean =>
  labelKey(label) === labelKey(typed.join(" ")) || isIn(words, `${room} ${label}`);

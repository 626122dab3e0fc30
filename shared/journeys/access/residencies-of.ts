import type { Temporal } from "temporal-polyfill";
import { isBefore } from "#shared/kernel/instant.ts";
import { networkDoor, networkDoorKey } from "#shared/records/door/entities.ts";
import {
  accountKey,
  mostTries,
  type ResidentInvitation,
  residentAccount,
  residentInvitation,
} from "#shared/records/door/resident.ts";
import { journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import type { Stored } from "#shared/table/entity.ts";
import { is } from "#shared/table/entity.ts";
import type { Table } from "#shared/table/table.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { isOpenTo } from "./is-open-to.ts";

/** A journey that an identity may sign in to: `open`, or not yet, until they have said who they are. */
export interface MayEnter {
  readonly invitation: Stored<ResidentInvitation>;
  readonly networkName: string;
  readonly open: boolean;
}

/** More journeys than a person has; a longer list is cut off. */
const most = 20;

/** The journeys of an identity, in all networks. Two round trips. */
export async function residenciesOf(
  door: Table,
  identity: string,
  now: Temporal.Instant,
): Promise<MayEnter[]> {
  const page = await door.query({
    in: doors.invitee(identity),
    limit: most,
    kinds: [residentInvitation],
  });
  const rows = page.items.filter(is(residentInvitation));
  if (rows.length === 0) return [];
  const found = await door.getAll(
    rows.flatMap(({ value }) => [
      { entity: residentAccount, key: accountKey(value) },
      { entity: journeyDoor, key: journeyDoorKey(value.network, value.journey) },
      { entity: networkDoor, key: networkDoorKey(value.network) },
    ]),
  );
  return rows.flatMap((invitation, at) => {
    const [account, journey, named] = found.slice(at * 3, at * 3 + 3);
    const { value } = invitation;
    if (!named || !is(networkDoor)(named) || !journey || !is(journeyDoor)(journey)) return [];
    if (journey.value.person !== value.person) return [];
    const open =
      account !== undefined &&
      is(residentAccount)(account) &&
      isOpenTo(identity, { account: account.value, invitation: value, journey: journey.value });
    const waits = value.tries < mostTries && (value.until === null || isBefore(now, value.until));
    return open || waits ? [{ invitation, networkName: named.value.name, open }] : [];
  });
}

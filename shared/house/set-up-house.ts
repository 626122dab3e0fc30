import { type Bed, bed, emptyBed } from "#shared/bed/bed.ts";
import type { Receipt } from "#shared/letter/receipt.ts";
import { card, create } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { houseCard, shelfHouse, shelfHouseKey } from "./records.ts";

export interface NewBed extends Pick<Bed, "id" | "label" | "place"> {
  /** Out of service from the start, and why; null where it can be slept in. */
  readonly outReason: string | null;
}

/** A house's own home is set up as administration asked: its card and its beds. */
export async function setUpHouse(
  scope: Scope,
  asked: { house: Bed["house"]; networkName: string; beds: readonly NewBed[] },
): Promise<Receipt> {
  const definition = await scope.table.get(shelfHouse, shelfHouseKey(scope.homes, asked.house));
  if (!definition) return { result: "refused", code: "unknown_house", events: [], changes: [] };
  const { id, name, timeZone, decisionHours } = definition.value;
  const home = scope.homes.house(asked.house);
  const at = scope.now().toString();
  const beds = asked.beds.map(({ outReason, ...one }) => ({
    ...emptyBed({ ...one, house: asked.house, at }),
    out: outReason === null ? null : { since: at, reason: outReason },
  }));
  return {
    result: "done",
    events: [
      { type: "house.set_up", in: home, feed: home, subject: { house: id }, data: { beds: beds.length } },
    ],
    changes: [
      card(houseCard, { id, name, networkName: asked.networkName, timeZone, decisionHours }, 1),
      ...beds.map((one) => create(bed, one)),
    ],
  };
}

import type { Handled } from "#shared/engine/outbox/handled.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedLabelKey, bedLabelPlace, emptyBed } from "#shared/records/bed/bed.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create } from "#shared/table/transact.ts";

export interface NewBed extends Pick<Bed, "id" | "label" | "room" | "place"> {
  /** Why it is out of service from the start; null if it is in service. */
  readonly outReason: string | null;
}

/** A bed is two items, and a message is carried out in one transaction. */
export const mostBedsPerMessage = 40;

/** The changes that add a bed to a house and reserve its label. */
export function newBed(house: Bed["house"], { outReason, ...one }: NewBed, at: Instant): Change[] {
  const value = {
    ...emptyBed({ ...one, house, at }),
    out: outReason === null ? null : { since: at, reason: outReason, back: null },
  };
  return [create(bed, value), create(bedLabelPlace, { house, label: one.label, bed: one.id })];
}

/** The requested beds whose label is not in use in the house. */
export async function notYetThere<B extends Pick<NewBed, "label">>(
  scope: Scope,
  house: Bed["house"],
  asked: readonly B[],
): Promise<B[]> {
  const home = scope.homes.house(house);
  const found = await scope.table.getAll(
    asked.map(({ label }) => ({ entity: bedLabelPlace, key: bedLabelKey(home, label) })),
  );
  return asked.filter((_, at) => !found[at]);
}

/** Adds the beds administration asked for, dated as of the request; existing beds stay as they are. */
export async function receiveBeds(
  scope: Scope,
  asked: { house: Bed["house"]; beds: readonly NewBed[]; sentAt: Instant },
): Promise<Handled> {
  const home = scope.homes.house(asked.house);
  const fresh = await notYetThere(scope, asked.house, asked.beds);
  if (fresh.length === 0) return { result: "refused", code: "label_taken", events: [], changes: [] };
  return {
    result: "done",
    events: [
      eventOf(houseEvents, {
        type: "house.beds_added",
        in: home,
        feed: home,
        subject: { house: asked.house },
        data: { beds: fresh.length },
      }),
    ],
    changes: fresh.flatMap((one) => newBed(asked.house, one, asked.sentAt)),
  };
}

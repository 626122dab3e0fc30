/** What a request cost: round trips to the database and consumed capacity units. */
export interface Meter {
  roundTrips: number;
  readUnits: number;
  writeUnits: number;
}

export const newMeter = (): Meter => ({ roundTrips: 0, readUnits: 0, writeUnits: 0 });

interface Consumed {
  CapacityUnits?: number | undefined;
}

/** Adds one answered call. DynamoDB reports one figure per table; a read is told from a write by its command. */
export function measure(meter: Meter, write: boolean, consumed: Consumed | Consumed[] | undefined): void {
  meter.roundTrips += 1;
  const all = consumed === undefined ? [] : Array.isArray(consumed) ? consumed : [consumed];
  const units = all.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
  if (write) meter.writeUnits += units;
  else meter.readUnits += units;
}

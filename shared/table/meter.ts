/** The cost of a request: database round trips and consumed capacity units. */
export interface Meter {
  roundTrips: number;
  readUnits: number;
  writeUnits: number;
}

export const newMeter = (): Meter => ({ roundTrips: 0, readUnits: 0, writeUnits: 0 });

interface Consumed {
  CapacityUnits?: number | undefined;
}

/** Adds one response. DynamoDB reports one figure for each table; the command tells reads from writes. */
export function measure(meter: Meter, write: boolean, consumed: Consumed | Consumed[] | undefined): void {
  meter.roundTrips += 1;
  const all = consumed === undefined ? [] : Array.isArray(consumed) ? consumed : [consumed];
  const units = all.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
  if (write) meter.writeUnits += units;
  else meter.readUnits += units;
}

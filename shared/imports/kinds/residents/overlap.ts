import { problem } from "#shared/kernel/field-problem.ts";
import { occupanciesSince } from "#shared/records/bed/occupancy.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { ResidentRow } from "./row.ts";

interface Resident {
  readonly reader: RowReader;
  readonly value: ResidentRow;
}

/** Asks about nights that were someone else's in the row's bed. One query for each house. */
export async function askOverlaps(scope: Scope, rows: readonly Resident[]): Promise<void> {
  const houses = new Set(rows.map(({ value }) => value.house));
  await Promise.all(
    [...houses].map(async (house) => {
      const here = rows.filter(({ value }) => value.house === house);
      const first = here.map(({ value }) => value.since).reduce((a, b) => (a < b ? a : b));
      const left = new Map<string, string>();
      for (const { value } of await occupanciesSince(scope, house, first)) left.set(value.bed, value.to);
      for (const { reader, value } of here) {
        const to = left.get(value.bed);
        if (to && to > value.since)
          reader.ask(problem("bed", "import.bed_slept", { to }), { mayStand: true });
      }
    }),
  );
}

import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { type BoardBed, countStates } from "#shared/views/house-board.ts";

/** A house with more beds than this shows them folded. */
export const atAGlance = 60;
const aFold = 50;

/**
 * Beds as rows. A house with very many folds them by fifty. Each fold shows its first and last label and its counts, so
 * that the user opens only the part they need.
 */
export function BedRows(props: {
  beds: readonly BoardBed[];
  row: (bed: BoardBed) => Child;
  folded: boolean;
}) {
  const { beds, row, folded } = props;
  const panel = (shown: readonly BoardBed[]) => <div class="panel rows">{shown.map(row)}</div>;
  if (!folded) return panel(beds);
  const folds = Array.from({ length: Math.ceil(beds.length / aFold) }, (_, at) =>
    beds.slice(at * aFold, (at + 1) * aFold),
  );
  return (
    <>
      {folds.map((fold) => (
        <Fold beds={fold}>{panel(fold)}</Fold>
      ))}
    </>
  );
}

function Fold({ beds, children }: { beds: readonly BoardBed[]; children: Child }) {
  const [first, last] = [beds[0]?.label ?? "", beds.at(-1)?.label ?? ""];
  return (
    <details class="more mt-2">
      <summary class="px-4">
        <span class="grow">{first === last ? first : words().houses.beds.fold({ first, last })}</span>
        <span class="second">{words().houses.today.counts(countStates(beds))}</span>
      </summary>
      {children}
    </details>
  );
}

import type { Child } from "hono/jsx";
import { en } from "#functions/copy/en/en.ts";
import { type BoardBed, countStates } from "#shared/views/house-board.ts";

/** Beds that are read at a glance; a house with more shows them folded. */
export const atAGlance = 60;
const aFold = 50;

/**
 * Beds as rows. In a house of very many they are folded fifty by fifty, each fold naming the labels it runs from and
 * to and what is in it, so that a list of hundreds is opened where it is wanted.
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
        <span class="grow">{en.beds.fold(first, last)}</span>
        <span class="second">{en.today.counts(countStates(beds))}</span>
      </summary>
      {children}
    </details>
  );
}

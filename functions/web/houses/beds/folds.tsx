import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { type BoardBed, countStates } from "#shared/views/house-board.ts";

/** A list with more beds than this is folded. */
const atAGlance = 60;
const aFold = 50;

/**
 * The beds of a house. Very many are folded by fifty. Each fold shows its first and last label and its counts, so that
 * the user opens only the part they need.
 */
export function BedFolds(props: {
  beds: readonly BoardBed[];
  children: (shown: readonly BoardBed[]) => Child;
  /** The beds of the whole house, if these are a part of them. */
  of?: number;
}) {
  const { beds, children, of = beds.length } = props;
  if (beds.length === 0) return null;
  if (of <= atAGlance) return <>{children(beds)}</>;
  const folds = Array.from({ length: Math.ceil(beds.length / aFold) }, (_, at) =>
    beds.slice(at * aFold, (at + 1) * aFold),
  );
  return (
    <>
      {folds.map((fold) => (
        <Fold beds={fold}>{children(fold)}</Fold>
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

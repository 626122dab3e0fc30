import { canonical } from "#shared/kernel/fingerprint.ts";
import { bytesOf, type Hex, sha256 } from "./hash.ts";
import type { Line } from "./line.ts";

/** Where a line stands in its tree: its place, and the hashes beside its way up to the root. */
export interface Path {
  readonly at: number;
  readonly beside: readonly Hex[];
}

export interface Tree {
  readonly n: number;
  readonly root: Hex;
  /** @throws RangeError if the line is not in the tree */
  path(line: Line): Path;
}

const leaf = Uint8Array.of(0);
const node = Uint8Array.of(1);

export const leafOf = (line: Line): Hex => sha256(leaf, canonical(line)).toString("hex");

const joined = (left: Uint8Array, right: Uint8Array): Buffer => sha256(node, left, right);

/** The largest power of two below n: RFC 6962 splits there and never repeats a leaf. */
const splitOf = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return sha256();
  if (leaves.length === 1) return only;
  const k = splitOf(leaves.length);
  return joined(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

function besideOf(at: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const k = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return at < k ? [...besideOf(at, left), rootOf(right)] : [...besideOf(at - k, right), rootOf(left)];
}

/** The tree of a day's lines, in the order of their hashes: whoever makes it cannot choose the order. */
export function treeOf(lines: readonly Line[]): Tree {
  const hashes = lines.map(leafOf).sort();
  if (new Set(hashes).size < hashes.length) throw new RangeError("Two lines are the same");
  const leaves = hashes.map(bytesOf);
  return {
    n: leaves.length,
    root: rootOf(leaves).toString("hex"),
    path: (line) => {
      const at = hashes.indexOf(leafOf(line));
      if (at < 0) throw new RangeError("The line is not in the tree");
      return { at, beside: besideOf(at, leaves).map((hash) => hash.toString("hex")) };
    },
  };
}

/** The hash that a path leads to, or undefined if it cannot be a path in a tree of n lines. */
function ledTo(hash: Buffer, at: number, n: number, beside: readonly Buffer[]): Buffer | undefined {
  const next = beside.at(-1);
  if (n === 1) return next ? undefined : hash;
  if (!next) return undefined;
  const k = splitOf(n);
  const rest = beside.slice(0, -1);
  const below = at < k ? ledTo(hash, at, k, rest) : ledTo(hash, at - k, n - k, rest);
  return below && (at < k ? joined(below, next) : joined(next, below));
}

/** Whether a line is in the tree with this root and number of lines. */
export function isInTree(line: Line, path: Path, n: number, root: Hex): boolean {
  if (!Number.isInteger(n) || !Number.isInteger(path.at) || path.at < 0 || path.at >= n) return false;
  return ledTo(bytesOf(leafOf(line)), path.at, n, path.beside.map(bytesOf))?.toString("hex") === root;
}

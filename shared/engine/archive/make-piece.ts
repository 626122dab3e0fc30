import { createHash } from "node:crypto";
import { stamp } from "#shared/kernel/instant.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Capability } from "../capability.ts";
import type { Archive } from "./archive.ts";
import { type Spot, walk } from "./walk.ts";

/** The README beside the records, in the words of the caller. */
export type Readme = (facts: { network: string; number: number; at: string }) => string;

export interface Piece {
  readonly file: Uint8Array;
  readonly sha256: string;
  /** Records in it, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** Where the next piece begins; null after the last. */
  readonly next: Archive["next"];
}

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/**
 * The next records of a network as one ZIP: one JSON Lines file for each kind, a manifest with counts and
 * hashes, and a README. It ends after `bytes` of text, plus at most one page.
 */
export async function makePiece(
  scope: Scope,
  value: Archive,
  { bytes, readme, capabilities }: { bytes: number; readme: Readme; capabilities: readonly Capability[] },
): Promise<Piece> {
  const lines = new Map<string, string[]>();
  let size = 0;
  const redacted = redactedIn(capabilities);
  let next: Spot | null = null;
  for await (const page of walk(scope, capabilities, value.next)) {
    for (const one of page.items) {
      const line = lineOf(one, redacted.get(one.kind) ?? []);
      const same = lines.get(one.kind) ?? [];
      same.push(line);
      lines.set(one.kind, same);
      size += line.length;
    }
    next = page.next;
    if (size >= bytes) break;
  }
  const number = value.pieces.length + 1;
  const at = stamp(scope.now());
  const texts = [...lines].map(([kind, all]) => [kind, `${all.join("\n")}\n`, all.length] as const);
  const kinds = Object.fromEntries(
    texts.map(([kind, text, records]) => [kind, { records, sha256: sha256(text) }]),
  );
  const manifest = {
    network: scope.network,
    archive: value.id,
    part: number,
    last: next === null,
    at,
    kinds,
  };
  const { strToU8, zipSync } = await import("fflate");
  const file = zipSync(
    {
      "README.txt": strToU8(readme({ network: scope.network, number, at })),
      "manifest.json": strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      ...Object.fromEntries(texts.map(([kind, text]) => [`records/${kind}.jsonl`, strToU8(text)])),
    },
    { level: 6, mtime: new Date(scope.now().epochMilliseconds) },
  );
  const counts = Object.fromEntries(texts.map(([kind, , records]) => [kind, records]));
  return { file, sha256: sha256(file), counts, next };
}

/** The fields of each kind that are left out of the files. */
const redactedIn = (capabilities: readonly Capability[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    capabilities.flatMap(({ archive: { redacts = [] } }) =>
      redacts.map(({ entity, fields }) => [entity.kind, fields] as const),
    ),
  );

/** One record as a line; the bytes of a file are in Base64. */
function lineOf({ key, version, value }: Stored<unknown>, without: readonly string[]): string {
  const hidden = Object.fromEntries(without.map((name) => [name, undefined]));
  const record = without.length > 0 ? { ...Object(value), ...hidden } : value;
  return JSON.stringify({ partition: key.pk, sort: key.sk, version, record }, (_, part) =>
    part instanceof Uint8Array ? Buffer.from(part).toString("base64") : part,
  );
}

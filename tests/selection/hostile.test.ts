import { expect, test } from "vitest";
import { verify } from "#infra/verifier/verify.mjs";
import { proofOf } from "./files.ts";
import { tell } from "./house.ts";

const asOf = "2026-12-31T00:00:00Z";
const proof = proofOf(tell(), 2, 0);

/** Each value in a file, replaced by another of its kind and then left out. */
function* changes(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ path: string; with: (to: unknown) => unknown; value: unknown }> {
  if (value === null || typeof value !== "object") return;
  for (const [key, member] of Object.entries(value)) {
    const put = (to: unknown) =>
      Array.isArray(value) ? value.with(Number(key), to) : { ...value, [key]: to };
    const here = [...path, key];
    yield { path: here.join("."), with: put, value: member };
    for (const change of changes(member, here)) yield { ...change, with: (to) => put(change.with(to)) };
  }
}
const another = (value: unknown): unknown => {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return 0;
  return /^[0-9a-f]{20,}$/.test(value)
    ? value.replace(/.$/, (last) => (last === "0" ? "1" : "0"))
    : `${value}1`;
};

test("no value of a proof can be changed or left out unseen, and no file, however hostile, breaks the check", () => {
  const codeIn = (lines: readonly string[]) => lines.find((line) => line.includes("The code in the hallway"));
  const code = codeIn(verify([JSON.stringify(proof)], asOf).lines);
  const unseen: string[] = [];
  for (const change of changes(proof)) {
    for (const to of [another(change.value), undefined, null, [], "\u001b[2J", 1e300]) {
      const { right, lines } = verify([JSON.stringify(change.with(to)) ?? ""], asOf);
      expect(lines.every((line) => /^[\x20-\x7e]*$/.test(line))).toBe(true);
      if (right && codeIn(lines) === code) unseen.push(`${change.path} ${JSON.stringify(to)}`);
    }
  }
  // What may be absent is what is not there yet; no rule looks back here.
  expect(unseen).toEqual(["signature undefined", "key undefined", "selected undefined", "earlier []"]);
  for (const text of [
    "",
    "{}",
    "null",
    "[]",
    '{"format":"porchlight-selection-proof-1"}',
    "[".repeat(100_000),
  ])
    expect(verify([text], asOf).right).toBe(false);
});

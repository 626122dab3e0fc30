/*
 * Checks a resident's proof of a random selection, or a house's public record of selections, by the description in
 * docs/fair-selection.md. Shares no code with the product.
 *
 *   node verify-selection.mjs FILE [time, such as 2026-11-30T00:00:00Z, at which keys are due; otherwise now]
 *
 * Says in words what it checked, and ends with 1 if anything is wrong.
 */
import { readFileSync } from "node:fs";
import { verify } from "./verify.mjs";

const [, , name, asOf = new Date().toISOString()] = process.argv;

function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const text = name && textOf(name);
if (text === undefined) {
  console.log("Name a file that can be read: node verify-selection.mjs FILE");
  process.exitCode = 1;
} else {
  const { right, lines } = verify(text, asOf);
  console.log(lines.join("\n"));
  process.exitCode = right ? 0 : 1;
}

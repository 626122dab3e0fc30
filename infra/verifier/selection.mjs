/*
 * Checks residents' proofs of a random selection, or a house's public record of selections, or both together, by the
 * description in docs/fair-selection.md. Shares no code with the product.
 *
 *   node verify-selection.mjs FILE...
 *   node verify-selection.mjs --opening PEOPLE FILE...
 *
 * A record that has several parts is given as several files. `--opening`: an auditor, who counted so many people in the
 * house, has the files of those who agreed to show theirs.
 *
 * Says in words what it checked, and ends with 1 if anything is wrong.
 */
import { readFileSync } from "node:fs";
import { verify } from "./verify.mjs";

function textsOf(files) {
  try {
    return files.map((file) => readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}

const given = process.argv.slice(2);
const isOpening = given[0] === "--opening";
const texts = textsOf(isOpening ? given.slice(2) : given);
const { right, lines } =
  texts.length > 0
    ? verify(texts, new Date().toISOString(), isOpening ? Number(given[1]) : undefined)
    : { right: false, lines: ["Name files that can be read: node verify-selection.mjs FILE..."] };
console.log(lines.join("\n"));
process.exitCode = right ? 0 : 1;

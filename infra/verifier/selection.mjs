/*
 * Checks a resident's proof of a random selection, or a house's public record of selections, or both together, by the
 * description in docs/fair-selection.md. Shares no code with the product.
 *
 *   node verify-selection.mjs FILE...
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

const texts = textsOf(process.argv.slice(2));
const { right, lines } =
  texts.length > 0
    ? verify(texts, new Date().toISOString())
    : { right: false, lines: ["Name files that can be read: node verify-selection.mjs FILE..."] };
console.log(lines.join("\n"));
process.exitCode = right ? 0 : 1;

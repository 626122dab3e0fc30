import { checkProof } from "./proof.mjs";
import { timeOf, Unreadable, wanted } from "./reading.mjs";
import { checkRecord } from "./record.mjs";
import { teller } from "./said.mjs";

/** Checks the text of a file. `asOf`: the time at which keys are due. Returns sentences, and whether all is right. */
export function verify(text, asOf) {
  const say = teller();
  try {
    const now = timeOf(asOf, "The time");
    const file = JSON.parse(text);
    if (file?.format === "porchlight-selection-proof-1") checkProof(file, say);
    else {
      wanted(file?.format === "porchlight-selection-record-1", "This is neither a proof nor a public record");
      checkRecord(file, now, say);
    }
  } catch (error) {
    const known = error instanceof Unreadable || error instanceof SyntaxError;
    say.check(false, "", known ? error.message : "A part of the file is missing, or of another kind");
  }
  const right = say.wrong() === 0;
  return {
    right,
    lines: [...say.lines, "", right ? "Nothing in this file is wrong." : "This file is WRONG: see above."],
  };
}

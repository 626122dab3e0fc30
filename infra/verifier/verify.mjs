import { hashOf } from "./construction.mjs";
import { joined } from "./parts.mjs";
import { checkProof } from "./proof.mjs";
import { timeOf, Unreadable, wanted } from "./reading.mjs";
import { checkRecord } from "./record.mjs";
import { teller } from "./said.mjs";
import { checkOpening, checkTogether } from "./together.mjs";

const isProof = ({ format }) => format === "porchlight-selection-proof-1";

/**
 * Checks the texts of files, proofs against each other and against records. `asOf`: the time at which keys are due.
 * `people`: how many lived in the house, for an opening.
 */
export function verify(texts, asOf, people) {
  const say = teller();
  try {
    const now = timeOf(asOf, "The time");
    const files = texts.map((text) => JSON.parse(text));
    for (const file of files)
      wanted(
        isProof(file ?? {}) || file?.format === "porchlight-selection-record-1",
        "This is neither a proof nor a public record",
      );
    const proofs = files.filter(isProof);
    for (const proof of proofs) checkProof(proof, say);
    checkTogether(proofs, say);
    if (people !== undefined) checkOpening(proofs, people, say);
    for (const record of joined(
      files.filter((file) => !isProof(file)),
      say,
    )) {
      checkRecord(record, now, say);
      for (const proof of proofs) checkPublished(proof, record, say);
    }
  } catch (error) {
    const known = error instanceof Unreadable || error instanceof SyntaxError;
    say.check(false, "", known ? error.message : "A part of the file is missing, or of another kind");
  }
  const right = say.wrong() === 0;
  return { right, lines: [...say.lines, "", right ? "Nothing is wrong." : "Something is WRONG: see above."] };
}

/** The header a resident has must be the one whose hash was published, with all that was published of it. */
function checkPublished({ header }, { days }, say) {
  const { date } = header;
  const day = days.find((one) => one.date === date);
  const same = ["i", "instantUTC", "round", "policy", "prev"].every((name) => day?.[name] === header[name]);
  say.check(
    same && day.hash === hashOf(header),
    `${date}: what the resident has is what was published`,
    `${date}: what the resident has is not what was published`,
  );
  if (day?.void) say.note(`${date}: void, so nobody is selected on that day`);
}

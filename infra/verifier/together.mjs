import { hashOf } from "./construction.mjs";
import { wanted, whole } from "./reading.mjs";

const byDay = (proofs) => {
  const days = new Map();
  for (const proof of proofs) {
    const { net, house, date } = proof.header;
    const name = `${net} ${house} ${date}`;
    days.set(name, [...(days.get(name) ?? []), proof]);
  }
  return [...days.values()];
};
const linesOf = (proofs) => new Set(proofs.map(({ line }) => line.token)).size;

/** What only several residents' files of one date show: one header for all, and a line for each. */
export function checkTogether(proofs, say) {
  for (const all of byDay(proofs).filter(({ length }) => length > 1)) {
    const { date } = all[0].header;
    say.check(
      new Set(all.map(({ header }) => hashOf(header))).size === 1,
      `${date}: all ${all.length} files have one header`,
      `${date}: residents were given different headers`,
    );
    say.check(
      linesOf(all) === all.length,
      `${date}: ${all.length} files, each with a line of its own`,
      `${date}: two people were given one line, or a file is here twice`,
    );
  }
}

/** An auditor's opening of one date: `people` lived in the house, and those who agreed showed their files. */
export function checkOpening(proofs, people, say) {
  whole(people, 1, 100_000, "The number of people");
  const [all, ...others] = byDay(proofs);
  wanted(all && others.length === 0, "An opening is of one date of one house");
  const { date, n } = all[0].header;
  const shown = linesOf(all);
  say.check(
    n === people,
    `${date}: ${n} lines, and as many people in the house`,
    `${date}: ${n} lines, and ${people} people in the house: somebody was left out, or a line is invented`,
  );
  say.note(
    shown < n
      ? `${date}: ${n - shown} of ${n} lines were shown by nobody. Each is of someone who did not show it, or is invented.`
      : `${date}: each of the ${n} lines was shown, so none is invented.`,
  );
}

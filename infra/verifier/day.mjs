import {
  drawOf,
  isOn,
  isSigned,
  keyBack,
  policyOf,
  publishBy,
  quicknet,
  rootOf,
  roundAt,
} from "./construction.mjs";
import { dayOf, hex, listOf, timeOf, wanted, whole } from "./reading.mjs";
import { utc } from "./said.mjs";

const trial =
  "A TRIAL: the random numbers are not drand's. Whoever runs this beacon knows them beforehand, so this file proves nothing.";

export function readPeriod(period, say) {
  dayOf(period.first, "The period's first date");
  whole(period.days, 1, 4000, "The period's number of days");
  hex(period.k0, 32, "The period's K_0");
  hex(period.beacon, 96, "The beacon's public key");
  if (period.beacon !== quicknet) say.note(trial);
}

/** What a resident's file and the public record both say of a date. */
export function checkDate(day, period, say) {
  const { date, round } = day;
  const number = dayOf(date, "A date");
  const i = whole(day.i, 1, period.days, `${date}: i`);
  const instant = timeOf(day.instantUTC, `${date}: the time of the draw`);
  say.check(
    i === number - dayOf(period.first, "The first date") + 1 && isOn(number, instant),
    `${date}: key ${i} of the period, drawn at ${utc(instant)}`,
    `${date}: the number of the key, or the time of the draw, is not of this date`,
  );
  say.check(
    round === roundAt(instant),
    `${date}: round ${round} is the first at or after that time`,
    `${date}: round ${round} is not the first at or after the time of the draw, which is ${roundAt(instant)}`,
  );
  say.check(
    day.policy === policyOf(period),
    `${date}: of the period as it was published`,
    `${date}: of another period than the one in this file: other keys, another beacon or other rules`,
  );
}

export function checkRound({ date, round, signature }, { beacon }, say) {
  hex(signature, 48, `${date}: the signature`);
  return say.check(
    isSigned(round, signature, beacon),
    `${date}: the beacon signed round ${round}`,
    `${date}: the beacon did not sign this as round ${round}`,
  );
}

/** A resident's day. Returns whether it selects them, or undefined if that cannot be known. */
export function checkDay({ period, header, line, path, signature, key }, say) {
  const { date, round } = header;
  checkDate(header, period, say);
  say.check(
    header.v === 1 && header.net === period.net && header.house === period.house,
    `${date}: of the house of the period`,
    `${date}: of another house than the period`,
  );
  checkLine(header, line, path, say);
  if (signature === undefined || key === undefined) {
    const lacks = signature === undefined ? "The round is not in this file" : "The key is not revealed";
    say.note(`${date}: ${lacks} yet. The draw itself can be checked when it is.`);
    return undefined;
  }
  const signed = checkRound({ date, round, signature }, period, say);
  const bytes = hex(key, 32, `${date}: the key`);
  const proves = say.check(
    keyBack(bytes, header.i) === period.k0,
    `${date}: the key is of the chain published before the period`,
    `${date}: the key is not of the chain published before the period`,
  );
  if (!signed || !proves) return undefined;
  const x = drawOf(bytes, header, hex(signature, 48, "The signature"), line.token);
  const selected = line.status === "pool" && x < BigInt(line.p);
  say.note(
    `${date}: x ${x}, p ${line.p}, status "${line.status}": ${selected ? "SELECTED" : "not selected"}`,
  );
  return selected;
}

function checkLine({ date, n, root }, line, path, say) {
  whole(n, 1, 100_000, `${date}: the number of residents`);
  const at = whole(path?.at, 0, n - 1, `${date}: the place of the line`);
  const beside = listOf(path.beside, 20, `${date}: the path`).map((one) => hex(one, 32, `${date}: the path`));
  wanted(/^[\w-]{43}$/.test(line?.token), `${date}: the token is not 32 bytes in base64url`);
  wanted(/^\d{1,20}$/.test(line.p), `${date}: p is not a number`);
  say.check(
    rootOf(line, at, n, beside) === root,
    `${date}: the line is among the ${n} that were fixed`,
    `${date}: the line is not among those that were fixed, or was changed afterwards`,
  );
}

/** When a day's header had to be published. */
export const dueOf = ({ round }) => utc(publishBy(round));

import { expect, test } from "vitest";
import { verify } from "#infra/verifier/verify.mjs";
import type { Instant } from "#shared/kernel/instant.ts";
import { keyBack, newKey } from "#shared/records/selection/chain.ts";
import { threshold } from "#shared/records/selection/draw.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import { hallwayCode, headerOf } from "#shared/records/selection/header.ts";
import { lineOf } from "#shared/records/selection/line.ts";
import type { Proof, PublicRecord } from "#shared/records/selection/proof.ts";
import { quicknetKey, roundAt } from "#shared/records/selection/round.ts";
import { treeOf } from "#shared/records/selection/tree.ts";
import { proofOf, recordOf } from "./files.ts";
import { signed, tell } from "./house.ts";

const asOf = "2026-12-31T00:00:00Z";
const said = (file: object, people?: number) =>
  verify(
    [file].flat().map((one) => JSON.stringify(one)),
    asOf,
    people,
  );
const expectRight = (file: object) =>
  expect(said(file).lines.filter((line) => line.startsWith("WRONG"))).toEqual([]);
function expectWrong(file: object, fault: RegExp, people?: number) {
  const { right, lines } = said(file, people);
  expect(lines.filter((line) => line.startsWith("WRONG")).join("\n")).toMatch(fault);
  expect(right).toBe(false);
}

const oneIn = (of: number, more: { gap?: number; cap?: number } = {}) => ({
  v: 1 as const,
  p: threshold({ chances: 1, of }),
  ...more,
});

const house = tell({ days: 5 });
const next = tell({ days: 2, first: "2026-11-06", prev: hashOf(house.days[4]?.header ?? {}) });
const proof = proofOf(house, 2, 0);
const record = recordOf(house, next);
const [, second] = house.days;
if (!second) throw new Error("No second day");

/** A house in which everybody is selected whenever the rules allow it. */
const strict = tell({ days: 5, rules: oneIn(1, { gap: 2 }), house: "h_elm" });

const dayAt = (at: number, changed: Partial<PublicRecord["days"][number]>): PublicRecord => ({
  ...record,
  days: record.days.map((day, here) => (here === at ? { ...day, ...changed } : day)),
});

test("what the construction makes passes, for each resident, with and without a gap, and for the public over two periods", () => {
  for (const who of [0, 1, 2]) expectRight(proofOf(house, 1, who));
  for (const at of [0, 1, 3, 4]) expectRight(proofOf(strict, at, 1));
  expect(proofOf(strict, 3, 1).selected).toBe(true);
  expect(proofOf(strict, 4, 1).line.status).toBe("excused:gap");
  expectRight([proof, record]);
  expect(said(record).lines.join("\n")).toMatch(
    /7 days\. Void because published late: 0\. Without any header: 0/,
  );
  expect(said(proof).lines.join("\n")).toMatch(/A TRIAL: the random numbers are not drand's/);
});

test("a proof can be checked as far as it goes: before the round, and before the key", () => {
  const { signature, key, selected, ...before } = proof;
  for (const file of [before, { ...before, signature }]) {
    expectRight(file);
    expect(said(file).lines.join("\n")).toMatch(/yet\. The draw itself can be checked when it is/);
  }
});

const grindsTokens = () => {
  // A line with another token is another tree, another header, another code than hung in the hallway.
  const lines = [lineOf("pool", house.rules.p), ...second.lines.slice(1)];
  const tree = treeOf(lines);
  const { date, instantUTC, prev } = second.header;
  const header = headerOf(house.period, { date, instant: instantUTC, tree, prev });
  return { header, lines, tree };
};

test("an operator who grinds after the round is found: keys, tokens, another house, another beacon", () => {
  const key = newKey();
  expectWrong({ ...proof, key }, /the key is not of the chain/);
  // With a chain made to fit, the header belongs to another period.
  expectWrong({ ...proof, key, period: { ...house.period, k0: keyBack(key, 3) } }, /of another period/);
  expectWrong({ ...proof, line: lineOf("pool", house.rules.p) }, /not among those that were fixed/);
  const ground = grindsTokens();
  expect(hallwayCode(ground.header)).not.toBe(hallwayCode(second.header));
  expectWrong(dayAt(1, { hash: hashOf(ground.header) }), /2026-11-03: not linked/);
  // And it is not what was published, which a resident sees with both files.
  const { header, tree, lines } = ground;
  const made = { ...proofOf(house, 1, 1), header, path: tree.path(lines[1] ?? lineOf("pool", "0")) };
  expectRight({ ...made, selected: undefined });
  expectWrong(
    [{ ...made, selected: undefined }, record],
    /2026-11-02: what the resident has is not what was published/,
  );
  expectWrong(
    [proof, dayAt(2, { policy: newKey() })],
    /2026-11-03: what the resident has is not what was published/,
  );
  expectWrong({ ...proof, header: { ...proof.header, house: "h_elm" } }, /of another house/);
  expectWrong({ ...proof, signature: signed(proof.header.round + 1).signature }, /did not sign this/);
  expectWrong({ ...proof, period: { ...house.period, beacon: quicknetKey } }, /did not sign this/);
});

test("an operator cannot choose the round, the time or the date", () => {
  const { round, instantUTC } = proof.header;
  for (const other of [round + 1, round - 1])
    expectWrong({ ...proof, header: { ...proof.header, round: other } }, /is not the first at or after/);
  const later = instantUTC.replace("T13:", "T14:");
  expectWrong({ ...proof, header: { ...proof.header, instantUTC: later } }, /is not the first at or after/);
  expectWrong({ ...proof, header: { ...proof.header, date: "2026-11-02" } }, /is not of this date/);
  const dayLater = {
    instantUTC: "2026-11-05T13:30:00.000Z" as const,
    round: roundAt("2026-11-05T13:30:00.000Z"),
  };
  expectWrong(
    { ...proof, header: { ...proof.header, ...dayLater } },
    /the time of the draw, is not of this date/,
  );
  expectWrong(dayAt(2, { round: round + 1, signature: signed(round + 1).signature }), /is not the first/);
});

test("backdating, withholding, a second try of a day, and days taken out are found in the public record", () => {
  const late = "2026-11-02T13:20:00.001Z";
  expectWrong(dayAt(1, { publishedAt: late }), /2026-11-02: published at .*, and not void/);
  // Void and counted is what must follow; nothing is drawn for it.
  const { key: _, signature: __, ...rest } = record.days[1] ?? {};
  const voided = {
    ...record,
    days: record.days.map((day, at) => (at === 1 ? { ...day, ...rest, publishedAt: late, void: true } : day)),
  };
  expectRight(voided);
  expect(said(voided).lines.join("\n")).toMatch(/Void because published late: 1/);
  // A day that came out wrong cannot be made void, nor left without its key.
  expectWrong(dayAt(1, { key: newKey() }), /2026-11-02: the key is not of the chain/);
  expectWrong(dayAt(1, { void: true }), /called void, though it was published in time/);
  expectWrong(
    { ...record, days: record.days.map(({ key, ...day }) => (day.i > 3 ? day : { ...day, key })) },
    /2026-11-05: the key was due/,
  );
  expectWrong({ ...record, days: record.days.filter((_, at) => at !== 2) }, /2026-11-04: not linked/);
  expectWrong(
    { ...record, days: [...record.days.slice(0, 2), ...record.days.slice(1)] },
    /comes twice or out of order/,
  );
  expectWrong({ ...record, periods: record.periods.slice(1) }, /its period is not in this record/);
  expectWrong(
    {
      ...record,
      periods: record.periods.map((one) => ({ ...one, publishedAt: "2026-11-01T14:00:00.000Z" })),
    },
    /2026-11-01: its period was published after it/,
  );
  // The end can be cut off, but its dates are then missing for all to see.
  const short = { ...record, days: record.days.slice(0, 6) };
  expectRight(short);
  expect(said(short).lines.join("\n")).toMatch(/2026-11-07: nothing was published/);
});

test("a witness is told after the header is published and before its round, or not at all", () => {
  const at = (time: string) => dayAt(1, { witnesses: [{ name: "Cedar Legal Aid", at: time as Instant }] });
  expectRight(at("2026-11-02T13:21:00.000Z"));
  expect(said(at("2026-11-02T13:21:00.000Z")).lines.join("\n")).toMatch(
    /outside witnesses before the draw: 1\./,
  );
  for (const forged of ["2026-11-02T13:30:00.000Z", "2026-11-02T13:19:59.000Z"])
    expectWrong(at(forged), /2026-11-02: a witness was told before it was published, or after the draw/);
});

test("a key that is withheld is proved by a later one, and only days that no key proves stay open", () => {
  const hidden = {
    ...record,
    days: record.days.map(({ key, ...day }) => (day.date === "2026-11-02" ? day : { ...day, key })),
  };
  expectRight(hidden);
  const open = JSON.stringify({
    ...record,
    days: record.days.map(({ key, ...day }) => (day.i > 1 ? day : { ...day, key })),
  });
  expect(verify([open], "2026-11-02T23:00:00Z").right).toBe(true);
  expect(verify([open], "2026-11-03T00:00:01Z").lines.join("\n")).toMatch(
    /2026-11-02: the key was due .* supports no decision/,
  );
});

test("a record in parts is one record: no part and no day between two can be left out", () => {
  const dates = ["2026-11-03", "2026-11-05"] as const;
  const until = (next: string, from = "") => ({
    ...record,
    ...(from ? { from } : {}),
    next,
    days: record.days.filter(({ date }) => date >= from && date < next),
  });
  const { next: _, ...last } = until("2026-12-31", dates[1]);
  const parts = [until(dates[0]), until(dates[1], dates[0]), last];
  const [first, middle] = parts;
  expectRight([parts[2], first, middle].map((part) => part ?? {}));
  expect(said(parts).lines.join("\n")).toMatch(/7 days\. Void.*: 0\. Without any header: 0/);
  expect(said(first ?? {}).lines.join("\n")).toMatch(/not the end: the next part is from 2026-11-03/);
  expect(said(last).lines.join("\n")).toMatch(/begin on 2026-11-05: what was before is not checked/);
  expectRight(last);
  expectRight([proofOf(house, 2, 1), middle ?? {}]);
  expectWrong([first ?? {}, last], /The part from 2026-11-03 is not among these files/);
  const without = { ...middle, days: middle?.days.slice(1) };
  expectWrong([first ?? {}, without, last], /2026-11-04: not linked/);
  const other = { ...middle, days: middle?.days.map((day) => ({ ...day, key: newKey() })) };
  expectWrong([...parts, other], /2026-11-03: comes twice or out of order/);
});

test("what residents show together finds invented lines, people left out, one line for two, and two headers for one date", () => {
  const all = [0, 1, 2].map((who) => proofOf(house, 1, who));
  const [mine, other] = all;
  if (!mine || !other) throw new Error("Three live there");
  expect(said(all, 3)).toMatchObject({ right: true });
  expect(said(all, 3).lines.join("\n")).toMatch(/each of the 3 lines was shown, so none is invented/);
  // Whoever was dropped in collusion has no file, and the line invented for them is nobody's.
  expect(said([mine, other], 3).lines.join("\n")).toMatch(/1 of 3 lines were shown by nobody/);
  expectWrong(all, /3 lines, and 4 people in the house: somebody was left out/, 4);
  expectWrong([mine, { ...mine }], /two people were given one line/, 3);
  const { header, tree, lines } = grindsTokens();
  const { selected, ...rest } = proofOf(house, 1, 1);
  const shown = { ...rest, header, path: tree.path(lines[1] ?? lineOf("pool", "0")) };
  expectRight(shown);
  expectWrong([mine, shown], /2026-11-02: residents were given different headers/);
  expectWrong([mine, proofOf(house, 2, 1)], /An opening is of one date/, 3);
  expectWrong(record, /An opening is of one date/, 3);
});

test("a person who is left out has no path, and the others read how many were counted", () => {
  const without = tell({ statuses: ["pool", "pool"], days: 3 });
  expect(() => without.days[0]?.tree.path(house.days[0]?.lines[2] ?? lineOf("pool", "0"))).toThrow(
    RangeError,
  );
  expect(said(proofOf(without, 0, 0)).lines.join("\n")).toMatch(/Residents counted: 2\. If another number/);
});

test("a manager cannot steer one person: other odds, a status, a gap that does not apply or one passed over", () => {
  const steered = (line: Proof["line"]): Proof => {
    const tree = treeOf([line, ...second.lines.slice(1)]);
    const { date, instantUTC, prev } = second.header;
    const header = headerOf(house.period, { date, instant: instantUTC, tree, prev });
    const { key, signature } = second;
    const { selected, ...rest } = proof;
    return { ...rest, header, line, path: tree.path(line), key, signature };
  };
  expectWrong(steered(lineOf("pool", threshold({ chances: 1, of: 1 }))), /other odds than the rules/);
  expectWrong(
    steered(lineOf("excused:gap", house.rules.p)),
    /by the rules and the earlier days it is "pool"/,
  );
  const away = said(steered(lineOf("away", house.rules.p)));
  expect(away.lines.join("\n")).toMatch(/You were not in the draw: "away"\. If that was not so/);
  expectWrong({ ...proof, rules: { ...house.rules, p: "0" } }, /not those the period was published with/);
  expectWrong({ ...proof, selected: !proof.selected }, /the draw says the opposite/);
  // Selected on the first day, so the second and third are excused: without the first, or with another's, they are not.
  expectWrong({ ...proofOf(strict, 1, 1), earlier: [] }, /by the rules and the earlier days it is "pool"/);
  expectWrong({ ...proofOf(strict, 1, 1), earlier: [proofOf(house, 0, 1)] }, /of another house/);
  const [first] = proofOf(strict, 1, 1).earlier;
  expectWrong({ ...proofOf(strict, 1, 1), earlier: [first, first] }, /there twice/);
});

test("a resident cannot make a proof of their own: another's line, another place, a changed odds", () => {
  const other = proofOf(house, 2, 1);
  expectWrong({ ...proof, line: other.line }, /not among those that were fixed/);
  expectWrong(
    { ...proof, path: { ...proof.path, at: (proof.path.at + 1) % 3 } },
    /not among those that were fixed/,
  );
  expectWrong({ ...proof, line: { ...proof.line, p: "0" } }, /not among those that were fixed/);
  expectWrong({ ...proof, line: { ...proof.line, more: "x" } }, /not among those that were fixed/);
});

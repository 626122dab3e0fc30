import { createHash, createHmac } from "node:crypto";
import { bls12_381 } from "@noble/curves/bls12-381.js";

export const quicknet =
  "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";

const sha = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** JSON in canonical form, RFC 8785. */
const jcs = (value) => {
  if (Array.isArray(value)) return `[${value.map(jcs).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${jcs(value[name])}`).join(",")}}`;
};

export const hashOf = (value) => sha(jcs(value)).toString("hex");

export const policyOf = ({ v, net, house, first, days, k0, beacon, rules }) =>
  hashOf({ v, net, house, first, days, k0, beacon, rules });

/** The largest power of two below n, where RFC 6962 splits a tree. */
const splitOf = (n) => 2 ** Math.floor(Math.log2(n - 1));

const upFrom = (hash, at, n, beside) => {
  const next = beside.at(-1);
  if (n === 1 || !next) return n === 1 && !next ? hash : undefined;
  const [k, rest] = [splitOf(n), beside.slice(0, -1)];
  const below = at < k ? upFrom(hash, at, k, rest) : upFrom(hash, at - k, n - k, rest);
  return below && sha(Uint8Array.of(1), ...(at < k ? [below, next] : [next, below]));
};

/** The root that a line's path leads to. */
export const rootOf = (line, at, n, beside) =>
  upFrom(sha(Uint8Array.of(0), jcs(line)), at, n, beside)?.toString("hex");

const [genesis, seconds] = [1692803367, 3];

/** The first round at or after a time, and the time of a round; in milliseconds. */
export const roundAt = (ms) => Math.ceil((ms / 1000 - genesis) / seconds) + 1;
export const timeOfRound = (round) => (genesis + (round - 1) * seconds) * 1000;
/** Ten minutes before the round: what is published later is late. */
export const publishBy = (round) => timeOfRound(round) - 600_000;

/** Whether a time can be on a local date somewhere on earth (from UTC+14 to UTC-12). `day` is the date's number. */
export const isOn = (day, ms) =>
  ms >= day * 86_400_000 - 14 * 3_600_000 && ms < day * 86_400_000 + 36 * 3_600_000;

/** The key that lies so many steps before this one. */
export const keyBack = (key, steps) => {
  let back = key;
  for (let step = 0; step < steps; step += 1) back = sha("pl/chain/1", back);
  return back.toString("hex");
};

const verified = new Map();

/** Whether the beacon with this public key signed this round. Takes 50 ms, so each answer is remembered. */
export const isSigned = (round, signature, beacon) => {
  const name = `${round} ${signature} ${beacon}`;
  if (!verified.has(name)) verified.set(name, verifies(round, signature, beacon));
  return verified.get(name);
};

const verifies = (round, signature, beacon) => {
  const { shortSignatures } = bls12_381;
  try {
    const number = Buffer.alloc(8);
    number.writeBigUInt64BE(BigInt(round));
    const message = shortSignatures.hash(sha(number), "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_");
    return shortSignatures.verify(Buffer.from(signature, "hex"), message, Buffer.from(beacon, "hex"));
  } catch {
    return false;
  }
};

/** x, below 2^64. */
export const drawOf = (key, { v, net, house, date, round }, signature, token) => {
  const draw = { v, net, house, date, round, R: sha(signature).toString("hex"), token };
  return createHmac("sha256", key).update(jcs(draw)).digest().readBigUInt64BE();
};

/** The code in the hallway: 160 bits of a header's hash, five a letter. */
export const codeOf = (hash) => {
  const bytes = [...Buffer.from(hash, "hex").subarray(0, 20)];
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letter = (five) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number.parseInt(five, 2)];
  return bits.match(/.{5}/g).map(letter).join("").match(/.{4}/g).join("-");
};

/** The status that the published rules give somebody in the pool, selected so many days ago. */
export const ruledStatus = ({ gap = 0, cap }, ago) => {
  if (ago.some((days) => days >= 1 && days <= gap)) return "excused:gap";
  const week = ago.filter((days) => days >= 1 && days <= 6).length;
  return cap && week >= cap ? "excused:cap" : "pool";
};

import { randomFillSync } from "node:crypto";
import { ulid } from "ulid";
import * as z from "zod";
import { hash32 } from "./hash.ts";

/** The prefix of each kind of id. Ids sort by creation time. */
const prefixes = {
  network: "net",
  house: "hse",
  bed: "bed",
  person: "per",
  referral: "ref",
  stay: "sty",
  partner: "ptn",
  member: "mem",
  key: "key",
  event: "evt",
  message: "msg",
  import: "imp",
  document: "doc",
  note: "not",
  accommodation: "acc",
  case: "cas",
  inquiry: "inq",
  session: "ses",
  archive: "arc",
  erasure: "era",
  consent: "con",
  disclosure: "dsc",
  guest: "gst",
  link: "lnk",
  journey: "jny",
  supervision: "svn",
  agreement: "agr",
  breach: "brc",
  emergency: "emg",
  brought: "brt",
  file: "fil",
  checkIn: "chk",
  alertPage: "apg",
  sitting: "sit",
  goal: "gol",
  step: "stp",
  appointment: "apt",
  instrument: "ins",
  capital: "rcp",
  meeting: "mtg",
  test: "tst",
  review: "rvw",
  witness: "wit",
  excusal: "exc",
} as const;

export type IdKind = keyof typeof prefixes;
export const idPrefixes: readonly string[] = Object.values(prefixes);
export type Id<K extends IdKind> = `${(typeof prefixes)[K]}_${string}`;

/** The characters of a key segment: never `#`, never empty. */
export const segment = /^[A-Za-z0-9_-]{1,80}$/;

const random = new Uint32Array(1024);
let taken = random.length;

/** A random fraction. Asking the system once for many is most of the cost of an id saved. */
function fraction(): number {
  if (taken === random.length) {
    randomFillSync(random);
    taken = 0;
  }
  taken += 1;
  return (random[taken - 1] ?? 0) / 2 ** 32;
}

/** A new id, e.g. `ref_01J9…`. `at` is epoch milliseconds. */
export function newId<K extends IdKind>(kind: K, at: number): Id<K> {
  return `${prefixes[kind]}_${ulid(at, fraction)}`;
}

export const isIdKind = (name: string): name is IdKind => Object.hasOwn(prefixes, name);

/** Whether `text` is an id of this kind: its prefix, and a legal segment. */
export function isId<K extends IdKind>(kind: K, text: unknown): text is Id<K> {
  if (typeof text !== "string" || !segment.test(text)) return false;
  const prefix = `${prefixes[kind]}_`;
  return text.startsWith(prefix) && text.length > prefix.length;
}

/** The schema of one kind of id: what `isId` allows and nothing else. */
export const idSchema = <K extends IdKind>(kind: K): z.ZodType<Id<K>, Id<K>> =>
  z.custom<Id<K>>((value) => isId(kind, value), {
    error: `Expected an id that starts with ${prefixes[kind]}_`,
  });

/**
 * The short number people say on the phone, e.g. `R-48213`; an inquiry's begins with Q. Derived from the id,
 * not counted: a counter would reveal to one partner how many referrals others send.
 */
export function spokenNumber(id: Id<"referral"> | Id<"inquiry">): string {
  return `${id.startsWith("inq_") ? "Q" : "R"}-${String(10000 + (hash32(id) % 90000))}`;
}

import type { Id } from "#shared/kernel/ids.ts";

/**
 * What each kind of scope reaches, once, for two walls: the client checks every command against it, and the
 * cloud's roles pin `dynamodb:LeadingKeys` to it. A pattern is a partition key with `{network}`, `{house}` or
 * `{partner}` to fill in, and `*` at its very end or not at all. A home and what lies below it are two
 * patterns (`…#ADM` and `…#ADM#*`): one `…ADM*` would let a network read another whose id starts with its own.
 */
export type ScopeKind =
  | "house"
  | "care"
  | "administration"
  | "partner"
  | "system"
  | "public"
  | "archive"
  | "erasure";
export type Pattern = string;
export interface Reach {
  readonly read: readonly Pattern[];
  readonly write: readonly Pattern[];
  /** What it writes it may only make: nothing that is there is changed, taken away or asked about. */
  readonly putOnly?: true;
  /** What it may take away, and do nothing else to. */
  readonly erase?: readonly Pattern[];
}

const and = (home: string): Pattern[] => [home, `${home}#*`];

const ADM = and("N#{network}#ADM");
const PEOPLE = and("N#{network}#PEOPLE");
const INBOX = and("N#{network}#INBOX");
const INQ = and("N#{network}#INQ");
/** One card and nothing below it. */
const PUBLIC = ["N#{network}#PUBLIC"];
/** Administration asks for the whole, admissions answer: both write here, and neither sees more by it. */
const ARCHIVE = and("N#{network}#ARCHIVE");
/** How a network's leaving stands: one record, whose lists lie below it. */
const LEFT = "N#{network}#ERASURE";
const DIR = and("N#{network}#DIR");
const AVAIL = and("N#{network}#AVAIL");
const HOUSE = and("N#{network}#H#{house}");
const PARTNER = and("N#{network}#P#{partner}");
const EVERY_HOUSE = ["N#{network}#H#*"];
const EVERY_PARTNER = ["N#{network}#P#*"];
const POST = [
  ...PEOPLE,
  ...INBOX,
  ...INQ,
  ...EVERY_HOUSE,
  ...EVERY_PARTNER,
  ...DIR,
  ...AVAIL,
  "N#{network}#ADM#L",
  "N#{network}#ARCHIVE#L",
  "N#{network}#ADM#I",
  "N#{network}#ADM#I#*",
];

const NETWORK_DOORS = [
  "DOOR#M#{network}#*",
  "DOOR#K#{network}#*",
  "DOOR#S#{network}#*",
  "DOOR#U#{network}#*",
  "DOOR#Q#{network}",
];

export const reach: Readonly<Record<ScopeKind, Reach>> = {
  house: { read: [...HOUSE, ...DIR], write: HOUSE },
  care: {
    read: [...PEOPLE, ...INBOX, ...INQ, ...DIR, ...AVAIL, ...ARCHIVE, ...EVERY_HOUSE],
    write: [...PEOPLE, ...INBOX, ...INQ, ...ARCHIVE, ...EVERY_HOUSE],
  },
  administration: {
    read: [...ADM, ...DIR, ...AVAIL, ...PUBLIC, ...ARCHIVE, LEFT],
    write: [...ADM, ...DIR, ...PUBLIC, ...ARCHIVE, "DOOR#M#{network}#*", "DOOR#K#{network}#*"],
  },
  partner: { read: [...PARTNER, ...AVAIL], write: PARTNER },
  /** It reads whether the network has left, and rests then. */
  system: { read: [...POST, LEFT], write: POST },
  public: { read: [...PUBLIC, LEFT], write: INQ, putOnly: true },
  /** All of one network, and no door; it writes nothing but how far it has come. */
  archive: { read: ["N#{network}#*"], write: ARCHIVE },
  /** All of one network and its doors, to take away. It writes how far that has come, and nothing into a home. */
  erasure: {
    read: ["N#{network}#*", ...NETWORK_DOORS],
    write: [...ARCHIVE, ...and(LEFT)],
    erase: ["N#{network}#*", ...NETWORK_DOORS],
  },
};

/** The doors' own reach: what the web's and the API's own function roles read and write. */
export const doorReach: Readonly<Record<"web" | "api" | "clock", Reach>> = {
  web: { read: ["DOOR#M#*", "DOOR#S#*", "DOOR#I#*"], write: ["DOOR#S#*", "DOOR#I#*", "DOOR#Q#*"] },
  api: { read: ["DOOR#K#*"], write: ["DOOR#U#*"] },
  /** Which memberships an identity has names no network in its key: what a network that leaves is taken out of. */
  clock: { read: ["TICK#*"], write: [], erase: ["DOOR#I#*"] },
};

/** The session tags a scope of each kind carries. */
export const tagsOf: Readonly<Record<ScopeKind, readonly ("network" | "house" | "partner")[]>> = {
  house: ["network", "house"],
  care: ["network"],
  administration: ["network"],
  partner: ["network", "partner"],
  system: ["network"],
  public: ["network"],
  archive: ["network"],
  erasure: ["network"],
};

export type Tags = { readonly network: Id<"network">; readonly house?: string; readonly partner?: string };

/** The patterns with their tags filled in. A missing tag is an error, never an empty string. */
export function fill(patterns: readonly Pattern[], tags: Tags): Pattern[] {
  return patterns.map((pattern) =>
    pattern.replace(/\{(network|house|partner)\}/g, (_, name: keyof Tags) => {
      const value = tags[name];
      if (!value) throw new Error(`A scope needs its ${name}`);
      return value;
    }),
  );
}

/** Whether a partition key matches one of the filled patterns. */
export function covers(patterns: readonly Pattern[], pk: string): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? pk.startsWith(pattern.slice(0, -1)) : pk === pattern,
  );
}

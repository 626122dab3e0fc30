import type { Id } from "#shared/kernel/ids.ts";
import { homePatterns, type TagName } from "./homes.ts";

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

const ADM = and(homePatterns.administration);
const PEOPLE = and(homePatterns.people);
const INBOX = and(homePatterns.inbox);
const INQ = and(homePatterns.inquiries);
/** One card and nothing below it. */
const PUBLIC = [homePatterns.publicProfile];
/** Administration asks for the whole, admissions answer: both write here, and neither sees more by it. */
const ARCHIVE = and(homePatterns.archive);
/** How a network's leaving stands: one record, whose lists lie below it. */
const LEFT = homePatterns.erasure;
const DIR = and(homePatterns.directory);
const AVAIL = and(homePatterns.availability);
const HOUSE = and(homePatterns.house);
const PARTNER = and(homePatterns.partner);
const EVERY_HOUSE = ["N#{network}#H#*"];
const EVERY_PARTNER = ["N#{network}#P#*"];
const SYSTEM = [
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
  system: { read: [...SYSTEM, LEFT], write: SYSTEM },
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

/**
 * The session tags a scope of each kind carries. Everything that names a tenant follows from this: what a role is
 * taken on with, what a pattern is filled with, under which name a client or a cursor is kept.
 */
export const tagsOf: Readonly<Record<ScopeKind, readonly [TagName, ...TagName[]]>> = {
  house: ["network", "house"],
  care: ["network"],
  administration: ["network"],
  partner: ["network", "partner"],
  system: ["network"],
  public: ["network"],
  archive: ["network"],
  erasure: ["network"],
};

export type Tags = { readonly network: Id<"network"> } & {
  readonly [T in Exclude<TagName, "network">]?: Id<T>;
};
export type Given = { readonly [T in keyof Tags]: Tags[T] | undefined } & Pick<Tags, "network">;

/** The tags of a scope of one kind, and no others. @throws where one is missing: it is never an empty string */
export function tagsFor(kind: ScopeKind, given: Given): Tags {
  const own = tagsOf[kind].map((name) => [name, tagIn(given, name)] as const);
  return { network: given.network, ...Object.fromEntries(own) };
}

function tagIn(tags: Given, name: TagName): string {
  const value = tags[name];
  if (!value) throw new Error(`A scope needs its ${name}`);
  return value;
}

/** One name for each kind of scope and tenant. Ids hold no `/`, so no two tenants share one. */
export const tenantName = (kind: ScopeKind, tags: Tags): string =>
  [kind, ...tagsOf[kind].map((name) => tagIn(tags, name))].join("/");

const isTag = (name: string): name is TagName =>
  Object.values(tagsOf).some((all) => all.some((one) => one === name));

/** The patterns with their tags filled in. @throws where one is missing */
export const fill = (patterns: readonly Pattern[], tags: Tags): Pattern[] =>
  patterns.map((pattern) =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (!isTag(name)) throw new Error(`There is no tag ${name}`);
      return tagIn(tags, name);
    }),
  );

/** Whether a partition key matches one of the filled patterns. */
export function covers(patterns: readonly Pattern[], pk: string): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? pk.startsWith(pattern.slice(0, -1)) : pk === pattern,
  );
}

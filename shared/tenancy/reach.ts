import type { Id } from "#shared/kernel/ids.ts";
import { doorPatterns, homePatterns, privateHomes, type TagName } from "./homes.ts";

/**
 * What each kind of scope reaches, declared once for two walls: the client checks every command against it,
 * and the cloud's roles pin `dynamodb:LeadingKeys` to it. A pattern is a partition key with `{network}`,
 * `{house}`, `{partner}` and the like to fill in, and `*` only at its end. A home and the partitions below it are two
 * patterns (`…#ADM` and `…#ADM#*`): one `…ADM*` would match another network whose id starts the same.
 */
export type ScopeKind =
  | "house"
  | "care"
  | "administration"
  | "partner"
  | "staff"
  | "gate"
  | "emergencies"
  | "emergency"
  | "guest"
  | "resident"
  | "mentor"
  | "mentoring"
  | "alumni"
  | "supervision"
  | "support"
  | "safety"
  | "clinical"
  | "draw"
  | "fair"
  | "system"
  | "public"
  | "archive"
  | "erasure";
export type Pattern = string;
export interface Reach {
  readonly read: readonly Pattern[];
  readonly write: readonly Pattern[];
  /** It may only put new items: no read, update or delete. */
  readonly putOnly?: true;
  /** What it may delete, without any other access. */
  readonly erase?: readonly Pattern[];
  /** Where it only checks conditions, of what it writes. IAM knows partitions only: the client's wall alone holds it. */
  readonly checks?: readonly Pattern[];
  /** Sort keys that it never writes where it writes. IAM knows partitions only: the client's wall alone holds it. */
  readonly keeps?: readonly string[];
}

const and = (home: string): Pattern[] => [home, `${home}#*`];

const ADM = and(homePatterns.administration);
const PEOPLE = and(homePatterns.people);
const INBOX = and(homePatterns.inbox);
const INQ = and(homePatterns.inquiries);
/** One card, and nothing below it. */
const PUBLIC = [homePatterns.publicProfile];
/**
 * Administration requests an archive, admissions answer: both write here, and neither reads more through it.
 */
const ARCHIVE = and(homePatterns.archive);
/** The erasure's record and, below it, its lists. */
const LEFT = homePatterns.erasure;
const DIR = and(homePatterns.directory);
const AVAIL = and(homePatterns.availability);
const HOUSE = and(homePatterns.house);
const PARTNER = and(homePatterns.partner);
/** Where members are written to: only cards, and nothing below. */
const RECIPIENTS = [homePatterns.recipients];
const MEMBER = and(homePatterns.member);
const CONSENTS = and(homePatterns.consents);
const EMERGENCY = and(homePatterns.emergencies);
/** The personal links about one person: one partition. */
const LINKS = [doorPatterns.link];
const GUEST = and(homePatterns.guest);
const JOURNEY = and(homePatterns.journey);
const SELF = and(homePatterns.self);
const EXCHANGE = and(homePatterns.exchange);
const SUPPORT = and(homePatterns.support);
const SAFETY = and(homePatterns.safety);
const SUPERVISION = and(homePatterns.supervision);
const CLINICAL = and(homePatterns.clinical);
const TALLY = and(homePatterns.tally);
const MENTORING = and(homePatterns.mentoring);
const ALUMNI = and(homePatterns.alumni);
const DRAWS = and(homePatterns.draws);
const FAIR = and(homePatterns.fair);
/** A network's homes of one kind, and what is below them. */
const every = (home: string): Pattern[] =>
  home.split("{").length === 2 ? and(home) : [home.replace(/\{(?!network)\w+\}$/, "*")];
const EVERY_HOUSE = every(homePatterns.house);
const EVERY_PARTNER = every(homePatterns.partner);
const EVERY_MEMBER = every(homePatterns.member);
const EVERY_CONSENT = every(homePatterns.consents);
const EVERY_GUEST = every(homePatterns.guest);
const EVERY_EXCHANGE = every(homePatterns.exchange);
/**
 * The system puts headers, projections and residents' invitations and links here, and checks conditions. It reads none
 * of it. The invitations of an identity are of no network; the key of each names its own.
 */
const UNREAD = [
  ...every(homePatterns.journey),
  ...every(homePatterns.self),
  ...every(homePatterns.clinical),
  "DOOR#J#{network}#*",
  "DOOR#L#{network}#*",
  "DOOR#Y#*",
];
const SYSTEM = [
  ...PEOPLE,
  ...INBOX,
  ...INQ,
  ...EVERY_HOUSE,
  ...EVERY_PARTNER,
  ...EVERY_MEMBER,
  ...EVERY_CONSENT,
  ...EVERY_GUEST,
  ...EVERY_EXCHANGE,
  ...every(homePatterns.support),
  ...TALLY,
  ...MENTORING,
  ...ALUMNI,
  ...DIR,
  ...AVAIL,
  "N#{network}#ADM#L",
  "N#{network}#ADM#F",
  "N#{network}#ARCHIVE#L",
  "N#{network}#EMERGENCY#L",
  "N#{network}#ADM#I",
  "N#{network}#ADM#I#*",
  "N#{network}#ADM#Y",
];

const isPrivate = (home: string): boolean => privateHomes.some((one) => homePatterns[one] === home);
const ARCHIVED = Object.values(homePatterns)
  .filter((home) => !isPrivate(home))
  .flatMap(every);

const named = "{network}";
/** Every door whose key names its network. */
const NETWORK_DOORS = Object.values(doorPatterns)
  .filter((pattern) => pattern.includes(named))
  .map((pattern) => (pattern.endsWith(named) ? pattern : `${pattern.split(named)[0]}${named}#*`));

/** A journey's own record and its header, which say who may enter it: the system writes them, at a request. */
const WHOSE = ["~journey", "~header"];

export const reach: Readonly<Record<ScopeKind, Reach>> = {
  house: { read: [...HOUSE, ...DIR], write: HOUSE },
  care: {
    read: [...PEOPLE, ...INBOX, ...INQ, ...DIR, ...AVAIL, ...ARCHIVE, ...EMERGENCY, ...EVERY_HOUSE],
    write: [...PEOPLE, ...INBOX, ...INQ, ...ARCHIVE, ...EMERGENCY, ...EVERY_HOUSE],
  },
  administration: {
    read: [...ADM, ...DIR, ...AVAIL, ...PUBLIC, ...ARCHIVE, ...EMERGENCY, LEFT],
    write: [
      ...ADM,
      ...DIR,
      ...PUBLIC,
      ...ARCHIVE,
      ...EMERGENCY,
      ...RECIPIENTS,
      "DOOR#M#{network}#*",
      "DOOR#K#{network}#*",
      "DOOR#N#{network}",
    ],
  },
  partner: { read: [...PARTNER, ...AVAIL], write: PARTNER },
  /** A member's own home: what they chose for themselves. */
  staff: { read: MEMBER, write: MEMBER },
  /** A member who opens emergency access: its record and the names of the houses, nothing of a resident. */
  emergencies: { read: [...DIR, ...EMERGENCY], write: EMERGENCY },
  /** The house of an emergency access that was read before: without any write. */
  emergency: { read: HOUSE, write: [] },
  /** What may leave about one person, what has left, and their personal links. */
  gate: { read: [...CONSENTS, ...LINKS], write: [...CONSENTS, ...LINKS] },
  /** What a guest answers. Their invitation is at the gate. */
  guest: { read: GUEST, write: GUEST },
  /** A resident's own journey. They read their consents where these are kept, so never an old copy. */
  resident: {
    read: [...JOURNEY, ...SELF, ...EXCHANGE, ...SAFETY, ...CONSENTS],
    /** Their account is written in the transaction that says so in the journey. */
    write: [...JOURNEY, ...SELF, ...EXCHANGE, ...SAFETY, doorPatterns.resident],
    keeps: WHOSE,
  },
  /** A member whom the door of a journey names: it, and their own agenda. */
  mentor: {
    read: [...JOURNEY, ...EXCHANGE, ...SAFETY, ...MEMBER, ...DIR],
    write: [...JOURNEY, ...EXCHANGE, ...SAFETY, ...MEMBER],
    keeps: WHOSE,
  },
  /** Who walks with whom, over the network: nothing of what they write to each other. */
  mentoring: { read: [...MENTORING, ...DIR], write: MENTORING },
  /** Who moved out and is asked how they are: nothing of their stay. */
  alumni: { read: [...ALUMNI, ...DIR], write: ALUMNI },
  /** A mentor's own practice: theirs, and whoever supervises them. */
  supervision: { read: SUPERVISION, write: SUPERVISION },
  support: { read: SUPPORT, write: [] },
  /** In an emergency access that was read before: without any write. */
  safety: { read: SAFETY, write: [] },
  /**
   * A clinician whom the door of a journey names. They read the consent that lets them in, and each write holds it.
   */
  clinical: {
    read: [...CLINICAL, ...CONSENTS],
    write: [...CLINICAL, ...CONSENTS],
    checks: CONSENTS,
  },
  /** The clock's draws: they ask the house by outbox messages, and read nothing of it. */
  draw: { read: [...DRAWS, ...FAIR], write: [...DRAWS, ...FAIR, `${homePatterns.house}#L`] },
  /** Anybody, without signing in. */
  fair: { read: FAIR, write: [] },
  /** It reads whether the network has left, and then does nothing. */
  system: { read: [...SYSTEM, ...RECIPIENTS, LEFT], write: [...SYSTEM, ...UNREAD] },
  public: { read: [...PUBLIC, LEFT], write: INQ, putOnly: true },
  /** Reads the network's own records, no doors; writes only its own progress record. */
  archive: { read: ARCHIVED, write: ARCHIVE },
  /** Deletes the whole network and its doors. Writes only its own progress record. */
  erasure: {
    read: ["N#{network}#*", ...NETWORK_DOORS],
    write: [...ARCHIVE, ...and(LEFT)],
    erase: ["N#{network}#*", ...NETWORK_DOORS],
  },
};

/** The doors' own reach: what the function roles of the web and the API read and write. */
export const doorReach: Readonly<Record<"web" | "me" | "api" | "clock", Reach>> = {
  web: {
    read: ["DOOR#M#*", "DOOR#N#*", "DOOR#S#*", "DOOR#I#*", "DOOR#V#*", "DOOR#J#*", "DOOR#F#*"],
    write: ["DOOR#S#*", "DOOR#I#*", "DOOR#Q#*", "DOOR#V#*", "DOOR#F#*"],
  },
  /** The function of residents and guests. */
  me: {
    read: ["DOOR#N#*", "DOOR#Y#*", "DOOR#R#*", "DOOR#J#*", "DOOR#L#*"],
    write: ["DOOR#Y#*", "DOOR#R#*", "DOOR#L#*", "DOOR#Q#*"],
  },
  api: { read: ["DOOR#K#*"], write: ["DOOR#U#*"] },
  /**
   * The rows of an identity's memberships have no network in their key: an erasure deletes those of its
   * network.
   */
  clock: { read: ["TICK#*"], write: [], erase: ["DOOR#I#*", "DOOR#Y#*"] },
};

/**
 * The session tags of each kind of scope. Everything that names a tenant follows from this: a role's session,
 * filled patterns, and the cache keys of clients and cursors.
 */
export const tagsOf: Readonly<Record<ScopeKind, readonly [TagName, ...TagName[]]>> = {
  house: ["network", "house"],
  care: ["network"],
  administration: ["network"],
  partner: ["network", "partner"],
  staff: ["network", "member"],
  gate: ["network", "person"],
  emergencies: ["network"],
  emergency: ["network", "house"],
  guest: ["network", "guest"],
  resident: ["network", "journey", "person"],
  mentor: ["network", "journey", "member"],
  mentoring: ["network"],
  alumni: ["network"],
  supervision: ["network", "member"],
  support: ["network", "house"],
  safety: ["network", "journey"],
  clinical: ["network", "journey", "person"],
  draw: ["network", "house"],
  fair: ["network", "house"],
  system: ["network"],
  public: ["network"],
  archive: ["network"],
  erasure: ["network"],
};

export type Tags = { readonly network: Id<"network"> } & {
  readonly [T in Exclude<TagName, "network">]?: Id<T>;
};
export type Given = { readonly [T in keyof Tags]: Tags[T] | undefined } & Pick<Tags, "network">;

/** The tags of a scope, and no others. @throws if one is missing: it is never an empty string */
export function tagsFor(kind: ScopeKind, given: Given): Tags {
  const own = tagsOf[kind].map((name) => [name, tagIn(given, name)] as const);
  return { network: given.network, ...Object.fromEntries(own) };
}

function tagIn(tags: Given, name: TagName): string {
  const value = tags[name];
  if (!value) throw new Error(`A scope needs the tag ${name}`);
  return value;
}

/** A unique name for each kind of scope and tenant. Ids contain no `/`. */
export const tenantName = (kind: ScopeKind, tags: Tags): string =>
  [kind, ...tagsOf[kind].map((name) => tagIn(tags, name))].join("/");

const tagNames: ReadonlySet<string> = new Set(Object.values(tagsOf).flat());
const isTag = (name: string): name is TagName => tagNames.has(name);

/** The patterns with their tags filled in. @throws if one is missing */
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

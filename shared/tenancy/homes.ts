import * as z from "zod";
import { type Id, type IdKind, isId, segment } from "#shared/kernel/ids.ts";

/** A partition key. Only this file makes one; ids cannot contain `#`. */
export type Home = string & { readonly __home: true };

/** The homes of a network, as patterns. Every item of the network is in one of them or below one. */
export const homePatterns = {
  administration: "N#{network}#ADM",
  people: "N#{network}#PEOPLE",
  inbox: "N#{network}#INBOX",
  inquiries: "N#{network}#INQ",
  /** What the public may read: one card. */
  publicProfile: "N#{network}#PUBLIC",
  directory: "N#{network}#DIR",
  availability: "N#{network}#AVAIL",
  /** The archive request and its progress. */
  archive: "N#{network}#ARCHIVE",
  /** The mark that a network has left, the progress of its erasure, and the certificate, which stays. */
  erasure: "N#{network}#ERASURE",
  /** Where members are written to. */
  recipients: "N#{network}#RECIPIENTS",
  house: "N#{network}#H#{house}",
  partner: "N#{network}#P#{partner}",
  /** What belongs to one member of the staff. */
  member: "N#{network}#M#{member}",
  /** The consents of one person, and what was disclosed about them. */
  consents: "N#{network}#CONS#{person}",
  /** Emergency access to residents' records: by whom and why, and its review. */
  emergencies: "N#{network}#EMERGENCY",
  /** What a family member or supporter answered. */
  guest: "N#{network}#G#{guest}",
  /** What a resident shares with a mentor: no house reads it. */
  journey: "N#{network}#J#{journey}",
  /** The resident's own. */
  self: "N#{network}#SELF#{journey}",
  /** What goes between a journey and the rest of the network. */
  exchange: "N#{network}#JX#{journey}",
  /** Check-ins a resident shared with a house's supporters. */
  support: "N#{network}#SUP#{house}",
  /** The recurrence and safety plan: with a mentor, and in an emergency. */
  safety: "N#{network}#SAFE#{journey}",
  /** A mentor's supervision: no house reads it. */
  supervision: "N#{network}#SV#{member}",
  /** Clinicians' notes, and what a resident shared with them. */
  clinical: "N#{network}#CL#{journey}",
  /** One item for each journey, for counts that no role can trace. */
  tally: "N#{network}#TALLY",
  /** Who walks with whom: mentors as they show themselves, and residents' wishes. */
  mentoring: "N#{network}#MENTORING",
  /** People who moved out and agreed to be asked how they are. */
  alumni: "N#{network}#ALUMNI",
  /** A house's random selections until revealed: sealed keys, and who has which line. */
  draws: "N#{network}#DRAW#{house}",
  /** What of them anybody may read: commitments and reveals, without names, counts or results. */
  fair: "N#{network}#FAIR#{house}",
} as const;

/**
 * A resident's own homes, their guests' and their mentors', and the draws of a house. No archive reads them: a
 * resident's content is theirs to take along, and a draw is nobody else's to read.
 */
export const privateHomes = [
  "journey",
  "self",
  "exchange",
  "guest",
  "support",
  "safety",
  "supervision",
  "clinical",
  "tally",
  "mentoring",
  "alumni",
  "draws",
  "fair",
] as const satisfies readonly (keyof typeof homePatterns)[];

type NamesIn<P extends string> = P extends `${string}{${infer N}}${infer Rest}` ? N | NamesIn<Rest> : never;
/** The session tags: the names in the homes' patterns. Each is an id of the kind it is named after. */
export type TagName = Extract<NamesIn<(typeof homePatterns)[keyof typeof homePatterns]>, IdKind>;
/** One id of each kind. */
export type TagIds = { readonly [T in TagName]: Id<T> };

/** Partitions below a home: of a referral, a stay or a bed, outbox messages, command answers, lists. */
export const belowPatterns = {
  referral: "R#{referral}",
  /** Referrals by the number people say. */
  numbers: "N",
  stay: "S#{stay}",
  /** Signed documents of a stay, and accommodation requests. */
  documents: "D",
  accommodations: "A",
  /** What a resident brought from another network. */
  brought: "K",
  inquiry: "Q#{inquiry}",
  /** A house's labels, and a bed's past. */
  beds: "B",
  bed: "B#{bed}",
  /** One person: stays and referrals, merges, separation orders, access log. */
  person: "P#{person}",
  /** People found by one search token (a keyed hash; never a name). */
  token: "T#{token}",
  /** Rows a home has imported, and a sheet being imported. */
  imports: "I",
  import: "I#{import}",
  /** The waitlist of the home. */
  waitlist: "W",
  /** Files that belong to records of the home, in pieces. */
  files: "F",
  /** The partitions an erasure goes through. */
  partitions: "P",
  /** What was opened in an emergency. */
  emergency: "G#{emergency}",
  /** One drug test of a house. */
  test: "T#{test}",
  /** The tests of one stay; and, below a house, the devices that were used. */
  tests: "T",
  /** A house's fair reviews. */
  reviews: "V",
  /** A house's testing policy, and its tests in numbers; below the administration, those of every house. */
  testing: "Y",
  outbox: "L",
  command: "C#{command}",
} as const;

/** The doors' keys are outside every home, so that no data role reaches them by accident. */
export const doorPatterns = {
  grant: "DOOR#M#{network}#{member}",
  /** The network's name, for everyone who signs in. */
  network: "DOOR#N#{network}",
  key: "DOOR#K#{network}#{key}",
  session: "DOOR#S#{network}#{member}",
  usage: "DOOR#U#{network}#{key}",
  /** What residents typed on phones whose lock had ended. */
  handed: "DOOR#F#{network}",
  identity: "DOOR#I#{identity}",
  /** Submissions of a network's public form, and its invitations: how many in a while. */
  inquiries: "DOOR#Q#{network}",
  /** Invitations to one address (a keyed hash; never the address), from all networks. */
  invited: "DOOR#V#{address}",
  /** Personal links about one person. */
  link: "DOOR#L#{network}#{person}",
  /** The journeys an identity was invited to. */
  invitee: "DOOR#Y#{identity}",
  /** A resident's account of their journey, and their sessions. */
  resident: "DOOR#R#{network}#{journey}",
  /** Who may enter a journey. */
  journey: "DOOR#J#{network}#{journey}",
} as const;

const split = new Map<string, readonly string[]>();
/** The texts of a pattern and, between them, its names. The patterns are few. */
export function partsOf(pattern: string): readonly string[] {
  const parts = split.get(pattern) ?? pattern.split(/\{(\w+)\}/);
  split.set(pattern, parts);
  return parts;
}

/** A pattern with its names filled in. @throws for a value that is not one key segment */
export function fillPattern(pattern: string, ids: Readonly<Record<string, string | null>>): Home {
  let key = "";
  for (const [at, part] of partsOf(pattern).entries()) {
    const value = at % 2 === 0 ? part : (ids[part] ?? "");
    if (at % 2 === 1 && part !== "home" && !segment.test(value))
      throw new Error("A key segment may hold only letters, digits, _ and -");
    key += value;
  }
  return key as Home;
}

/** The homes of one network. */
export function homesOf(network: Id<"network">) {
  const home = (name: keyof typeof homePatterns, ids: Readonly<Record<string, string>> = {}): Home =>
    fillPattern(homePatterns[name], { network, ...ids });
  return {
    network,
    administration: () => home("administration"),
    people: () => home("people"),
    inbox: () => home("inbox"),
    inquiries: () => home("inquiries"),
    publicProfile: () => home("publicProfile"),
    directory: () => home("directory"),
    availability: () => home("availability"),
    archive: () => home("archive"),
    erasure: () => home("erasure"),
    recipients: () => home("recipients"),
    house: (house: Id<"house">) => home("house", { house }),
    partner: (partner: Id<"partner">) => home("partner", { partner }),
    member: (member: Id<"member">) => home("member", { member }),
    consents: (person: Id<"person">) => home("consents", { person }),
    emergencies: () => home("emergencies"),
    guest: (guest: Id<"guest">) => home("guest", { guest }),
    journey: (journey: Id<"journey">) => home("journey", { journey }),
    self: (journey: Id<"journey">) => home("self", { journey }),
    exchange: (journey: Id<"journey">) => home("exchange", { journey }),
    support: (house: Id<"house">) => home("support", { house }),
    safety: (journey: Id<"journey">) => home("safety", { journey }),
    supervision: (member: Id<"member">) => home("supervision", { member }),
    clinical: (journey: Id<"journey">) => home("clinical", { journey }),
    tally: () => home("tally"),
    mentoring: () => home("mentoring"),
    alumni: () => home("alumni"),
    draws: (house: Id<"house">) => home("draws", { house }),
    fair: (house: Id<"house">) => home("fair", { house }),
  };
}
export type Homes = ReturnType<typeof homesOf>;

/** Every home of a network with one house and one partner, for samples. */
export const everyHome = (at: TagIds): Home[] =>
  Object.values(homePatterns).map((pattern) => fillPattern(pattern, { ...at }));

/** The homes that a network has one of. */
export const ownHomes = ({ network }: Homes): Home[] =>
  Object.values(homePatterns)
    .filter((pattern) => pattern.split("{").length === 2)
    .map((pattern) => fillPattern(pattern, { network }));

const lower = (home: Home, name: keyof typeof belowPatterns, ids: Readonly<Record<string, string>> = {}) =>
  fillPattern(`{home}#${belowPatterns[name]}`, { home, ...ids });

const none = (): never => {
  throw new Error("A door has no homes");
};
/** For a door's table, which has no homes: its keys contain the network's id. */
export const noHomes: Homes = {
  get network() {
    return none();
  },
  administration: none,
  people: none,
  inbox: none,
  inquiries: none,
  publicProfile: none,
  directory: none,
  availability: none,
  archive: none,
  erasure: none,
  recipients: none,
  house: none,
  partner: none,
  member: none,
  consents: none,
  emergencies: none,
  guest: none,
  journey: none,
  self: none,
  exchange: none,
  support: none,
  safety: none,
  supervision: none,
  clinical: none,
  tally: none,
  mentoring: none,
  alumni: none,
  draws: none,
  fair: none,
};

/** Partitions below a home. */
export const below = {
  referral: (home: Home, referral: Id<"referral">) => lower(home, "referral", { referral }),
  numbers: (home: Home) => lower(home, "numbers"),
  stay: (home: Home, stay: Id<"stay">) => lower(home, "stay", { stay }),
  documents: (stay: Home) => lower(stay, "documents"),
  accommodations: (stay: Home) => lower(stay, "accommodations"),
  brought: (stay: Home) => lower(stay, "brought"),
  inquiry: (home: Home, inquiry: Id<"inquiry">) => lower(home, "inquiry", { inquiry }),
  beds: (home: Home) => lower(home, "beds"),
  bed: (home: Home, bed: Id<"bed">) => lower(home, "bed", { bed }),
  person: (home: Home, person: Id<"person">) => lower(home, "person", { person }),
  token: (home: Home, token: string) => lower(home, "token", { token }),
  imports: (home: Home) => lower(home, "imports"),
  import: (home: Home, id: Id<"import">) => lower(home, "import", { import: id }),
  waitlist: (home: Home) => lower(home, "waitlist"),
  files: (home: Home) => lower(home, "files"),
  partitions: (home: Home) => lower(home, "partitions"),
  emergency: (home: Home, emergency: Id<"emergency">) => lower(home, "emergency", { emergency }),
  test: (home: Home, test: Id<"test">) => lower(home, "test", { test }),
  tests: (home: Home) => lower(home, "tests"),
  testing: (home: Home) => lower(home, "testing"),
  reviews: (home: Home) => lower(home, "reviews"),
  outbox: (home: Home) => lower(home, "outbox"),
  command: (home: Home, command: string) => lower(home, "command", { command }),
  /** Partition of the `list` index: D answered referrals and their times, E events, I imports, O what waits for admissions, P the people a partner sent, R closed referrals and inquiries, S closed stays, T tests, U selections that were not collected, W waits. */
  list: (home: Home, name: "D" | "E" | "I" | "M" | "O" | "P" | "R" | "S" | "T" | "U" | "W") =>
    `${home}#${name}` as Home,
};

export const doors = {
  grant: (network: Id<"network">, member: Id<"member">) =>
    fillPattern(doorPatterns.grant, { network, member }),
  network: (network: Id<"network">) => fillPattern(doorPatterns.network, { network }),
  key: (network: Id<"network">, key: Id<"key">) => fillPattern(doorPatterns.key, { network, key }),
  session: (network: Id<"network">, member: Id<"member">) =>
    fillPattern(doorPatterns.session, { network, member }),
  usage: (network: Id<"network">, key: Id<"key">) => fillPattern(doorPatterns.usage, { network, key }),
  handed: (network: Id<"network">) => fillPattern(doorPatterns.handed, { network }),
  identity: (identity: string) => fillPattern(doorPatterns.identity, { identity }),
  inquiries: (network: Id<"network">) => fillPattern(doorPatterns.inquiries, { network }),
  invited: (address: string) => fillPattern(doorPatterns.invited, { address }),
  link: (network: Id<"network">, person: Id<"person">) => fillPattern(doorPatterns.link, { network, person }),
  invitee: (identity: string) => fillPattern(doorPatterns.invitee, { identity }),
  resident: (network: Id<"network">, journey: Id<"journey">) =>
    fillPattern(doorPatterns.resident, { network, journey }),
  journey: (network: Id<"network">, journey: Id<"journey">) =>
    fillPattern(doorPatterns.journey, { network, journey }),
};

/** Whether a text is a partition key of a network: a home or below one, with legal segments. */
export function isHome(text: unknown): text is Home {
  if (typeof text !== "string") return false;
  const [first, network, ...rest] = text.split("#");
  return (
    first === "N" && isId("network", network) && rest.length > 0 && rest.every((one) => segment.test(one))
  );
}

/** The schema of a stored partition key. */
export const homeSchema: z.ZodType<Home, Home> = z.custom<Home>(isHome, {
  error: "Expected the key of a home, or of what lies below one",
});

/** Partitions of the `due` index. Each is written a thousand times a second at most; each tick asks every one of them. */
export const tickBuckets = 4;
export const tick = (bucket: number) => `TICK#${bucket}` as Home;
/** The one that a tick reads first and whole: what is due in it is rare. */
export const urgentTick = "TICK#URGENT" as Home;

const networkInKey = /^(?:N|DOOR#[A-Z])#(net_[A-Za-z0-9_-]+)(?:#|$)/;

/** The network of a partition key; undefined for identities, invited addresses and ticks. */
export function networkOf(pk: string): Id<"network"> | undefined {
  const network = networkInKey.exec(pk)?.[1];
  return isId("network", network) ? network : undefined;
}

import * as z from "zod";
import { type Id, isId, segment } from "#shared/kernel/ids.ts";

/** A partition key. Only this file makes one; `#` never gets in by way of an id. */
export type Home = string & { readonly __home: true };

function joinKey(...segments: string[]): Home {
  for (const part of segments) {
    if (!segment.test(part)) throw new Error("A key segment may hold only letters, digits, _ and -");
  }
  return segments.join("#") as Home;
}

/** The homes of one network. Every item of the network lives in one of them or below one. */
export function homesOf(network: Id<"network">) {
  return {
    administration: () => joinKey("N", network, "ADM"),
    people: () => joinKey("N", network, "PEOPLE"),
    inbox: () => joinKey("N", network, "INBOX"),
    inquiries: () => joinKey("N", network, "INQ"),
    /** What the network tells anybody: one card. */
    publicProfile: () => joinKey("N", network, "PUBLIC"),
    directory: () => joinKey("N", network, "DIR"),
    availability: () => joinKey("N", network, "AVAIL"),
    /** What was asked for as a whole, and how far its files have come. */
    archive: () => joinKey("N", network, "ARCHIVE"),
    /** That a network has left, how far its records have been erased, and the certificate: what stays of it. */
    erasure: () => joinKey("N", network, "ERASURE"),
    house: (house: Id<"house">) => joinKey("N", network, "H", house),
    partner: (partner: Id<"partner">) => joinKey("N", network, "P", partner),
  };
}
export type Homes = ReturnType<typeof homesOf>;

const none = (): never => {
  throw new Error("A door has no homes");
};
/** What a door's table has in their place: its keys name their networks themselves, and nothing lies in a home. */
export const noHomes: Homes = {
  administration: none,
  people: none,
  inbox: none,
  inquiries: none,
  publicProfile: none,
  directory: none,
  availability: none,
  archive: none,
  erasure: none,
  house: none,
  partner: none,
};

/** What lies below a home: a referral's, a stay's or a bed's partition, letters sent, commands answered, lists. */
export const below = {
  referral: (home: Home, referral: Id<"referral">) => `${home}#${joinKey("R", referral)}` as Home,
  stay: (home: Home, stay: Id<"stay">) => `${home}#${joinKey("S", stay)}` as Home,
  /** What was signed in a stay, and what was asked for and agreed so that a person can live there. */
  documents: (stay: Home) => `${stay}#D` as Home,
  accommodations: (stay: Home) => `${stay}#A` as Home,
  inquiry: (home: Home, inquiry: Id<"inquiry">) => `${home}#${joinKey("Q", inquiry)}` as Home,
  /** A house's labels, and one bed's past. */
  beds: (home: Home) => `${home}#B` as Home,
  bed: (home: Home, bed: Id<"bed">) => `${home}#${joinKey("B", bed)}` as Home,
  /** One person: their stays and referrals, merges, who is kept apart, who looked. */
  person: (home: Home, person: Id<"person">) => `${home}#${joinKey("P", person)}` as Home,
  /** Who is found by one search token (a keyed hash; never a name). */
  token: (home: Home, token: string) => `${home}#${joinKey("T", token)}` as Home,
  /** The rows a home has imported, and one sheet on its way in. */
  imports: (home: Home) => `${home}#I` as Home,
  import: (home: Home, id: Id<"import">) => `${home}#${joinKey("I", id)}` as Home,
  /** Who waits there for a bed. */
  waitlist: (home: Home) => `${home}#W` as Home,
  /** Which partitions an erasure goes through. */
  partitions: (home: Home) => `${home}#P` as Home,
  outbox: (home: Home) => `${home}#L` as Home,
  command: (home: Home, command: string) => `${home}#${joinKey("C", command)}` as Home,
  /** Partition of the `list` index: D answered referrals' times, E events, I imports, O what waits for admissions, R closed referrals and inquiries, S closed stays, W waits. */
  list: (home: Home, name: "D" | "E" | "I" | "O" | "R" | "S" | "W") => `${home}#${name}` as Home,
};

/** The doors' keys lie apart from every home, so that no data role reaches them by accident. */
export const doors = {
  grant: (network: Id<"network">, member: Id<"member">) => joinKey("DOOR", "M", network, member),
  key: (network: Id<"network">, key: Id<"key">) => joinKey("DOOR", "K", network, key),
  session: (network: Id<"network">, member: Id<"member">) => joinKey("DOOR", "S", network, member),
  usage: (network: Id<"network">, key: Id<"key">) => joinKey("DOOR", "U", network, key),
  identity: (identity: string) => joinKey("DOOR", "I", identity),
  /** How often a network's public form was sent. */
  inquiries: (network: Id<"network">) => joinKey("DOOR", "Q", network),
};

/** Whether a text is a partition key of a network's: in a home or below one, every segment legal. */
export function isHome(text: unknown): text is Home {
  if (typeof text !== "string") return false;
  const [first, network, ...rest] = text.split("#");
  return (
    first === "N" && isId("network", network) && rest.length > 0 && rest.every((one) => segment.test(one))
  );
}

/** The schema of a partition key that is stored. */
export const homeSchema: z.ZodType<Home, Home> = z.custom<Home>(isHome, {
  error: "Expected the key of a home, or of what lies below one",
});

/** Partition of the `due` index. */
export const tick = (bucket: number) => `TICK#${bucket}` as Home;

const networkInKey = /^(?:N|DOOR#[A-Z])#(net_[A-Za-z0-9_-]+)(?:#|$)/;

/** The network a partition key belongs to, or undefined (identities, ticks). */
export function networkOf(pk: string): Id<"network"> | undefined {
  return networkInKey.exec(pk)?.[1] as Id<"network"> | undefined;
}

/** The house a partition key lies in or below, or undefined. */
export function houseOf(pk: string): Id<"house"> | undefined {
  return /^N#[^#]+#H#(hse_[A-Za-z0-9_-]+)(?:#|$)/.exec(pk)?.[1] as Id<"house"> | undefined;
}

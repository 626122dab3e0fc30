import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema, isBefore, stamp } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { device } from "./device.ts";
import { hashOf, newSecret } from "./secret.ts";
import { formatLinkToken, type LinkToken } from "./tokens.ts";

/** The one thing a link is for. Each purpose has a page (`functions/me/links/purposes.ts`). */
const purpose = z.discriminatedUnion("for", [
  /** Someone a resident named reads that, and answers. */
  z.object({ for: z.literal("guest"), guest: idSchema("guest"), consent: idSchema("consent") }),
  /** The resident reads a prepared consent, and signs it or not. */
  z.object({ for: z.literal("consent"), consent: idSchema("consent") }),
  /** The resident checks in on their own. */
  z.object({ for: z.literal("check_in"), journey: idSchema("journey") }),
  /** Someone who moved out says how they are, so many days after. */
  z.object({
    for: z.literal("alumni"),
    journey: idSchema("journey"),
    consent: idSchema("consent"),
    days: z.int(),
  }),
  /** The same person says whether they would like to be a mentor. */
  z.object({
    for: z.literal("alumni_guide"),
    journey: idSchema("journey"),
    consent: idSchema("consent"),
  }),
  /** The resident answers questions about their recovery capital. */
  z.object({ for: z.literal("capital"), journey: idSchema("journey") }),
  /** A resident comes to their own page, without an email. Its hash is the identity that signs in from then on. */
  z.object({ for: z.literal("own_page"), journey: idSchema("journey") }),
  /** Whoever was paged because a resident is not safe answers, and reads who needs them. */
  z.object({
    for: z.literal("alert"),
    journey: idSchema("journey"),
    checkIn: idSchema("checkIn"),
    page: idSchema("alertPage"),
    /** As the resident is called. */
    resident: z.string(),
    house: z.string(),
    phone: z.string(),
  }),
  /** A person of an outside site collects one test, under a consent that names the site. */
  z.object({
    for: z.literal("collection"),
    consent: idSchema("consent"),
    house: idSchema("house"),
    test: idSchema("test"),
  }),
  /** Whoever was paged for practice answers. */
  z.object({ for: z.literal("practice"), house: z.string() }),
]);
type LinkPurpose = z.infer<typeof purpose>;

/** Days until a link of this purpose ends. */
export const linkDays: { readonly [P in LinkPurpose["for"]]: number } = {
  guest: 7,
  consent: 7,
  check_in: 7,
  alumni: 14,
  alumni_guide: 14,
  capital: 7,
  own_page: 7,
  alert: 1,
  practice: 1,
  collection: 1,
};

/** In the place of a person: links that are about no resident. */
export const noResident: Id<"person"> = "per_network";

const schema = z.object({
  network: idSchema("network"),
  person: idSchema("person"),
  id: idSchema("link"),
  /** SHA-256 of the secret, base64url. */
  hash: z.string(),
  purpose,
  of: z.object({ house: idSchema("house"), stay: idSchema("stay").nullable() }),
  made: done,
  until: instantSchema,
  /** Exchanged for a cookie, whose secret has this hash and opens the page until then. */
  used: z
    .object({
      at: instantSchema,
      hash: z.string(),
      until: instantSchema,
      /** Null: from before this was kept. */
      device: device.nullable().default(null),
    })
    .nullable(),
  withdrawn: done.nullable(),
});
export type PersonalLink = z.infer<typeof schema>;

const linkKeys = defineKey("door/link", "L#{link}");
export const linkPrefix = "L#";

/** Its id follows from its secret, so that the link alone names its row. */
export const linkIdOf = (secret: string): Id<"link"> => idOfHash(hashOf(secret));
const idOfHash = (hash: string): Id<"link"> => `lnk_${hash.slice(0, 26)}`;
export const linkKey = ({ network, person, id }: Pick<PersonalLink, "network" | "person" | "id">): Key => ({
  pk: doors.link(network, person),
  sk: `${linkPrefix}${id}`,
});

/** Minutes in which the page of a link is open once the link was used. */
export const passMinutes = 30;
/** The same where a specimen is waited for, the longest of all: a resident has up to two hours to give it. */
export const collectionMinutes = 240;
export const minutesOpen = ({ purpose }: Pick<PersonalLink, "purpose">): number =>
  purpose.for === "collection" ? collectionMinutes : passMinutes;

const daysKept = 30;

/** A personal link: it does one thing, once. */
export const personalLink = defineEntity<PersonalLink, typeof linkKeys>({
  kind: "link",
  schema,
  schemaVersion: 1,
  at: linkKeys,
  ids: ({ network, person, id }) => ({ network, person, link: id }),
  ttl: ({ until }) => Math.floor(Date.parse(until) / 1000) + daysKept * 86_400,
  samples: ({ network, person, house, guest }) => [
    {
      network,
      person,
      id: "lnk_1",
      hash: "h",
      purpose: { for: "guest", guest, consent: "con_1" },
      of: { house, stay: "sty_1" },
      made: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      until: "2026-01-08T00:00:00.000Z",
      used: null,
      withdrawn: null,
    },
  ],
});

/** The row of a link whose secret has this hash. */
export const unusedLink = (given: Omit<PersonalLink, "id" | "used" | "withdrawn">): PersonalLink => ({
  ...given,
  id: idOfHash(given.hash),
  used: null,
  withdrawn: null,
});

/** A new link. The token is shown once and never stored. */
export function newLink(
  { network, now }: { readonly network: Id<"network">; now(): Temporal.Instant },
  given: Pick<PersonalLink, "person" | "purpose" | "of" | "made">,
): { token: string; link: PersonalLink } {
  const secret = newSecret();
  const { person, purpose } = given;
  const until = stamp(now().add({ hours: 24 * linkDays[purpose.for] }));
  return {
    token: formatLinkToken({ network, person, secret }),
    link: unusedLink({ ...given, network, hash: hashOf(secret), until }),
  };
}

export const linkKeyOf = ({ network, person, secret }: LinkToken): Key =>
  linkKey({ network, person, id: linkIdOf(secret) });

export const linkStates = ["open", "used", "withdrawn", "ended"] as const;

/** Whether it can still be used, or why not. */
export function stateOfLink(
  { used, withdrawn, until }: PersonalLink,
  now: Temporal.Instant,
): (typeof linkStates)[number] {
  if (withdrawn) return "withdrawn";
  if (used) return "used";
  return isBefore(stamp(now), until) ? "open" : "ended";
}

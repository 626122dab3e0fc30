import { type Id, isId } from "#shared/kernel/ids.ts";
import type { ResidentToken } from "./resident.ts";

/** The parts of a session cookie: the keys for the door's one read, and the secret. */
export interface SessionToken {
  readonly network: Id<"network">;
  readonly member: Id<"member">;
  readonly secret: string;
}

/** The parts of a partner's API key. */
export interface KeyToken {
  readonly network: Id<"network">;
  readonly key: Id<"key">;
  readonly secret: string;
}

/** The parts of a personal link. */
export interface LinkToken {
  readonly network: Id<"network">;
  readonly person: Id<"person">;
  readonly secret: string;
}

/** The parts of the cookie a link is exchanged for. */
export interface LinkPass extends LinkToken {
  readonly link: Id<"link">;
}

const secretForm = /^[A-Za-z0-9_-]{43}$/;

export const formatSessionToken = (token: SessionToken): string =>
  `${token.network}.${token.member}.${token.secret}`;

export const formatResidentToken = ({ network, journey, identity, secret }: ResidentToken): string =>
  `${network}.${journey}.${identity}.${secret}`;

export function parseResident(text: string | undefined): ResidentToken | undefined {
  const [network, journey, identity, secret, ...rest] = (text ?? "").split(".");
  if (rest.length > 0 || !isId("network", network) || !isId("journey", journey)) return undefined;
  if (!secretForm.test(identity ?? "") || !secretForm.test(secret ?? "")) return undefined;
  return { network, journey, identity: identity ?? "", secret: secret ?? "" };
}

export function parseSession(text: string | undefined): SessionToken | undefined {
  const [network, member, secret, ...rest] = (text ?? "").split(".");
  if (rest.length > 0 || secret === undefined || !secretForm.test(secret)) return undefined;
  if (!isId("network", network) || !isId("member", member)) return undefined;
  return { network, member, secret };
}

/** The prefix `plk_` (porchlight key) lets secret scanners recognize a leaked key. */
export const formatApiKey = (token: KeyToken): string => `plk_${token.network}.${token.key}.${token.secret}`;

export function parseKey(text: string | undefined): KeyToken | undefined {
  if (!text?.startsWith("plk_")) return undefined;
  const [network, key, secret, ...rest] = text.slice(4).split(".");
  if (rest.length > 0 || secret === undefined || !secretForm.test(secret)) return undefined;
  if (!isId("network", network) || !isId("key", key)) return undefined;
  return { network, key, secret };
}

export const formatLinkToken = (token: LinkToken): string =>
  `${token.network}.${token.person}.${token.secret}`;

export function parseLink(text: string | undefined): LinkToken | undefined {
  const [network, person, secret, ...rest] = (text ?? "").split(".");
  if (rest.length > 0 || secret === undefined || !secretForm.test(secret)) return undefined;
  if (!isId("network", network) || !isId("person", person)) return undefined;
  return { network, person, secret };
}

export const formatPass = ({ link, ...token }: LinkPass): string => `${link}.${formatLinkToken(token)}`;

export function parsePass(text: string | undefined): LinkPass | undefined {
  const [link, ...rest] = (text ?? "").split(".");
  const token = parseLink(rest.join("."));
  return token && isId("link", link) ? { ...token, link } : undefined;
}

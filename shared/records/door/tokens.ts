import { type Id, isId } from "#shared/kernel/ids.ts";

/** What a session cookie spells, so that the door needs no lookup before its one read. */
export interface SessionToken {
  readonly network: Id<"network">;
  readonly member: Id<"member">;
  readonly secret: string;
}

/** What a partner's API key spells. */
export interface KeyToken {
  readonly network: Id<"network">;
  readonly key: Id<"key">;
  readonly secret: string;
}

const secretForm = /^[A-Za-z0-9_-]{43}$/;

export const formatSessionToken = (token: SessionToken): string =>
  `${token.network}.${token.member}.${token.secret}`;

export function parseSession(text: string | undefined): SessionToken | undefined {
  const [network, member, secret, ...rest] = (text ?? "").split(".");
  if (rest.length > 0 || secret === undefined || !secretForm.test(secret)) return undefined;
  if (!isId("network", network) || !isId("member", member)) return undefined;
  return { network, member, secret };
}

/** `plk_` (porchlight key) lets a scanner of leaked secrets recognize one. */
export const formatApiKey = (token: KeyToken): string => `plk_${token.network}.${token.key}.${token.secret}`;

export function parseKey(text: string | undefined): KeyToken | undefined {
  if (!text?.startsWith("plk_")) return undefined;
  const [network, key, secret, ...rest] = text.slice(4).split(".");
  if (rest.length > 0 || secret === undefined || !secretForm.test(secret)) return undefined;
  if (!isId("network", network) || !isId("key", key)) return undefined;
  return { network, key, secret };
}

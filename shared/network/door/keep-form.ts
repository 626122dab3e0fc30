import { deflateRawSync, inflateRawSync } from "node:zlib";
import { stamp } from "#shared/kernel/instant.ts";
import { type KeptForm, keptFormEntity } from "#shared/records/door/kept-form.ts";
import { hashOf, newSecret } from "#shared/records/door/secret.ts";
import { parseSession } from "#shared/records/door/tokens.ts";
import type { World } from "#shared/table/scope.ts";
import { doors } from "#shared/tenancy/homes.ts";

const minutes = 30;
/** In characters, below what one item of the table holds. */
const longest = 350_000;

const purpose = ({ hash, handle }: Pick<KeptForm, "hash" | "handle">) => `kept-form/${hash}/${handle}`;

/**
 * Keeps what was typed for the session of this cookie, for half an hour. Returns its handle; undefined if it is too
 * long to keep.
 */
export async function keepForm(
  world: World,
  cookie: string | undefined,
  text: string,
): Promise<string | undefined> {
  const token = parseSession(cookie);
  if (!token) return undefined;
  const at = { hash: hashOf(token.secret), handle: newSecret() };
  const sealed = await world.secrets.seal(purpose(at), deflateRawSync(text).toString("base64url"));
  if (sealed.length > longest) return undefined;
  const { network, member } = token;
  const until = stamp(world.now().add({ minutes }));
  await world.openDoor("web").note(keptFormEntity, { ...at, network, member, sealed, until });
  return at.handle;
}

/** What was kept for this session under this handle. Undefined for another session's, and after half an hour. */
export async function readKeptForm(
  world: World,
  cookie: string | undefined,
  handle: string,
): Promise<string | undefined> {
  const token = parseSession(cookie);
  if (!token || !/^[A-Za-z0-9_-]{43}$/.test(handle)) return undefined;
  const at = { hash: hashOf(token.secret), handle };
  const key = { pk: doors.session(token.network, token.member), sk: `F#${at.hash}#${handle}` };
  const found = await world.openDoor("web").get(keptFormEntity, key);
  if (!found || Date.parse(found.value.until) < world.now().epochMilliseconds) return undefined;
  const text = await world.secrets.open(purpose(at), found.value.sealed);
  return text === undefined ? undefined : inflateRawSync(Buffer.from(text, "base64url")).toString("utf8");
}

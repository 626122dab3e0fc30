import type { Temporal } from "temporal-polyfill";
import { isBefore, stamp } from "#shared/kernel/instant.ts";
import type { Device } from "#shared/records/door/device.ts";
import {
  linkKey,
  linkKeyOf,
  minutesOpen,
  type PersonalLink,
  personalLink,
  stateOfLink,
} from "#shared/records/door/link.ts";
import { hashOf, isSecret, newSecret } from "#shared/records/door/secret.ts";
import { formatPass, parseLink, parsePass } from "#shared/records/door/tokens.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Table } from "#shared/table/table.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";

/** The link of a token, as long as it can be used. Looking does not use it: previews look too. */
export async function findLink(
  door: Table,
  text: string | undefined,
  now: Temporal.Instant,
): Promise<Stored<PersonalLink> | undefined> {
  const token = parseLink(text);
  if (!token) return undefined;
  const found = await door.get(personalLink, linkKeyOf(token));
  if (!found || !isSecret(token.secret, found.value.hash)) return undefined;
  return stateOfLink(found.value, now) === "open" ? found : undefined;
}

/** Exchanges a link for the value of a cookie, once. Undefined: it was used meanwhile. */
export async function spendLink(
  door: Table,
  found: Stored<PersonalLink>,
  now: Temporal.Instant,
  device: Device | null,
): Promise<string | undefined> {
  const { network, person, id: link } = found.value;
  const secret = newSecret();
  const until = stamp(now.add({ minutes: minutesOpen(found.value) }));
  const used = { at: stamp(now), hash: hashOf(secret), until, device };
  try {
    await door.write([replace(personalLink, found, { ...found.value, used })]);
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
  return formatPass({ network, person, link, secret });
}

/** The link whose page a cookie opens, as long as it does. */
export async function linkOfPass(
  door: Table,
  cookie: string | undefined,
  now: Temporal.Instant,
): Promise<PersonalLink | undefined> {
  const pass = parsePass(cookie);
  if (!pass) return undefined;
  const found = await door.get(personalLink, linkKey({ ...pass, id: pass.link }));
  const { used, withdrawn } = found?.value ?? {};
  if (!found || !used || withdrawn || !isSecret(pass.secret, used.hash)) return undefined;
  return isBefore(stamp(now), used.until) ? found.value : undefined;
}

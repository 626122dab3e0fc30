import { deflateRawSync, inflateRawSync } from "node:zlib";
import { stamp } from "#shared/kernel/instant.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import {
  type KeptUse,
  keptFormEntity,
  keptFormKey,
  keptTurns,
  newHandle,
} from "#shared/records/door/kept-form.ts";
import type { World } from "#shared/table/scope.ts";
import { tally } from "#shared/table/tally.ts";

/** How long a form is kept, in minutes. */
const keptFor: Readonly<Record<KeptUse, number>> = { form: 24 * 60, lookup: 30, late: 24 * 60 };
/** In characters, below what one item of the table holds. */
const longest = 350_000;

type Writer = Pick<Grant, "network" | "member" | "identity">;
interface ToKeep {
  /** The path of the page that shows it again. No other page can open it. */
  readonly path: string;
  readonly text: string;
  readonly use: KeptUse;
}

const purpose = ({ network, member, identity }: Writer, path: string, handle: string) =>
  `kept-form/${network}/${member}/${identity}/${handle}${path}`;

/** Keeps what a member typed. Returns its handle; undefined if it is too long to keep. */
export async function keepForm(
  world: World,
  writer: Writer,
  { path, text, use }: ToKeep,
): Promise<string | undefined> {
  const { network, member } = writer;
  const door = world.openDoor("web");
  const until = stamp(world.now().add({ minutes: keptFor[use] }));
  const typed = deflateRawSync(text).toString("base64url");
  const handle = newHandle(use, await tally(door, keptTurns, { network, member, use, until }));
  const sealed = await world.secrets.seal(purpose(writer, path, handle), typed);
  if (sealed.length > longest) return undefined;
  await door.note(keptFormEntity, { network, member, handle, sealed, until });
  return handle;
}

/** What this member typed for this page. Undefined for another member or page, and once its time is over. */
export async function readKeptForm(
  world: World,
  reader: Writer,
  { path, handle }: { readonly path: string; readonly handle: string },
): Promise<string | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(handle)) return undefined;
  const { network, member } = reader;
  const found = await world.openDoor("web").get(keptFormEntity, keptFormKey({ network, member, handle }));
  if (!found || Date.parse(found.value.until) <= world.now().epochMilliseconds) return undefined;
  const text = await world.secrets.open(purpose(reader, path, handle), found.value.sealed);
  return text === undefined ? undefined : inflateRawSync(Buffer.from(text, "base64url")).toString("utf8");
}

import { deflateRawSync, inflateRawSync } from "node:zlib";
import { stamp } from "#shared/kernel/instant.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { type KeptForm, keptFormEntity } from "#shared/records/door/kept-form.ts";
import { newSecret } from "#shared/records/door/secret.ts";
import { type Session, sessionEntity } from "#shared/records/door/session.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { World } from "#shared/table/scope.ts";
import { ConditionFailed, create, replace } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

/** How long a form is kept, in minutes: one that is still to be sent, and a question that was only asked. */
export const keptFor = { form: 24 * 60, lookup: 30 } as const;
/** In characters, below what one item of the table holds. */
const longest = 350_000;
/** Forms that one ended session can leave. Its cookie opens nothing, so few suffice. */
export const mostOfEnded = 20;

type Writer = Pick<Grant, "network" | "member" | "identity">;
interface ToKeep {
  /** The path of the page that shows it again. No other page can open it. */
  readonly path: string;
  readonly text: string;
  readonly minutes: number;
}

const purpose = ({ network, member, identity }: Writer, path: string, handle: string) =>
  `kept-form/${network}/${member}/${identity}/${handle}${path}`;

/** Keeps what a member typed. Returns its handle; undefined if it is too long to keep. */
export async function keepForm(world: World, writer: Writer, form: ToKeep): Promise<string | undefined> {
  const kept = await sealed(world, writer, form);
  if (!kept) return undefined;
  await world.openDoor("web").note(keptFormEntity, kept);
  return kept.handle;
}

/** The same for a session that has ended. Undefined also if it has left too many, or is gone. */
export async function keepFormOfEnded(
  world: World,
  writer: Writer,
  session: Stored<Session>,
  form: Omit<ToKeep, "minutes">,
): Promise<string | undefined> {
  const { left = 0 } = session.value;
  if (left >= mostOfEnded) return undefined;
  const kept = await sealed(world, writer, { ...form, minutes: keptFor.form });
  if (!kept) return undefined;
  const door = world.openDoor("web");
  try {
    await door.write([
      create(keptFormEntity, kept),
      replace(sessionEntity, session, { ...session.value, left: left + 1 }),
    ]);
    return kept.handle;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    // Another form of the session came first: the second tap on its button.
    const now = await door.get(sessionEntity, session.key);
    return now && keepFormOfEnded(world, writer, now, form);
  }
}

/** What this member typed for this page. Undefined for another member or page, and once its time is over. */
export async function readKeptForm(
  world: World,
  reader: Writer,
  { path, handle }: { readonly path: string; readonly handle: string },
): Promise<string | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(handle)) return undefined;
  const key = { pk: doors.session(reader.network, reader.member), sk: `F#${handle}` };
  const found = await world.openDoor("web").get(keptFormEntity, key);
  if (!found || Date.parse(found.value.until) <= world.now().epochMilliseconds) return undefined;
  const text = await world.secrets.open(purpose(reader, path, handle), found.value.sealed);
  return text === undefined ? undefined : inflateRawSync(Buffer.from(text, "base64url")).toString("utf8");
}

async function sealed(
  { secrets, now }: World,
  writer: Writer,
  { path, text, minutes }: ToKeep,
): Promise<KeptForm | undefined> {
  const handle = newSecret();
  const closed = await secrets.seal(
    purpose(writer, path, handle),
    deflateRawSync(text).toString("base64url"),
  );
  if (closed.length > longest) return undefined;
  const { network, member } = writer;
  return { network, member, handle, sealed: closed, until: stamp(now().add({ minutes })) };
}

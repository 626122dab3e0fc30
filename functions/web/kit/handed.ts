import {
  forgetHanded,
  forgetSent,
  type Handed,
  readHanded,
  waitsForHandOver,
} from "#shared/network/door/keep-handed.ts";
import { lockSchema } from "#shared/records/door/session.ts";
import { nothingEntered } from "../ui/form.tsx";
import { type FormContext, type Kept, keptFrom } from "./kept.ts";

/* What a resident sent from a handed-over phone after its lock had ended, on the phone that is handed over again. */

/** Below a page: where what was kept of it is discarded. */
export const discardedAt = "kept/discarded";

/** What this phone is locked to. Undefined: it is not handed over. */
function lockIn({ c, membership }: FormContext): Handed | undefined {
  if (!membership || !c.get("locked")) return undefined;
  const { network } = membership;
  return { network, lock: c.get("session").lock };
}

/**
 * What waits for a page of this purpose. On the locked phone the form itself, the oldest first; on staff's only that
 * there is one. Undefined if nothing does, or if the address names a form that was refused.
 */
export async function handedOn(ctx: FormContext, purpose: string): Promise<Kept | undefined> {
  const { c, world, membership } = ctx;
  if (!membership || c.req.query("kept") !== undefined) return undefined;
  const locked = lockIn(ctx);
  if (!locked) {
    const lock = lockSchema.safeParse({ purpose, ...c.req.param() });
    const of = lock.success && { network: membership.network, lock: lock.data };
    return of && (await waitsForHandOver(world, of))
      ? { ...nothingEntered, handed: { is: "waiting" } }
      : undefined;
  }
  const all = await readHanded(world, locked);
  const here = all.find(({ path }) => path === c.req.path);
  if (here) return { ...keptFrom(here.text), handed: { is: "here", slot: here.slot } };
  return all[0] && { ...nothingEntered, handed: { is: "elsewhere", at: all[0].path } };
}

/** The form was sent: what was kept of it goes. */
export async function forgetIfHanded(ctx: FormContext): Promise<void> {
  const locked = lockIn(ctx);
  if (locked) await forgetSent(ctx.world, locked, ctx.c.req.path);
}

/** Its resident does not want to send it. */
export async function discardHanded(ctx: FormContext, slot: string): Promise<void> {
  const locked = lockIn(ctx);
  if (locked) await forgetHanded(ctx.world, locked, slot);
}

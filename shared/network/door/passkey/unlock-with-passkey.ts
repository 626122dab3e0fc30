import { Refusal } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { challengeKey, passkeyEntity } from "#shared/records/door/passkey.ts";
import type { Session } from "#shared/records/door/session.ts";
import type { World } from "#shared/table/scope.ts";
import { ConditionFailed, remove, replace } from "#shared/table/transact.ts";
import { closeSession } from "../close-session.ts";
import { succeedSession } from "../succeed-session.ts";
import type { Unlocked } from "../unlock.ts";
import { isWithinSignIn, type MemberVerdict, verifyMember } from "../verify-member.ts";
import { newChallenge, takeChallenge } from "./challenge.ts";
import { passkeysOf } from "./own-passkeys.ts";
import { optionsToUse, type RelyingParty, verifyUsed } from "./webauthn.ts";

/** A session that is idle or handed over, within twelve hours of the sign-in, and the passkeys of its person. */
async function lockedBy(world: World, cookie: string | undefined) {
  const door = world.openDoor("web");
  const now = world.now();
  const found = lockedIn(await verifyMember(door, cookie, now, { isUse: false }));
  if (!found || !isWithinSignIn(found.session, now)) return undefined;
  const passkeys = await passkeysOf(door, found.session.identity, now);
  return passkeys.length > 0 ? { ...found, passkeys } : undefined;
}

function lockedIn(verdict: MemberVerdict): { session: Session; membership: Grant } | undefined {
  if (verdict.outcome === "ended" && !verdict.changed)
    return { session: verdict.session.value, membership: verdict.membership };
  return verdict.outcome === "member" && verdict.session.lock ? verdict : undefined;
}

/** Whether this browser's session goes on with a passkey. */
export const unlocksWithPasskey = async (world: World, cookie: string | undefined): Promise<boolean> =>
  (await lockedBy(world, cookie)) !== undefined;

/** What the browser is to ask its device for. Undefined if there is nothing to unlock. */
export async function askToUnlock(world: World, party: RelyingParty, cookie: string | undefined) {
  const locked = await lockedBy(world, cookie);
  if (!locked) return undefined;
  const challenge = await newChallenge(world.openDoor("web"), locked.session, "unlock", world.now());
  return optionsToUse(party, { challenge, known: locked.passkeys.map(({ value }) => value) });
}

/**
 * Goes on with an idle session, or one that was handed over, by a passkey of its own person. It ends when the session
 * would have ended at the latest: twelve hours after sign-in.
 */
export async function unlockWithPasskey(
  world: World,
  party: RelyingParty,
  { cookie, answer }: { cookie: string | undefined; answer: string },
): Promise<Unlocked> {
  const locked = await lockedBy(world, cookie);
  const door = world.openDoor("web");
  const now = world.now();
  const taken = locked && (await takeChallenge(door, locked.session, "unlock", now));
  if (!locked || !taken) return { outcome: "none" };
  const known = locked.passkeys.map(({ value }) => value);
  const { challenge, left } = taken;
  const used = challenge && (await verifyUsed(party, { challenge, known, sent: answer }));
  const stored = used && locked.passkeys.find(({ value }) => value === used.passkey);
  if (!used || !stored) {
    if (left === 0) await closeSession(door, cookie);
    return { outcome: "wrong", left };
  }
  try {
    // Fails if it was removed just now.
    await door.write([
      replace(passkeyEntity, stored, { ...stored.value, counter: used.counter, usedAt: stamp(now) }),
      remove("challenge", challengeKey(locked.session)),
    ]);
    const next = await succeedSession(door, cookie, now, async () => ({}), { lifts: true });
    return { outcome: "open", cookie: next, membership: locked.membership };
  } catch (error) {
    if (error instanceof Refusal || error instanceof ConditionFailed) return { outcome: "none" };
    throw error;
  }
}

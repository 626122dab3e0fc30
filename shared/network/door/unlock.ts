import { Refusal } from "#shared/kernel/errors.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { hashOfPin, isSameHash, mostTries, pinEntity, pinKey } from "#shared/records/door/pin.ts";
import type { World } from "#shared/table/scope.ts";
import { ConditionFailed, remove, replace } from "#shared/table/transact.ts";
import { closeSession } from "./close-session.ts";
import { succeedSession } from "./succeed-session.ts";
import { isWithinSignIn, verifyMember } from "./verify-member.ts";

/** The cookies of a browser: of its session, and of the device. */
interface Browser {
  readonly session: string | undefined;
  readonly device: string | undefined;
}

export type Unlocked =
  | { readonly outcome: "open"; readonly cookie: string; readonly membership: Grant }
  /** `left` is how many tries remain; after the last, the session is gone, and a PIN with it. */
  | { readonly outcome: "wrong"; readonly left: number }
  /** There is nothing to unlock, or another try came first. */
  | { readonly outcome: "none" };

/** The PIN of a browser whose session was idle, on its owner's device, within twelve hours of signing in. */
async function lockedBy(world: World, { session, device }: Browser) {
  if (device === undefined) return undefined;
  const door = world.openDoor("web");
  const now = world.now();
  const verdict = await verifyMember(door, session, now);
  if (verdict.outcome !== "ended" || verdict.changed) return undefined;
  const { value } = verdict.session;
  if (value.lock || !isWithinSignIn(value, now)) return undefined;
  const pin = await door.get(pinEntity, pinKey(value.identity, device));
  if (!pin || Date.parse(pin.value.until) <= now.epochMilliseconds) return undefined;
  return { pin, membership: verdict.membership, device };
}

/** How many tries this browser has to unlock its session with a PIN. Undefined: only a sign-in opens one. */
export async function triesLeft(world: World, browser: Browser): Promise<number | undefined> {
  const locked = await lockedBy(world, browser);
  return locked && mostTries - locked.pin.value.tries;
}

/** Goes on with an idle session. It ends when the session would have ended at the latest: twelve hours after sign-in. */
export async function unlock(world: World, browser: Browser, digits: string): Promise<Unlocked> {
  const locked = await lockedBy(world, browser);
  if (!locked) return { outcome: "none" };
  const { pin, membership, device } = locked;
  const tries = await countTry(world, pin);
  if (tries === undefined) return { outcome: "none" };
  const door = world.openDoor("web");
  if (!isSameHash(await hashOfPin(digits.trim(), device), pin.value.hash)) {
    if (tries >= mostTries) {
      await door.write([remove("pin", pin.key)]);
      await closeSession(door, browser.session);
    }
    return { outcome: "wrong", left: Math.max(mostTries - tries, 0) };
  }
  await door.note(pinEntity, { ...pin.value, tries: 0 });
  try {
    const cookie = await succeedSession(door, browser.session, world.now(), async () => ({}));
    return { outcome: "open", cookie, membership };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: "none" };
    throw error;
  }
}

/** Counts a try before it is compared, so that of many at once no more are compared than are allowed. */
async function countTry(
  world: World,
  pin: NonNullable<Awaited<ReturnType<typeof lockedBy>>>["pin"],
): Promise<number | undefined> {
  const tries = pin.value.tries + 1;
  try {
    await world.openDoor("web").write([replace(pinEntity, pin, { ...pin.value, tries })]);
    return tries;
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
}

import type { Temporal } from "temporal-polyfill";
import { stamp } from "#shared/kernel/instant.ts";
import { challengeEntity, challengeKey, type PasskeyChallenge } from "#shared/records/door/passkey.ts";
import { newSecret } from "#shared/records/door/secret.ts";
import type { Session } from "#shared/records/door/session.ts";
import type { Table } from "#shared/table/table.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";

/** Wrong answers of a session, after which only a sign-in helps. A right one starts over. */
export const mostAnswers = 5;
const minutes = 5;

type Purpose = PasskeyChallenge["purpose"];

/** A new challenge of this session, in place of the one before. Its answers so far still count. */
export async function newChallenge(
  door: Table,
  { network, member, hash }: Session,
  purpose: Purpose,
  now: Temporal.Instant,
): Promise<string> {
  const was = await door.get(challengeEntity, challengeKey({ network, member, hash }));
  const challenge = newSecret();
  const until = stamp(now.add({ minutes }));
  const tries = was?.value.tries ?? 0;
  await door.note(challengeEntity, { network, member, hash, purpose, challenge, tries, until });
  return challenge;
}

/**
 * Takes the challenge away and counts an answer to it, before the answer is looked at. `challenge` is undefined if there
 * was none, it is too old, or it was for something else. Undefined: none was ever asked for, or another answer was first.
 */
export async function takeChallenge(
  door: Table,
  session: Session,
  purpose: Purpose,
  now: Temporal.Instant,
): Promise<{ readonly challenge: string | undefined; readonly left: number } | undefined> {
  const found = await door.get(challengeEntity, challengeKey(session));
  if (!found || found.value.tries >= mostAnswers) return undefined;
  const { value } = found;
  const tries = value.tries + 1;
  try {
    await door.write([replace(challengeEntity, found, { ...value, challenge: null, tries })]);
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
  const isLive = value.purpose === purpose && now.epochMilliseconds < Date.parse(value.until);
  return { challenge: (isLive && value.challenge) || undefined, left: mostAnswers - tries };
}

import type { Temporal } from "temporal-polyfill";
import type { Beacon } from "#shared/kernel/ports.ts";
import { timeOfRound } from "#shared/records/selection/round.ts";
import { keyPairOf, signRound } from "#shared/records/selection/verify-round.ts";

/** As long as a key's seed must be. */
export const seedLength = 48;

/**
 * Signs rounds with a key of its own, on drand's schedule. It proves nothing: whoever has the seed knows every round.
 * Its public key is not drand's, and so each proof says that it is a trial.
 */
export function developmentBeacon(seed: Uint8Array, now: () => Temporal.Instant): Beacon {
  let pair: ReturnType<typeof keyPairOf> | undefined;
  const keys = () => {
    pair ??= keyPairOf(seed);
    return pair;
  };
  return {
    get publicKey() {
      return keys().publicKey;
    },
    round: async (round) => {
      if (now().since(timeOfRound(round)).sign < 0) throw new Error(`Round ${round} has not come yet`);
      return signRound(keys().secret, round);
    },
  };
}

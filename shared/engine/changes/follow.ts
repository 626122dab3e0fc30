import type { Key } from "#shared/table/entity.ts";
import type { Capability, Follower } from "../capability.ts";

/** One thing to do because of changes, and the last of the changes that caused it. */
export interface Step<C> {
  readonly follower: Follower;
  readonly change: C;
}

/** All followers, in order. */
export const followersOf = (capabilities: readonly Capability[]): readonly Follower[] =>
  capabilities.flatMap(({ projections = [], follows = [] }) => [
    ...projections.flatMap(({ follower }) => follower ?? []),
    ...follows,
  ]);

/**
 * The steps for a batch of changes. Of several changes about the same thing only the last is followed, since
 * steps read the current state: a house whose hundred beds were just added is projected once, not a hundred
 * times.
 */
export function stepsFor<C extends Key>(
  followers: readonly Follower[],
  changes: readonly C[],
): readonly Step<C>[] {
  const steps = new Map<string, Step<C>>();
  for (const change of changes)
    for (const [at, follower] of followers.entries()) {
      const about = follower.about(change);
      // Ids are unique within a network only.
      if (about !== undefined) steps.set(`${at}|${networkIn(change)}|${about}`, { follower, change });
    }
  return [...steps.values()];
}

const networkIn = ({ pk }: Key): string => pk.split("#")[1] ?? "";

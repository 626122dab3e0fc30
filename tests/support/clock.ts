import { Temporal } from "temporal-polyfill";
import { stamp } from "#shared/kernel/instant.ts";

/** A clock that moves only when told to. */
export class TestClock {
  #now: Temporal.Instant;
  #runs = false;

  constructor(start = "2026-03-02T17:00:00.000Z") {
    this.#now = Temporal.Instant.from(start);
  }

  readonly now = (): Temporal.Instant => {
    if (this.#runs) this.pass({ milliseconds: 1 });
    return this.#now;
  };

  /** From now on, no two readings are the same, as on a real clock. */
  run(): void {
    this.#runs = true;
  }

  /** Moves forward, e.g. `{ minutes: 15 }`. */
  pass(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration);
  }

  /** Passes the time in which an act can be undone: its sender is told of it from then on. */
  passUndo(): void {
    this.pass({ seconds: 30 });
  }
}

/** Of a tick's full batch more may be left. */
const aBatch = 200;

/**
 * Ticks until the next would find nothing at the same time: this one did nothing, or did all it found and nothing was
 * written since that is due by now. At most so often. Returns whether it came to that.
 */
export async function tickToRest(
  world: { tick(): Promise<{ done: number; failed: number }>; clock: TestClock; due: readonly string[] },
  most: number,
): Promise<boolean> {
  for (let round = 0; round < most; round += 1) {
    const before = world.due.length;
    const { done, failed } = await world.tick();
    const now = stamp(world.clock.now());
    if (done + failed === 0) return true;
    if (failed === 0 && done < aBatch && !world.due.slice(before).some((at) => at <= now)) return true;
  }
  return false;
}

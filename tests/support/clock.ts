import { Temporal } from "temporal-polyfill";

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

/** Ticks until one finds nothing to do, at most so often. At the same time the next would find nothing either. */
export async function tickToRest(
  tick: () => Promise<{ done: number; failed: number }>,
  most: number,
): Promise<void> {
  for (let round = 0; round < most; round += 1) {
    const { done, failed } = await tick();
    if (done + failed === 0) return;
  }
}

import { Temporal } from "temporal-polyfill";

/** A clock that moves only when told to. */
export class TestClock {
  #now: Temporal.Instant;

  constructor(start = "2026-03-02T17:00:00.000Z") {
    this.#now = Temporal.Instant.from(start);
  }

  readonly now = (): Temporal.Instant => this.#now;

  /** Moves forward, e.g. `{ minutes: 15 }`. */
  pass(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration);
  }

  /** Passes the time in which an act can be undone: its sender is told of it from then on. */
  passUndo(): void {
    this.pass({ seconds: 30 });
  }
}

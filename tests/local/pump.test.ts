import { expect, test } from "vitest";
import { repeat } from "#infra/local/pump.ts";

const day = 86_400_000;

/** Work that ends when the test says so. `begun` resolves at its next beginning. */
function work() {
  let begins = () => {};
  let end = () => {};
  let begun = 0;
  return {
    run: () => {
      begun += 1;
      begins();
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    },
    begun: () => begun,
    next: () =>
      new Promise<void>((resolve) => {
        begins = resolve;
      }),
    end: () => end(),
  };
}

test("work that is woken while it runs runs once more, and woken while it waits at once", async () => {
  const one = work();
  const first = one.next();
  const repeated = repeat(day, one.run, () => {});
  await first;
  const second = one.next();
  repeated.wake();
  repeated.wake();
  expect(one.begun()).toBe(1);
  one.end();
  await second;
  one.end();
  await Promise.resolve();
  const third = one.next();
  repeated.wake();
  await third;
  expect(one.begun()).toBe(3);
  const stopped = repeated.stop();
  one.end();
  await stopped;
  expect(one.begun()).toBe(3);
});

test("work that fails is told, and is run again", async () => {
  const errors: unknown[] = [];
  const two = work();
  let fails = true;
  const begun = two.next();
  const repeated = repeat(
    1,
    () => {
      if (!fails) return two.run();
      fails = false;
      return Promise.reject(new Error("the engine is gone"));
    },
    (error) => errors.push(error),
  );
  await begun;
  expect(errors).toHaveLength(1);
  const stopped = repeated.stop();
  two.end();
  await stopped;
});

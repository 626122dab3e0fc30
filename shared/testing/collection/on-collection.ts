import { testConflict } from "#shared/records/test/refusals.ts";
import type { Test } from "#shared/records/test/test.ts";

/** That a test waits for its specimen. @throws conflict `test_over`, `test_collected` */
export function toCollect({ ended, collected }: Test): void {
  if (ended) throw testConflict("test_over");
  if (collected) throw testConflict("test_collected");
}

/** The membership that has taken on the collection; empty if none has. */
export const collectorOf = ({ collector }: Test): string =>
  collector?.by.kind === "member" ? collector.by.member : "";

/** That this person collects. @throws conflict `test_not_yours` */
export function collectedBy({ collector }: Test, identity: string): void {
  if (collector?.identity !== identity) throw testConflict("test_not_yours");
}

/** A specimen that was given. @throws conflict `test_not_collected` */
export function givenOf({ collected }: Test): NonNullable<Test["collected"]> {
  if (!collected) throw testConflict("test_not_collected");
  return collected;
}

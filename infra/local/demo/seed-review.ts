import type { Temporal } from "temporal-polyfill";
import { openReview } from "#shared/residents/review/open-review.ts";
import { stateInReview } from "#shared/residents/review/say-handed.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import { endTest } from "#shared/testing/collection/end-test.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";

const test = {
  ground: "follow_up",
  words: "",
  specimen: "urine",
  panel: ["AMP", "FEN", "MET"],
  minutes: "120",
};

/** In the first house, a resident refused a test. Admissions opened a fair review, which the house manager can decide. */
export async function openFairReview(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const house = one.houses.get("Juniper House");
  if (!house) return;
  const scope = (hoursAgo: number) =>
    scopeInHouse(at(system.world, now.subtract({ hours: hoursAgo })), one.care, house, "demo");
  const { beds } = await readBoard(scope(0), { house });
  const stay = beds.find(({ label }) => label === "4A")?.stay?.id;
  if (!stay) return;
  const { identity } = one.care;
  const { test: id } = await orderTest(scope(46), { house, stay, ...test, command: command() });
  await endTest(scope(45), {
    ...{ house, test: id, identity, door: system.world.openDoor("web") },
    ...{ as: "refused", words: "“Not today. I’ve had enough of being checked.”" },
    command: command(),
  });
  const { review } = await openReview(scope(40), {
    ...{ house, test: id, identity },
    strengths: "Every house meeting, every chore, and two months in the same job.",
    happened: "Asked for a specimen after dinner, and refused.",
    rule: "A refused test has a fair review. It can end with a plan, a second test, or nothing at all.",
    command: command(),
  });
  await stateInReview(scope(20), {
    ...{ house, review },
    strengths: "I’ve kept my job and my bed.",
    words: "I came home from a double shift and lost my temper. I’d take the test tomorrow.",
    support: "My sponsor, Alder",
    command: command(),
  });
}

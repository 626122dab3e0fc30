import type { TestPlace } from "#shared/records/test/test.ts";
import { idIn } from "../../kit/params.ts";
import type { HouseContext } from "../../kit/route.ts";

export const testIn = (ctx: HouseContext): TestPlace => ({ house: ctx.house, test: idIn(ctx, "test") });
export const testPath = ({ house, test }: TestPlace) => `/houses/${house}/testing/${test}`;

/** The person behind the session, and where their other memberships are found. */
export const oneselfIn = ({ membership, world }: HouseContext) => ({
  identity: membership.identity,
  door: world.openDoor("web"),
});

import type { TestPlace } from "#shared/records/test/test.ts";
import { idIn } from "../../kit/params.ts";
import type { HouseContext } from "../../kit/route.ts";

export const testIn = (ctx: HouseContext): TestPlace => ({ house: ctx.house, test: idIn(ctx, "test") });
export const testPath = ({ house, test }: TestPlace) => `/houses/${house}/testing/${test}`;

import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { editionsIn, type TestingPolicy, testingPolicy } from "./policy.ts";

/** The newest edition of a house's testing policy; undefined: there is none. */
export async function policyNow(scope: Scope, house: Home): Promise<TestingPolicy | undefined> {
  const page = await scope.table.query({ ...editionsIn(house), limit: 1, kinds: [testingPolicy] });
  return page.items.filter(is(testingPolicy))[0]?.value;
}

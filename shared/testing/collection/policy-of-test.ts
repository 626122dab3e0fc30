import type { Test } from "#shared/records/test/test.ts";
import { policyKey } from "#shared/records/testing-policy/policy.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";

/** The edition of the house's policy that a test was opened under. */
export const policyOfTest = (homes: Homes, { house, edition }: Test): Key | undefined =>
  edition === null ? undefined : policyKey(homes, house, edition);

import type { Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { planEdition, type RecoveryPlan, recoveryPlan } from "./plan.ts";

/** The changes that write a plan; the edition before a new one is kept as it was. */
export const savePlan = (was: Stored<RecoveryPlan>, value: RecoveryPlan): Change[] => [
  replace(recoveryPlan, was, value),
  ...(value.edition > was.value.edition ? [create(planEdition, was.value)] : []),
];

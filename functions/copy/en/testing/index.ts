import { together } from "../../said.ts";
import { policy } from "./policy.ts";
import { testingPolicySaid } from "./said/policy.ts";

/** The sentences of this area's codes. */
export const said = together(testingPolicySaid);

export const testing = { policy };

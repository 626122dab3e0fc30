import { together } from "../../said.ts";
import { policy } from "./policy.ts";
import { testingPolicySaid } from "./said/policy.ts";
import { selectionSaid } from "./said/selection.ts";

/** The sentences of this area's codes. */
export const said = together(testingPolicySaid, selectionSaid);

export const testing = { policy };

import { together } from "../../said.ts";
import { collection } from "./collection.ts";
import { coverage } from "./coverage.ts";
import { excusal } from "./excusal.ts";
import { fair, own } from "./fair.ts";
import { handed, rule, waiting } from "./handed.ts";
import { mine } from "./mine.ts";
import { policy } from "./policy.ts";
import { excusalSaid } from "./said/excusal.ts";
import { testingPolicySaid } from "./said/policy.ts";
import { selectionSaid } from "./said/selection.ts";
import { testSaid } from "./said/test.ts";
import { site } from "./site.ts";
import { witness } from "./witness.ts";

/** The sentences of this area's codes. */
export const said = together(testSaid, excusalSaid, testingPolicySaid, selectionSaid);

export const testing = {
  collection,
  coverage,
  excusal,
  fair,
  handed,
  mine,
  own,
  policy,
  rule,
  site,
  waiting,
  witness,
};

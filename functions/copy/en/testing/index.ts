import { together } from "../../said.ts";
import { collection } from "./collection.ts";
import { testSaid } from "./said/test.ts";

/** The sentences of this area's codes. */
export const said = together(testSaid);

export const testing = { collection };

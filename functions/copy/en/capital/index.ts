import { together } from "../../said.ts";
import { ours } from "./ours.ts";
import { page } from "./page.ts";
import { capitalSaid } from "./said/capital.ts";
import { instrumentSaid } from "./said/instrument.ts";
import { staff } from "./staff.ts";

export const capital = { page, ours, staff };

/** The sentences of this area's codes. */
export const said = together(capitalSaid, instrumentSaid);

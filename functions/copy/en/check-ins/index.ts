import { together } from "../../said.ts";
import { form } from "./form.ts";
import { page } from "./page.ts";
import { alertSaid } from "./said/alert.ts";
import { checkInSaid } from "./said/check-in.ts";
import { staff } from "./staff.ts";

export const checkIns = { form, page, staff };

/** The sentences of this area's codes. */
export const said = together(checkInSaid, alertSaid);

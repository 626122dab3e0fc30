import { together } from "../../said.ts";
import { consentSaid, disclosureSaid } from "./said/consent.ts";
import { guestSaid, linkSaid } from "./said/guest.ts";

export { consents } from "./page.ts";

/** The sentences of this area's codes. */
export const said = together(consentSaid, disclosureSaid, guestSaid, linkSaid);

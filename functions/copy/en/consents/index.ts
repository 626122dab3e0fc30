import { together } from "../../said.ts";
import { form } from "./form.ts";
import { guests } from "./guests.ts";
import { link } from "./link.ts";
import { page } from "./page.ts";
import { consentSaid, disclosureSaid } from "./said/consent.ts";
import { guestSaid, linkSaid } from "./said/guest.ts";
import { signing } from "./signing.ts";

export const consents = { ...page, form, guests, link, signing };

/** The sentences of this area's codes. */
export const said = together(consentSaid, disclosureSaid, guestSaid, linkSaid);

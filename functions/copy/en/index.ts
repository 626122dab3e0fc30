import { common } from "./common/index.ts";
import { exporting } from "./exports/index.ts";
import { houses } from "./houses/index.ts";
import { imports } from "./imports/index.ts";
import { inquiries } from "./inquiries/index.ts";
import { network } from "./network/index.ts";
import { people } from "./people/index.ts";
import { referrals } from "./referrals/index.ts";
import { residents } from "./residents/index.ts";

/** Every word on the pages and in the mails, by area. Short: what happened, what next. */
export const en = {
  common,
  referrals,
  houses,
  residents,
  people,
  network,
  inquiries,
  imports,
  exports: exporting,
};

import type { Problems } from "../problems-of.ts";
import { common } from "./common/index.ts";
import { problems as commonProblems } from "./common/problems.ts";
import { exporting } from "./exports/index.ts";
import { houses } from "./houses/index.ts";
import { problems as housesProblems } from "./houses/problems.ts";
import { imports } from "./imports/index.ts";
import { problems as importsProblems } from "./imports/problems.ts";
import { inquiries } from "./inquiries/index.ts";
import { problems as inquiriesProblems } from "./inquiries/problems.ts";
import { network } from "./network/index.ts";
import { problems as networkProblems } from "./network/problems.ts";
import { people } from "./people/index.ts";
import { problems as peopleProblems } from "./people/problems.ts";
import { referrals } from "./referrals/index.ts";
import { problems as referralsProblems } from "./referrals/problems.ts";
import { residents } from "./residents/index.ts";
import { problems as residentsProblems } from "./residents/problems.ts";

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
  /** What is wrong with a field, by code: each area has those of its nouns. */
  problems: {
    ...commonProblems,
    ...referralsProblems,
    ...housesProblems,
    ...residentsProblems,
    ...peopleProblems,
    ...networkProblems,
    ...inquiriesProblems,
    ...importsProblems,
  } satisfies Problems,
};

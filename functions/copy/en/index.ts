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
import { number } from "./number.ts";
import { partnerApi } from "./partner-api.ts";
import { people } from "./people/index.ts";
import { problems as peopleProblems } from "./people/problems.ts";
import { referrals } from "./referrals/index.ts";
import { problems as referralsProblems } from "./referrals/problems.ts";
import { residents } from "./residents/index.ts";
import { problems as residentsProblems } from "./residents/problems.ts";
import { dated, longDay } from "./times.ts";

/** All text of the pages, the emails and the partner API, by area. */
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
  partnerApi,
  dates: { dated, longDay },
  number,
  /** What is wrong with a field, by code. Each area has the codes of its nouns. */
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

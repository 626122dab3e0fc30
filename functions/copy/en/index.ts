import { type Said, together } from "../said.ts";
import { common, said as commonSaid } from "./common/index.ts";
import { exporting, said as exportsSaid } from "./exports/index.ts";
import { houses, said as housesSaid } from "./houses/index.ts";
import { imports, said as importsSaid } from "./imports/index.ts";
import { inquiries, said as inquiriesSaid } from "./inquiries/index.ts";
import { network, said as networkSaid } from "./network/index.ts";
import { number } from "./number.ts";
import { partnerApi } from "./partner-api.ts";
import { people, said as peopleSaid } from "./people/index.ts";
import { referrals, said as referralsSaid } from "./referrals/index.ts";
import { residents, said as residentsSaid } from "./residents/index.ts";
import { dated, longDay } from "./times.ts";

const said = together(
  commonSaid,
  referralsSaid,
  housesSaid,
  residentsSaid,
  peopleSaid,
  networkSaid,
  inquiriesSaid,
  importsSaid,
  exportsSaid,
) satisfies Said;

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
  ...said,
};

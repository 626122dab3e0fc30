import { activity } from "./activity.ts";
import { archive, archiveReadme } from "./archive.ts";
import { certificate, erasure, erasureMails } from "./erasure.ts";
import { figures } from "./figures.ts";
import { notices } from "./notices.ts";
import { page } from "./page.ts";
import { retention } from "./retention.ts";
import { found, partners, settings, setUp, staff } from "./staff.ts";

export const network = {
  found,
  setUp,
  page,
  figures,
  settings,
  staff,
  partners,
  notices,
  retention,
  activity,
  archive,
  archiveReadme,
  erasure,
  erasureMails,
  certificate,
};

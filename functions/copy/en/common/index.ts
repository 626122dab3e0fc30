import { and } from "../list.ts";
import { errors } from "./errors.ts";
import { offline } from "./offline.ts";
import { sharedSaid } from "./said/shared.ts";
import { scans } from "./scans.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import {
  admissions,
  choose,
  looked,
  nav,
  otherLanguage,
  outbox,
  parts,
  print,
  product,
  refreshed,
  sessionEnd,
  signIn,
  signOut,
  skip,
  start,
  ui,
  undo,
} from "./shell.ts";
import { access, roles } from "./words.ts";
import { zones } from "./zones.ts";

export const common = {
  product,
  choose,
  otherLanguage,
  admissions,
  skip,
  signOut,
  nav,
  search,
  scans,
  settings,
  signIn,
  sessionEnd,
  offline,
  refreshed,
  print,
  parts,
  start,
  looked,
  outbox,
  ui,
  undo,
  roles,
  access,
  errors,
  and,
  zones,
};

/** The sentences of this area's codes. */
export { sharedSaid as said };

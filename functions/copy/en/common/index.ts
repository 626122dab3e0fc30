import { and } from "../list.ts";
import { conflicts, errors } from "./errors.ts";
import {
  admissions,
  nav,
  outbox,
  parts,
  product,
  signIn,
  signOut,
  skip,
  start,
  switchTo,
  ui,
} from "./shell.ts";
import { trail } from "./trail.ts";
import { roles } from "./words.ts";

export const common = {
  product,
  admissions,
  skip,
  signOut,
  switchTo,
  nav,
  signIn,
  parts,
  start,
  outbox,
  ui,
  roles,
  errors,
  conflicts,
  trail,
  and,
};

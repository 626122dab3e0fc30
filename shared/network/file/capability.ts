import { defineCapability } from "#shared/engine/capability.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { filePiece, storedFile } from "#shared/records/file/file.ts";
import { below } from "#shared/tenancy/homes.ts";
import { sweepFile } from "./sweep-file.ts";

const entities = [storedFile, filePiece];

/** Photographs and scans that belong to records. Each lies in the home of its record. */
export const files = defineCapability({
  name: "files",
  entities,
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "They stay with the record that names them." } },
  merge: { untouched: { of: entities, why: "The record that names them does." } },
  forget: {
    kept: { of: entities, why: "As long as the record that names them; then their bytes go at once." },
  },
  takeAlong: {
    left_out: { of: entities, why: "Scans and photographs are downloaded from the page of their record." },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "consents/files": async (_, home) => [below.files(home)],
    "house/files": async (_, home) => [below.files(home)],
    "administration/files": async (_, home) => [below.files(home)],
  },
  doors: {},
  exports: { none: "Each is downloaded from the page of its record." },
  due: [dueWork(storedFile, sweepFile)],
});

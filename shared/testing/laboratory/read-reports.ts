import { invalidField } from "#shared/kernel/errors.ts";
import type { Report } from "#shared/records/test/laboratory.ts";
import { reportsInCsv } from "./csv.ts";
import { reportsInFhir } from "./fhir.ts";

/** The most reports in one file. */
const most = 500;

/** The reports in a laboratory's file: FHIR R4 in JSON, or CSV. @throws invalid */
export function readReports(file: string): readonly Report[] {
  const text = file.replace(/^\uFEFF/, "").trim();
  const found = /^[{[]/.test(text) ? reportsInFhir(text) : reportsInCsv(text);
  if (found.length === 0 || found.length > most) throw invalidField("/report", "test.report_unreadable");
  return found;
}

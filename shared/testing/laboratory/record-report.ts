import { invalidField } from "#shared/kernel/errors.ts";
import {
  choice,
  date,
  decimal,
  defineForm,
  fileField,
  type Sent,
  several,
  text,
} from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { laboratoryResults, panelLines, reportStates } from "#shared/records/test/kinds.ts";
import { byReport, plainNumber, type Report, validityOf } from "#shared/records/test/laboratory.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { isSamePerson } from "#shared/table/acted-by.ts";
import { actorOf, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter, inPerson, notTheirMentor } from "../collection/enter.ts";
import type { InPerson } from "../collection/walks-beside.ts";

export const reportForm = defineForm("report", "testing.interpret", {
  specimen: text({ most: 60, required: "test.number_required" }),
  reported: date("test.reported_required"),
  state: choice(reportStates, "test.state_required"),
  result: choice(laboratoryResults),
  lines: several(panelLines),
  creatinine: decimal({ least: 0, most: 500 }),
  gravity: decimal({ least: 1, most: 1.1 }),
});

/** The longest file of a laboratory, in bytes. */
const longest = 256 * 1024;

export const uploadForm = defineForm("upload", "testing.interpret", {
  report: fileField("file.required", (sent) => {
    if (sent.byteLength > longest) throw invalidField("", "file.too_large", { megabytes: 0.25 });
    return new TextDecoder().decode(sent);
  }),
});

/** Records what a laboratory answered, as somebody reads it from paper. @throws as `recordReport` */
export const recordLaboratory = async (
  scope: Scope,
  { command, house, test, door, identity, ...sent }: ActOnTest & InPerson & Sent<typeof reportForm>,
): Promise<void> => {
  requirePermission(scope, reportForm.needs);
  const said = reportForm.read(sent);
  const result = said.state === "cancelled" ? null : said.result;
  if (said.state !== "cancelled" && !result) throw invalidField("/result", "test.result_required");
  const at = { house, test, command, door, identity };
  return recordReport(scope, at, { ...said, result }, "recordLaboratory");
};

/**
 * Takes a laboratory's own file, CSV or FHIR R4 (`DiagnosticReport`, alone or in a `Bundle`): what it says of this
 * test's specimen, and of no other. @throws as `recordReport`
 */
export async function takeReport(
  scope: Scope,
  { command, house, test, door, identity, ...sent }: ActOnTest & InPerson & Sent<typeof uploadForm>,
): Promise<void> {
  requirePermission(scope, uploadForm.needs);
  const { report: file } = uploadForm.read(sent);
  const { readReports } = await import("./read-reports.ts");
  const reports = readReports(file ?? "");
  return recordReport(scope, { house, test, command, door, identity }, reports, "takeReport");
}

/**
 * A report of this test's specimen, from anyone but who collected it or walks with the resident. An amended one, or a cancellation, is a further entry; an older one than is there is
 * refused. Nothing follows from it here. @throws not_found, forbidden, invalid, conflict `test_not_sent`, `test_report_old`,
 * `test_collector`, `test_mentor`
 */
const recordReport = (
  scope: Scope,
  { door, identity, ...at }: ActOnTest & InPerson,
  given: Report | readonly Report[],
  verb: string,
): Promise<void> =>
  enter(scope, at, { verb, asked: { given } }, async ({ value }) => {
    const { sent, collected } = value;
    if (!sent || !collected) throw testConflict("test_not_sent");
    if (isSamePerson(collected, inPerson(scope, { door, identity }))) throw testConflict("test_collector");
    const all: readonly Report[] = "specimen" in given ? [given] : given;
    const report = all
      .filter(({ specimen }) => plainNumber(specimen) === plainNumber(sent.specimen))
      .toSorted(byReport)
      .at(-1);
    const pointer = "specimen" in given ? "/specimen" : "/report";
    if (!report) throw invalidField(pointer, "test.specimen_mismatch");
    check(scope, report, "specimen" in given ? "" : "/report");
    if (value.laboratory && byReport(report, value.laboratory) < 0) throw testConflict("test_report_old");
    const { state, result, lines, creatinine, gravity, reported } = report;
    return {
      value: {
        laboratory: { at: stamp(scope.now()), by: actorOf(scope), identity, state, result, reported },
      },
      what: { kind: "laboratory", state, result, lines: [...lines], creatinine, gravity },
      event: { type: "test.laboratory", data: { result } },
      also: [await notTheirMentor(scope, value, { door, identity })],
    };
  });

/** What a report can't say: of tomorrow, positive on nothing, dilute or substituted against its own numbers. */
function check(scope: Scope, report: Report, file: string): void {
  // A report of today may have been written in a zone that is ahead.
  const tomorrow = today(scope.now(), "UTC").add({ days: 1 }).toString();
  if (report.reported.slice(0, 10) > tomorrow) throw invalidField(file || "/reported", "date.future");
  const found = validityOf(report);
  const named = report.result === "dilute" || report.result === "substituted" ? report.result : undefined;
  const measured = report.creatinine !== null && report.gravity !== null;
  if (measured && named && named !== found) throw invalidField(file || "/result", "test.validity_mismatch");
  if (found && report.result === "negative") throw invalidField(file || "/result", "test.validity_mismatch");
  if (report.result === "confirmed_positive" && report.lines.length === 0)
    throw invalidField(file || "/lines", "test.lines_required");
}

import type { Measure } from "#shared/records/capital/measure.ts";
import { measureOf } from "./draft.ts";
import { readQuestionnaire } from "./read-questionnaire.ts";
import { readRows } from "./read-rows.ts";

/** A file as it is read: a FHIR Questionnaire in JSON, or the cells of a sheet. */
export type Brought = { readonly json: string } | { readonly cells: readonly (readonly string[])[] };

/** The questionnaire of a file. @throws invalid `/file` with every problem */
export const measureFrom = (file: Brought, as: Pick<Measure, "id" | "by">): Measure =>
  measureOf(
    (errors) => ("json" in file ? readQuestionnaire(file.json, errors) : readRows(file.cells, errors)),
    as,
  );

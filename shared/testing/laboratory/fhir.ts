import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { type LaboratoryResult, panelLines } from "#shared/records/test/kinds.ts";
import { type Measured, type Report, validityOf } from "#shared/records/test/laboratory.ts";

/* FHIR R4: the parts of DiagnosticReport, Observation and Specimen that say what was found. Anything else is ignored. */

const coding = z.object({ code: z.string().optional(), display: z.string().optional() });
const concept = z.object({ text: z.string().optional(), coding: z.array(coding).default([]) });
const reference = z.object({
  reference: z.string().optional(),
  identifier: z.object({ value: z.string() }).optional(),
});
const identifier = z.object({ value: z.string().optional() });
const resource = z.looseObject({ resourceType: z.string(), id: z.string().optional() });
type Resource = z.infer<typeof resource>;

const specimen = z.object({
  accessionIdentifier: identifier.optional(),
  identifier: z.array(identifier).default([]),
  status: z.string().optional(),
});
const observation = z.object({
  code: concept,
  interpretation: z.array(concept).default([]),
  valueCodeableConcept: concept.optional(),
  valueQuantity: z.object({ value: z.number() }).optional(),
});
const report = z.object({
  status: z.string(),
  issued: z.string().optional(),
  effectiveDateTime: z.string().optional(),
  specimen: z.array(reference).default([]),
  result: z.array(reference).default([]),
  conclusionCode: z.array(concept).default([]),
  contained: z.array(resource).default([]),
});

const states: Readonly<Record<string, Report["state"]>> = {
  final: "final",
  amended: "amended",
  corrected: "amended",
  appended: "amended",
  cancelled: "cancelled",
  "entered-in-error": "cancelled",
};

/** LOINC codes of what is measured to tell a specimen's validity. */
const measures = { creatinine: ["2161-8", "20624-3"], gravity: ["2965-2", "5811-5", "5810-7"] } as const;

/** The reports of a DiagnosticReport, or of a Bundle. @throws invalid `/report` */
export function reportsInFhir(text: string): Report[] {
  try {
    const top = resource.parse(JSON.parse(text));
    const all = top.resourceType === "Bundle" ? inBundle(top) : [top];
    return all
      .filter(({ resourceType }) => resourceType === "DiagnosticReport")
      .map((one) => reportOf(one, all));
  } catch {
    throw invalidField("/report", "test.report_unreadable");
  }
}

const inBundle = (bundle: Resource): Resource[] =>
  z
    .object({ entry: z.array(z.object({ fullUrl: z.string().optional(), resource })) })
    .parse(bundle)
    .entry.map((one) => ({ ...one.resource, fullUrl: one.fullUrl }));

const namesOf = ({ text, coding: all }: z.infer<typeof concept>): string[] =>
  [text, ...all.flatMap(({ code, display }) => [code, display])].flatMap((one) => (one ? [one] : []));

const says = (all: readonly z.infer<typeof concept>[], said: RegExp): boolean =>
  all.some((one) => namesOf(one).some((name) => said.test(name)));

function reportOf(given: Resource, all: readonly Resource[]): Report {
  const found = report.parse(given);
  const state = states[found.status];
  const reported = found.issued ?? found.effectiveDateTime;
  if (!state || !reported || Number.isNaN(Date.parse(reported))) throw new Error("Not a finished report");
  const near = [...found.contained, ...all];
  const follow = ({ reference: to = "" }: z.infer<typeof reference>): Resource[] =>
    near.filter(
      ({ resourceType, id, fullUrl }) => to === `#${id}` || to === `${resourceType}/${id}` || to === fullUrl,
    );
  const seen = found.result.flatMap(follow).map((one) => observation.parse(one));
  const specimens = found.specimen.flatMap(follow).map((one) => specimen.parse(one));
  const number =
    specimens.map(({ accessionIdentifier: own, identifier: [first] }) => own?.value ?? first?.value)[0] ??
    found.specimen[0]?.identifier?.value;
  if (!number) throw new Error("No specimen number");
  const positive = seen.filter(isPositive);
  const measured = {
    creatinine: measureOf(seen, measures.creatinine),
    gravity: measureOf(seen, measures.gravity),
  };
  const lines = panelLines.filter((line) => positive.some(({ code }) => namesOf(code).includes(line)));
  const rejected = specimens.some(({ status }) => status === "unsatisfactory" || status === "unavailable");
  const result = rejected ? "rejected" : resultOf(found.conclusionCode, positive.length > 0, measured);
  return {
    ...{ specimen: number, state, reported: new Date(reported).toISOString(), lines },
    ...measured,
    result: state === "cancelled" ? null : result,
  };
}

const isPositive = ({ interpretation, valueCodeableConcept: value }: z.infer<typeof observation>): boolean =>
  says([...interpretation, ...(value ? [value] : [])], /^(POS|DET|positive|detected)$/i);

const measureOf = (seen: readonly z.infer<typeof observation>[], codes: readonly string[]): number | null =>
  seen.find(({ code }) => code.coding.some((one) => one.code && codes.includes(one.code)))?.valueQuantity
    ?.value ?? null;

function resultOf(
  concluded: readonly z.infer<typeof concept>[],
  isPositive: boolean,
  measured: Measured,
): LaboratoryResult {
  if (says(concluded, /adulterated/i)) return "adulterated";
  if (says(concluded, /substituted/i)) return "substituted";
  if (isPositive) return "confirmed_positive";
  if (says(concluded, /dilute/i)) return "dilute";
  return validityOf(measured) ?? "negative";
}

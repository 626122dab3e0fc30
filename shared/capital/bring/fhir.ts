import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";

/* What is read of a FHIR R4 Questionnaire (https://hl7.org/fhir/R4/questionnaire.html). */

const text = z.string().trim();
const leaf = { url: z.string(), valueCode: text.optional(), valueString: text.optional() };
const extension = z.object({
  ...leaf,
  valueDecimal: z.number().optional(),
  valueInteger: z.number().optional(),
  extension: z.array(z.object(leaf)).optional(),
});
export type Extension = z.infer<typeof extension>;
const extensions = z.array(extension).optional();
const beside = z.object({ extension: extensions }).optional();

const option = z.object({
  extension: extensions,
  valueInteger: z.number().optional(),
  valueString: text.optional(),
  valueCoding: z
    .object({ display: text.optional(), _display: beside, code: text.optional(), extension: extensions })
    .optional(),
});
export type Option = z.infer<typeof option>;

export interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly text?: string | undefined;
  readonly _text?: { readonly extension?: Extension[] | undefined } | undefined;
  readonly answerOption?: Option[] | undefined;
  readonly item?: Item[] | undefined;
}
const item: z.ZodType<Item> = z.lazy(() =>
  z.object({
    linkId: text,
    type: text,
    text: text.optional(),
    _text: beside,
    answerOption: z.array(option).optional(),
    item: z.array(item).optional(),
  }),
);

const questionnaire = z.object({
  resourceType: z.literal("Questionnaire"),
  title: text.optional(),
  _title: beside,
  copyright: text.optional(),
  item: z.array(item).optional(),
});
export type Questionnaire = z.infer<typeof questionnaire>;

/** @throws invalid `/file` if it is no Questionnaire */
export function parseQuestionnaire(json: string): Questionnaire {
  try {
    return questionnaire.parse(JSON.parse(json));
  } catch {
    throw invalidField("/file", "instrument.not_read");
  }
}

const translation = "http://hl7.org/fhir/StructureDefinition/translation";
const weights = [
  "http://hl7.org/fhir/StructureDefinition/ordinalValue",
  "http://hl7.org/fhir/StructureDefinition/itemWeight",
];

/** A text's Spanish, if it has one. */
export function spanishIn(shadow: { readonly extension?: Extension[] | undefined } | undefined): string {
  for (const { url, extension: parts = [] } of shadow?.extension ?? []) {
    const lang = parts.find((one) => one.url === "lang")?.valueCode ?? "";
    const content = parts.find((one) => one.url === "content")?.valueString;
    if (url === translation && content && /^es\b/iu.test(lang)) return content;
  }
  return "";
}

/** What an answer counts; undefined if the file does not say. */
export function weightOf({ extension: own = [], valueInteger, valueCoding }: Option): number | undefined {
  const weight = [...own, ...(valueCoding?.extension ?? [])].find(({ url }) => weights.includes(url));
  const value = weight?.valueDecimal ?? weight?.valueInteger ?? valueInteger;
  return Number.isInteger(value) ? value : undefined;
}

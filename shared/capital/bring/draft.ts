import { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { mostItems } from "#shared/records/capital/form.ts";
import type { Measure, scorings, Wording } from "#shared/records/capital/measure.ts";
import { departs } from "#shared/records/capital/published.ts";

/** A text in both languages; empty where the file does not say it. */
export interface Both {
  readonly en: string;
  readonly es: string;
}

/** A questionnaire as a file says it. */
export interface Draft {
  readonly title: Both;
  readonly credit: string;
  /** The lowest answer; the others follow by one. */
  readonly from: number;
  readonly answers: readonly Both[];
  readonly items: readonly (Measure["items"][number] & { readonly words: Both })[];
}

const fewestAnswers = 2;
const mostAnswers = 11;
const mostChars = 400;
const itemId = /^[\w./:-]{1,60}$/u;

/** The questionnaire of a file, scored as its administrator says. @throws invalid `/file` with every problem */
export function measureOf(
  read: (errors: FieldErrors) => Draft,
  { id, by }: { readonly id: Id<"instrument">; readonly by: (typeof scorings)[number] },
): Measure {
  const errors = new FieldErrors();
  const draft = read(errors);
  errors.throwIfAny();
  const { title, credit, from, answers, items } = draft;
  if (items.length === 0) errors.add("/file", "instrument.no_items");
  if (items.length > mostItems) errors.add("/file", "instrument.too_many", { most: mostItems });
  if (answers.length < fewestAnswers || answers.length > mostAnswers)
    errors.add("/file", "instrument.no_scale");
  if (!title.en) errors.add("/file", "instrument.title_required");
  if (!credit) errors.add("/file", "instrument.credit_required");
  checkItems(items, errors);
  const texts = [title, ...answers, ...items.map(({ words }) => words)];
  const inSpanish = texts.some(({ es }) => es !== "");
  const missing = [
    ...[title, ...answers].flatMap((one) => (one.es ? [] : [one.en])),
    ...items.flatMap(({ id: at, words }) => (words.es ? [] : [at])),
  ];
  if (inSpanish) for (const at of missing) errors.add("/file", "instrument.spanish_missing", { at });
  const to = from + answers.length - 1;
  const words = {
    en: wordingOf(draft, (one) => one.en),
    es: inSpanish ? wordingOf(draft, (one) => one.es) : null,
  };
  const plain = items.map(({ words: _, ...item }) => item);
  const measure: Measure = { id, by, from, to, items: plain, words, credit };
  if (departs(measure)) errors.add("/file", "instrument.departs");
  errors.throwIfAny();
  return measure;
}

function checkItems(items: Draft["items"], errors: FieldErrors): void {
  const met = new Set<string>();
  for (const { id, words } of items) {
    if (!itemId.test(id) || !words.en || [words.en, words.es].some((text) => text.length > mostChars))
      errors.add("/file", "instrument.text_missing", { at: id.slice(0, 60) });
    if (met.has(id)) errors.add("/file", "instrument.twice", { at: id });
    met.add(id);
  }
}

const wordingOf = ({ title, answers, items }: Draft, say: (one: Both) => string): Wording => ({
  title: say(title),
  answers: answers.map(say),
  items: items.map(({ words }) => say(words)),
});

import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { canonical } from "#shared/kernel/fingerprint.ts";
import type { Both, Draft } from "./draft.ts";
import { type Item, type Option, parseQuestionnaire, spanishIn, weightOf } from "./fhir.ts";

interface Answer {
  readonly value: number;
  readonly words: Both;
}
interface Asked {
  readonly item: Item;
  /** By value, lowest first. */
  readonly answers: readonly Answer[];
}

/** Items one below the other, without groups and texts that ask nothing. What can't be asked here is a problem. */
function flat(items: readonly Item[], errors: FieldErrors): Item[] {
  return items.flatMap((one) => {
    const below = flat(one.item ?? [], errors);
    if (one.type === "group" || one.type === "display") return below;
    if (one.type === "choice") return [one, ...below];
    errors.add("/file", "instrument.type", { at: one.linkId, type: one.type.slice(0, 40) });
    return below;
  });
}

const wordsOf = ({ valueCoding, valueString, valueInteger }: Option): Both => ({
  en: valueCoding?.display ?? valueString ?? valueCoding?.code ?? String(valueInteger ?? ""),
  es: spanishIn(valueCoding?._display),
});

function answersOf(item: Item, errors: FieldErrors): Answer[] {
  const options = item.answerOption ?? [];
  const answers = options.flatMap((one) => {
    const value = weightOf(one);
    return value === undefined ? [] : [{ value, words: wordsOf(one) }];
  });
  if (options.length === 0 || answers.length < options.length)
    errors.add("/file", "instrument.value_missing", { at: item.linkId });
  return answers.sort((a, b) => a.value - b.value);
}

/** The answers that most items have. */
function scaleOf(asked: readonly Asked[]): readonly Answer[] {
  const groups = Map.groupBy(asked, ({ answers }) => canonical(answers));
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  return most?.[0]?.answers ?? [];
}

/** Whether the same answers count the other way round; undefined if they are other answers. */
function isTurned(scale: readonly Answer[], answers: readonly Answer[]): boolean | undefined {
  const texts = (all: readonly Answer[]) => all.map(({ words }) => words.en);
  const values = (all: readonly Answer[]) => all.map(({ value }) => value);
  if (canonical(values(scale)) !== canonical(values(answers))) return undefined;
  if (canonical(texts(scale)) === canonical(texts(answers))) return false;
  return canonical(texts(scale).reverse()) === canonical(texts(answers)) ? true : undefined;
}

/**
 * A FHIR R4 Questionnaire whose items all take the same answers. An item is reversed if the same answers count the other
 * way round. @throws invalid `/file` if it is none
 */
export function readQuestionnaire(json: string, errors: FieldErrors): Draft {
  const { title = "", _title, copyright = "", item = [] } = parseQuestionnaire(json);
  const asked = flat(item, errors).map((one): Asked => ({ item: one, answers: answersOf(one, errors) }));
  const scale = scaleOf(asked);
  const from = scale[0]?.value ?? 0;
  if (scale.some(({ value }, at) => value !== from + at)) errors.add("/file", "instrument.no_scale");
  return {
    title: { en: title, es: spanishIn(_title) },
    credit: copyright,
    from,
    answers: scale.map(({ words }) => words),
    items: asked.map(({ item: one, answers }) => {
      const reverse = isTurned(scale, answers);
      if (reverse === undefined && answers.length > 0)
        errors.add("/file", "instrument.scale_differs", { at: one.linkId });
      const words = { en: one.text ?? "", es: spanishIn(one._text) };
      return { id: one.linkId, domain: null, reverse: reverse ?? false, words };
    }),
  };
}

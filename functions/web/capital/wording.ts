import { words } from "#functions/copy/words.ts";
import type { Measure, Wording } from "#shared/records/capital/measure.ts";
import { ourItems } from "#shared/records/capital/ours.ts";
import { isUnvalidated } from "#shared/records/capital/published.ts";

type Texts = { readonly [N in keyof Wording]: Readonly<Wording[N]> };
export interface Said extends Texts {
  /** If it is not the language of the page. */
  readonly lang: "en" | undefined;
  readonly credit: string;
  /** What a reader of a translation is told. */
  readonly note: string | undefined;
}

/** What a questionnaire says in the language of the request; what is not in Spanish, in English. */
export function wordingOf({ words: own, credit }: Measure): Said {
  const { ours, page } = words().capital;
  if (!own) {
    const { title, answers, items } = ours;
    const texts = ourItems.map((id) => items[id]);
    return { title, answers, items: texts, lang: undefined, credit: page.oursCredit, note: undefined };
  }
  const inSpanish = words().language === "es";
  const note = inSpanish && isUnvalidated({ words: own }) ? page.unvalidated : undefined;
  const found = (inSpanish && own.es) || own.en;
  return { ...found, credit, note, lang: inSpanish && !own.es ? "en" : undefined };
}

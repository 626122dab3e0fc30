import type { MiddlewareHandler } from "hono";
import { languageDetector } from "hono/language";
import type { Copy } from "#functions/copy/copy.ts";
import { inWords } from "#functions/copy/words.ts";

/** Catalogues by language, the default first. */
export type Catalogues = Readonly<Record<string, Copy>>;

/** Answers in the language the browser asks for, or `?lang=` where the page links to it, if there is a catalogue. */
export const speaking = (
  all: Catalogues,
  by: readonly ("querystring" | "header")[] = ["header"],
): MiddlewareHandler[] => {
  const [usual = "", ...others] = Object.keys(all);
  const detect = languageDetector({
    order: [...by],
    lookupQueryString: "lang",
    caches: false,
    supportedLanguages: [usual, ...others],
    fallbackLanguage: usual,
    convertDetectedLanguage: (tag) => tag.split("-")[0] ?? tag,
  });
  return [
    detect,
    (c, next) => {
      const copy = all[c.get("language")];
      if (!copy) throw new Error("a language without a catalogue");
      return inWords(copy, next);
    },
  ];
};

import type { Context, MiddlewareHandler } from "hono";
import { languageDetector } from "hono/language";
import type { Copy } from "#functions/copy/copy.ts";
import { inSpanish } from "#functions/copy/es/index.ts";
import { inWords } from "#functions/copy/words.ts";
import { languageCookie } from "../door/cookies.ts";

/** Catalogues by language, the default first. */
export type Catalogues = Readonly<Record<string, Copy>>;

type Detector = Parameters<typeof languageDetector>[0];

const answerIn = (all: Catalogues, by: Partial<Detector>): MiddlewareHandler => {
  const [usual = "", ...others] = Object.keys(all);
  const detect = languageDetector({
    ...by,
    caches: false,
    supportedLanguages: [usual, ...others],
    fallbackLanguage: usual,
    convertDetectedLanguage: (tag) => tag.split("-")[0] ?? tag,
  });
  return (c, next) =>
    detect(c, () => {
      const copy = all[c.get("language")];
      if (!copy) throw new Error("a language without a catalogue");
      return inWords(copy, next);
    });
};

/** Answers in the language the browser asks for, if there is a catalogue. */
export const speaking = (all: Catalogues): MiddlewareHandler => answerIn(all, { order: ["header"] });

const chosen = "lang";

/**
 * For pages that residents, guests and people who ask for a bed read: in Spanish too. The page links to itself with
 * `?lang=`; that choice is kept in this browser, and goes before the language the browser asks for.
 */
export function speakingToResidents(all: Catalogues): MiddlewareHandler {
  const [usual] = Object.values(all);
  const languages = usual ? { ...all, es: inSpanish(usual) } : all;
  const answer = answerIn(languages, {
    order: ["querystring", "cookie", "header"],
    lookupQueryString: chosen,
    lookupCookie: languageCookie.name,
  });
  return (c, next) => {
    const asked = c.req.query(chosen);
    if (asked !== undefined && Object.hasOwn(languages, asked)) languageCookie.write(c, asked);
    return answer(c, next);
  };
}

/** The same for a page that a resident reads only while the device is locked to it. */
export const speakingWhileLocked = (speak: MiddlewareHandler): MiddlewareHandler => {
  const isLocked = (c: Context<{ Variables: { locked?: boolean } }>) => c.get("locked") === true;
  return (c, next) => (isLocked(c) ? speak(c, next) : next());
};

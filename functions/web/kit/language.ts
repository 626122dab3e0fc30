import type { Context, MiddlewareHandler } from "hono";
import { languageDetector } from "hono/language";
import type { Copy } from "#functions/copy/copy.ts";
import { spanishOver } from "#functions/copy/spanish.ts";
import { inWords } from "#functions/copy/words.ts";
import { languageCookie } from "../door/cookies.ts";

/** Catalogues by language, the default first. */
export type Catalogues = Readonly<Record<string, Copy>>;

type Detector = Parameters<typeof languageDetector>[0];

/** The default language first. */
type Loads = Readonly<Record<string, () => Copy | Promise<Copy>>>;

const asLoads = (all: Catalogues): Loads =>
  Object.fromEntries(Object.entries(all).map(([language, copy]) => [language, () => copy]));

const answerIn = (all: Loads, by: Partial<Detector>): MiddlewareHandler => {
  const [usual = "", ...others] = Object.keys(all);
  const detect = languageDetector({
    ...by,
    caches: false,
    supportedLanguages: [usual, ...others],
    fallbackLanguage: usual,
    convertDetectedLanguage: (tag) => tag.split("-")[0] ?? tag,
  });
  return (c, next) =>
    detect(c, async () => {
      const copy = await all[c.get("language")]?.();
      if (!copy) throw new Error("a language without a catalogue");
      return inWords(copy, next);
    });
};

/** Answers in the language the browser asks for, if there is a catalogue. */
export const speaking = (all: Catalogues): MiddlewareHandler => answerIn(asLoads(all), { order: ["header"] });

const chosen = "lang";

function withSpanish(all: Catalogues): Loads {
  const [usual] = Object.values(all);
  let spanish: Copy | undefined;
  const es = usual && (async () => (spanish ??= await spanishOver(usual)));
  return { ...asLoads(all), ...(es ? { es } : {}) };
}

/**
 * For pages that residents, guests and people who ask for a bed read: in Spanish too. The page links to itself with
 * `?lang=`; that choice is kept in this browser, and goes before the language the browser asks for.
 */
export function speakingToResidents(all: Catalogues): MiddlewareHandler {
  const languages = withSpanish(all);
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

/** Answers a signed-in resident in the language they keep, unless another was chosen in this browser. */
export function speakingTheirs(all: Catalogues) {
  const languages = withSpanish(all);
  return async <T>(c: Context, theirs: string | null, answer: () => Promise<T>): Promise<T> => {
    const here = c.req.query(chosen) ?? languageCookie.read(c);
    const copy = theirs === null || here !== undefined ? undefined : await languages[theirs]?.();
    return copy ? inWords(copy, answer) : answer();
  };
}

/** The same for a page that a resident reads only while the device is locked to it. */
export const speakingWhileLocked = (speak: MiddlewareHandler): MiddlewareHandler => {
  const isLocked = (c: Context<{ Variables: { locked?: boolean } }>) => c.get("locked") === true;
  return (c, next) => (isLocked(c) ? speak(c, next) : next());
};

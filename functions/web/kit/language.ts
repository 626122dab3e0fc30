import type { MiddlewareHandler } from "hono";
import { setCookie } from "hono/cookie";
import { languageDetector } from "hono/language";
import type { Copy } from "#functions/copy/copy.ts";
import { inWords } from "#functions/copy/words.ts";

/** Catalogues by language, the default first. */
export type Catalogues = Readonly<Record<string, Copy>>;

const year = 365 * 86_400;
const cookie = "__Host-porchlight-lang";

/**
 * Answers in the language the browser asks for, if there is a catalogue; or the one chosen with `?lang=` where the
 * page links to it. `by` a cookie, that choice is kept.
 */
export const speaking = (
  all: Catalogues,
  by: readonly ("querystring" | "cookie" | "header")[] = ["header"],
): MiddlewareHandler[] => {
  const [usual = "", ...others] = Object.keys(all);
  const detect = languageDetector({
    order: [...by],
    lookupQueryString: "lang",
    lookupCookie: cookie,
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
      if (by.includes("cookie") && c.req.query("lang") === c.get("language"))
        setCookie(c, cookie, c.get("language"), {
          path: "/",
          secure: true,
          httpOnly: true,
          sameSite: "Lax",
          maxAge: year,
        });
      return inWords(copy, next);
    },
  ];
};

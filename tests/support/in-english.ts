import { en } from "#functions/copy/en/index.ts";
import { inWords } from "#functions/copy/words.ts";

/** What a part of a page says in English: a request sets the language itself. */
export const inEnglish = <T>(say: () => T): T => inWords(en, say);

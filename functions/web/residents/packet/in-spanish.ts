import { spanishOver } from "#functions/copy/spanish.ts";
import { inWords, words } from "#functions/copy/words.ts";
import type { Content } from "#shared/records/packet/document.ts";
import { isTextPart, type Part } from "#shared/records/packet/parts.ts";
import type { ReviewedSpanish } from "#shared/records/packet/spanish.ts";
import type { Loaded } from "#shared/residents/packet/load.ts";
import { type Block, blocksOf } from "./blocks.ts";

/** Whether this page is read in Spanish. */
export const readsSpanish = (): boolean => words().language === "es";

/** The Spanish of a part that may be signed in Spanish; undefined if it may not. */
export const spanishOf = ({ spanish }: Pick<Loaded, "spanish">, part: Part): ReviewedSpanish | undefined =>
  spanish.signature && (isTextPart(part) ? spanish.texts[part] : spanish.signature);

/** The same content with its Spanish text. */
export const withText = (content: Content, text: string): Content =>
  content.is === "text" || content.is === "fees" ? { ...content, text } : content;

/** What a Spanish document says, in words, whatever language the page is in. */
export const spanishBlocks = async (content: Content, text: string): Promise<readonly Block[]> =>
  inWords(await spanishOver(words()), () => blocksOf(withText(content, text)));

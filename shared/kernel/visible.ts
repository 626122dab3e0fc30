/*
 * What a typed text may hold: the one rule for forms and for the API. Marks that show nothing are dropped, because a
 * name must be one that people can read, search for and tell apart.
 */

/** How many characters a text has, in code points: an emoji is one, although a string has two units for it. */
export const charactersIn = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** Scripts whose spelling needs the zero-width joiner and non-joiner. */
const joining =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Extended_Pictographic}";
const idle = new RegExp(
  `(?<![${joining}\\p{M}\\ufe0f])[\\u200c\\u200d]|[\\u200c\\u200d](?![${joining}])|(?<!\\p{Extended_Pictographic})\\ufe0f|(?![\\u200c\\u200d\\ufe0f\\u202a-\\u202e\\u2066-\\u2069])\\p{Default_Ignorable_Code_Point}`,
  "gu",
);

/** The text without marks that show nothing where they stand. */
export const withoutIdleMarks = (text: string): string => text.replace(idle, "");

/**
 * Whether a text has characters that cannot be shown, or that change the reading direction: a name must not imitate
 * another. Line breaks and tabs are for the caller to judge.
 */
export const hasUnshowable = (text: string): boolean =>
  /(?![\n\r\t])\p{Cc}|[\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/u.test(text);

/** Whether there is a letter or a digit to read. */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(withoutIdleMarks(text));

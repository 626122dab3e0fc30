/** Letters of writings that may break between any two of them. */
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
/** Where a line may break: after spaces and hyphens, and between letters of a writing without spaces. */
const breaks = new RegExp(`(?<=\\s)(?=\\S)|(?<=\\p{L}-)(?=\\p{L})|(?<=[${unspaced}])(?=[${unspaced}])`, "u");

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The letters of a text, each with its marks. */
export const lettersOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/**
 * The lines of a paragraph. A word stays whole, whatever fonts its letters are in; only one that is wider than a line is
 * broken, between two letters.
 */
export function linesOf(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let [line, width] = ["", 0];
  const words = text.split(breaks).flatMap((one) => (widthOf(one.trimEnd()) > most ? lettersOf(one) : [one]));
  for (const word of words) {
    if (line !== "" && width + widthOf(word.trimEnd()) > most) {
      lines.push(line);
      [line, width] = ["", 0];
    }
    line += word;
    width += widthOf(word);
  }
  return [...lines, line];
}

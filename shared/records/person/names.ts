/*
 * Names as compared: without case, accents, apostrophes or order. Pure functions; searches use keyed hashes
 * of these words, never the words.
 */

/** Letters that Unicode does not decompose, with their plain spelling. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};

/** Lower case, without diacritics. */
const folded = (name: string): string => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a name, without repeats: `D’Angelo Smith-Jones` is `dangelo`, `smith`, `jones`. */
export function wordsOf(name: string): string[] {
  const plain = folded(name)
    .replace(/['’‘ʼʻ`´]/gu, "")
    .replace(/[ßæœøłđðþıς]/gu, (letter) => plainLetters[letter] ?? letter);
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ""))];
}

/** The words of a person's legal and preferred names. */
export const knownBy = (who: { legalName: string; preferredName: string | null }): string[] =>
  wordsOf(`${who.legalName} ${who.preferredName ?? ""}`);

/**
 * A simple phonetic key: the first letter and the consonants after it. Words in other scripts are unchanged.
 */
export function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const heard = word
    .replace(/^(kn|gn|pn)/, "n")
    .replace(/^wr/, "r")
    .replace(/^x/, "s")
    .replace(/ph/g, "f")
    .replace(/gh(?=t|$)/g, "")
    .replace(/sch|sh|ch/g, "s")
    .replace(/th/g, "t")
    .replace(/dge|dg/g, "j")
    .replace(/ck|q/g, "k")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/c/g, "k")
    .replace(/x/g, "ks")
    .replace(/z/g, "s")
    .replace(/v/g, "f")
    .replace(/[dt]/g, "t")
    .replace(/(?<=.)[hwy](?=.)/g, "");
  const first = /^[aeiouy]/.test(heard) ? "a" : heard.charAt(0);
  return (first + heard.slice(1).replace(/[aeiouy]/g, "")).replace(/(.)\1+/g, "$1");
}

/** Whether two words may be spellings of one name: `Jon` and `Jonathan`, `Steven` and `Stephen`. */
export const alike = (a: string, b: string): boolean =>
  a === b ||
  soundOf(a) === soundOf(b) ||
  (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));

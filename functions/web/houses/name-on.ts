import { words } from "#functions/copy/words.ts";

/** A resident's name on a board: `Bram H.`, or `B. H.` where others can see the screen. */
export const nameOn = (name: string, short: boolean): string =>
  (short ? initials(name) : name) || words().houses.today.noFirstName;

const initials = (name: string) => {
  const words = name.split(/\s+/u).filter(Boolean);
  const shown = words.length > 1 ? [words[0], words.at(-1)] : words;
  return shown.map((word) => `${[...(word ?? "")][0]}.`).join(" ");
};

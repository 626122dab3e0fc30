import { americanEnglish } from "#shared/kernel/formats.ts";

const format = new Intl.NumberFormat(americanEnglish);

/** `12,345`. */
export const number = (value: number): string => format.format(value);

/*
 * Text for a spreadsheet cell: a leading formula character is escaped with an apostrophe (OWASP, CSV
 * injection), which is removed when the file is imported.
 */

const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

export const asCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

export const fromCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

/*
 * Text in a spreadsheet's cell: what a program would run as a formula gets an apostrophe in front (OWASP, CSV injection),
 * which is taken away where the file comes back.
 */

const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

export const asCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

export const fromCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

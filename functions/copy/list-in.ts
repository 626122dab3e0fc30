/** Lists in one language: `1A, 1B, and 2A`. */
export function listIn(locale: string): (items: readonly string[]) => string {
  let conjunction: Intl.ListFormat | undefined;
  return (items) => {
    conjunction ??= new Intl.ListFormat(locale, { type: "conjunction" });
    return conjunction.format(items);
  };
}

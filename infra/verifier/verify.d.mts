export function verify(
  texts: readonly string[],
  asOf: string,
  people?: number,
): { readonly right: boolean; readonly lines: readonly string[] };

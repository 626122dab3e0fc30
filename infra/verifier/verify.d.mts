export function verify(
  texts: readonly string[],
  asOf: string,
): { readonly right: boolean; readonly lines: readonly string[] };

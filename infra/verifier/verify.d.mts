export function verify(
  text: string,
  asOf: string,
): { readonly right: boolean; readonly lines: readonly string[] };

import type { Copy } from "./copy.ts";

/** A catalogue with Spanish over it; loaded by whoever speaks it first. */
export const spanishOver = async (copy: Copy): Promise<Copy> =>
  (await import("./es/index.ts")).inSpanish(copy);

import type { Copy } from "#functions/copy/copy.ts";
import { en } from "#functions/copy/en/index.ts";

/** A language for tests: English, with each text in brackets. */
export const bracketed = inBrackets(en) as Copy;

function inBrackets(said: unknown): unknown {
  if (typeof said === "string") return `⟦${said}⟧`;
  if (Array.isArray(said)) return said.map(inBrackets);
  if (typeof said === "function") {
    const say = (...args: unknown[]) => inBrackets(said(...args));
    const open = "open" in said && typeof said.open === "function" ? said.open : said;
    return Object.assign(say, { open: (args: unknown) => inBrackets(open(args)) });
  }
  if (typeof said !== "object" || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, one]) => [key, inBrackets(one)]));
}

/** What a page says outside of brackets, each piece of text and each label by itself. */
export function unbracketed(html: string): string[] {
  const pieces = [...html.matchAll(/>([^<]+)<|\s(?:aria-label|placeholder|title|alt)="([^"]+)"/g)];
  return pieces.map(([, text, label]) => withoutBrackets(text ?? label ?? "").trim()).filter(Boolean);
}
function withoutBrackets(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, "");
  return less === text ? text : withoutBrackets(less);
}

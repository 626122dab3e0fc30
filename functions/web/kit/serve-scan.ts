import type { Context } from "hono";
import type { Scan } from "#shared/records/file/read-scan.ts";

const endings = { "image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf" } as const;

/**
 * A file that someone sent, to look at: a picture in the browser, a PDF as a download. Whatever is in it runs nothing
 * and loads nothing. No name is in the file's name: it stays in a list of downloads.
 */
export function serveScan(c: Context, { type, content }: Scan, name: string): Response {
  const shown = type === "application/pdf" ? "attachment" : "inline";
  c.header("Content-Type", type);
  c.header("Content-Disposition", `${shown}; filename="${name}.${endings[type]}"`);
  c.header("Content-Security-Policy", "default-src 'none'; sandbox");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  return c.body(new Uint8Array(content));
}

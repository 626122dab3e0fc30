import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Assets {
  /** The path of an asset by its plain name, e.g. `app.css`. */
  href(name: string): string;
  /** The asset at a path, or undefined. */
  serve(path: string): { body: Uint8Array<ArrayBuffer>; type: string } | undefined;
  /** A file of a typeface for PDFs, or their index. Read when it is asked for. */
  font(file: string): Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};

/** The built assets, read once. @throws if they are not built (`npm run assets`) */
export function loadAssets(dir: string): Assets {
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8"));
  const files = new Map(
    Object.values(manifest).map((path) => {
      const name = path.replace("/assets/", "");
      const ending = name.split(".").at(-1) ?? "";
      return [path, { body: new Uint8Array(readFileSync(join(dir, name))), type: types[ending] ?? "" }];
    }),
  );
  return {
    href: (name) => {
      const path = manifest[name];
      if (!path) throw new Error(`No asset is called ${name}`);
      return path;
    },
    font: (file) => readFileSync(join(dir, "fonts", file)),
    serve: (path) => files.get(path) ?? files.get(manifest[path.replace("/assets/", "")] ?? ""),
  };
}

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { copyOf } from "#functions/copy/copy.ts";
import { inSpanish } from "#functions/copy/es/index.ts";
import { webManifest } from "./manifest.ts";
import { offlinePage } from "./page.tsx";

export const hashOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 10);

/** Stores a file with a hash in its name, and returns its path. */
type Keep = (name: string, ending: string, content: string | Uint8Array) => string;

const read = (file: string) => readFileSync(`functions/web/offline/${file}`);
const withStore = (script: string) => `${read("store.js")}${read(`${script}.js`)}`;
const usual = copyOf("en");

/**
 * Builds what makes a phone keep the shell: the service worker, with a list of all that is `built` and drawn on pages,
 * and the page without a connection. Returns the service worker, whose path has no hash.
 */
export async function buildOffline(keep: Keep, built: Readonly<Record<string, string>>): Promise<string> {
  const href = (name: string) => built[name] ?? "";
  keep("register", "js", read("register.js"));
  for (const name of ["drafts", "offline"]) keep(name, "js", withStore(name));
  for (const size of [192, 512]) keep(`icon-${size}`, "png", read(`icon-${size}.png`));
  keep("app", "webmanifest", webManifest(usual, href));
  const page = await offlinePage({ href }, usual, [inSpanish(usual)]);
  const offline = keep("offline", "html", page);
  const drawn = Object.values(built).filter((path) => /\.(css|js|woff2|html)$/.test(path));
  const shell = [...drawn, href("sign-in.svg"), "/assets/icons.svg"];
  const version = hashOf(Object.values(built).join());
  return `const [version, offline, shell] = ${JSON.stringify([version, offline, shell])};\n${withStore("sw")}`;
}

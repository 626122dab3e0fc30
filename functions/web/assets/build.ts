import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { partnerDocsPage } from "../docs/page.tsx";
import { buildOffline, hashOf } from "../offline/build.ts";
import { iconNames } from "../ui/icon-names.ts";

/* Builds dist/assets: the stylesheets, two fonts, the pictures, the scripts, the service worker and the partners' documentation, with hashed names. */

const out = "dist/assets";
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest: Record<string, string> = {};

function keep(name: string, ending: string, content: string | Uint8Array): string {
  const file = `${name}-${hashOf(content)}.${ending}`;
  writeFileSync(join(out, file), content);
  manifest[`${name}.${ending}`] = `/assets/${file}`;
  return `/assets/${file}`;
}

const font = (path: string) => readFileSync(join("node_modules", path));
const figtree = keep(
  "figtree",
  "woff2",
  font("@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2"),
);
const literata = keep(
  "literata",
  "woff2",
  font("@fontsource/literata/files/literata-latin-400-normal.woff2"),
);

/* The icon bodies include their strokes. A renamed lucide icon is found through its alias. */
const lucide: {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
  readonly aliases: Readonly<Record<string, { readonly parent: string }>>;
} = JSON.parse(readFileSync("node_modules/@iconify-json/lucide/icons.json", "utf8"));
const symbols = iconNames.map((name) => {
  const icon = lucide.icons[lucide.aliases[name]?.parent ?? name];
  if (!icon) throw new Error(`lucide has no icon ${name}`);
  return `<symbol id="${name}" viewBox="0 0 24 24">${icon.body}</symbol>`;
});
keep("icons", "svg", `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`);
keep("sign-in", "svg", readFileSync("functions/web/assets/sign-in.svg"));

const raw = join(out, "raw.css");
execFileSync("node_modules/.bin/tailwindcss", ["-i", "functions/web/assets/app.css", "-o", raw, "--minify"], {
  stdio: ["ignore", "ignore", "inherit"],
});
const css = readFileSync(raw, "utf8").replace("FIGTREE", figtree).replace("LITERATA", literata);
rmSync(raw);
keep("app", "css", css);
for (const name of ["passkey", "photo", "print", "refresh", "search", "session-end"])
  keep(name, "js", readFileSync(`functions/web/ui/${name}.js`));
writeFileSync(join(out, "sw.js"), await buildOffline(keep, manifest));
manifest["sw.js"] = "/assets/sw.js";
keep("partner-docs", "css", readFileSync("functions/web/docs/docs.css"));
keep("partner-docs", "js", readFileSync("functions/web/docs/docs.js"));
keep("partner-docs", "html", String(await partnerDocsPage((name) => manifest[name] ?? "")));
/* Typefaces for PDFs, in order: Latin, Greek and Cyrillic; Chinese and Japanese; Korean. Not served to browsers. */
const faces = ["literata", "cactus-classical-serif", "gowun-batang"];
mkdirSync(join(out, "fonts"));
const index = faces.flatMap((face) => {
  const dir = join("node_modules/@fontsource", face);
  const subsets: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(dir, "unicode.json"), "utf8"),
  );
  return Object.entries(subsets).flatMap(([subset, letters]) =>
    (face === "literata" ? [400, 700] : [400]).map((weight) => {
      const file = `${face}-${subset.replace(/[[\]]/g, "")}-${weight}-normal.woff`;
      copyFileSync(join(dir, "files", file), join(out, "fonts", file));
      return { file, bold: weight === 700, letters };
    }),
  );
});
writeFileSync(join(out, "fonts/index.json"), JSON.stringify(index));
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest));

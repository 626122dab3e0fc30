import { inflateSync } from "node:zlib";

/** The text of a PDF as a reader would copy it, page by page. Knows what pdfkit writes, no more. */
export function pdfText(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id = "", body = ""]) => [id, body] as const,
    ),
  );
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? "";
    const from = body.indexOf("stream\n") + "stream\n".length;
    const raw = Buffer.from(body.slice(from, body.lastIndexOf("\nendstream")), "latin1");
    return (body.includes("/FlateDecode") ? inflateSync(raw) : raw).toString("latin1");
  };
  const refOf = (body: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? "";
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(`${body}\n`));
  return pages.map((page) => {
    const resources = objects.get(refOf(page, "Resources")) ?? page;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [
        name,
        lettersOf(streamOf(refOf(objects.get(id) ?? "", "ToUnicode"))),
      ]),
    );
    return textOf(streamOf(refOf(page, "Contents")), fonts);
  });
}

const decoded = (hex: string): string =>
  Buffer.from(hex.replace(/\s/g, ""), "hex").swap16().toString("utf16le");

/** The letters of a font by glyph. */
function lettersOf(map: string): string[] {
  const all: string[] = [];
  for (const [, from = "", listed = ""] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    for (const [at, [, hex = ""]] of [...listed.matchAll(/<([0-9a-f ]*)>/g)].entries())
      all[Number.parseInt(from, 16) + at] = decoded(hex);
  return all;
}

/** What stands on one base is one line, whatever fonts it is in. */
function textOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let font: readonly string[] = [];
  let base = "";
  const lines: string[] = [];
  const pieces = /\/(F\d+) [\d.]+ Tf|1 0 0 1 [\d.-]+ ([\d.-]+) Tm|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g;
  for (const [, name, at, shown = ""] of content.matchAll(pieces)) {
    if (name) font = fonts.get(name) ?? [];
    if (at && at !== base) lines.push("");
    base = at ?? base;
    const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    const text = glyphs.map((one) => font[Number.parseInt(one, 16)] ?? "").join("");
    lines.push(`${lines.pop() ?? ""}${text}`);
  }
  return lines.filter(Boolean).join("\n");
}

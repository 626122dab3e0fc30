import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundled } from "./synthesised.ts";

test("what writes PDFs and workbooks is not loaded until it is asked for", async () => {
  const { dir } = await bundled("web");
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  const atStart = new Set(["index.mjs"]);
  for (const file of atStart)
    for (const [, imported = ""] of read(file).matchAll(/(?:from|import)"\.\/([^"]+\.mjs)"/g))
      atStart.add(imported);
  const onDemand = readdirSync(dir).filter((file) => file.endsWith(".mjs") && !atStart.has(file));
  for (const sign of ["PDFKit", "hasGlyphForCodePoint", "xl/worksheets"]) {
    const has = (file: string) => read(file).includes(sign);
    expect([sign, [...atStart].filter(has)]).toEqual([sign, []]);
    expect([sign, onDemand.some(has)]).toEqual([sign, true]);
  }
});

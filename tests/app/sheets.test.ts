import { expect, test } from "vitest";
import { administrationFiles } from "#functions/web/network/exports/of-administration.ts";
import { careFiles } from "#functions/web/network/exports/of-care.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import type { Sheet } from "#shared/exports/sheet.ts";
import { exportsOf, sourcesIn } from "../support/source.ts";

const isSheet = (value: unknown): value is Sheet<never> =>
  typeof value === "object" && value !== null && "what" in value && "over" in value && "page" in value;

test("every export sheet is a file with columns on its role's page, and is declared by a capability", async () => {
  const exported = await Promise.all(sourcesIn("shared/exports").map(exportsOf));
  const sheets = exported.flatMap((all) => Object.values(all)).filter(isSheet);
  const files = [...administrationFiles, ...careFiles];
  const named = (one: Pick<Sheet<never>, "what" | "over">) => `${one.what} of ${one.over}`;
  expect(files.map(named).sort()).toEqual(sheets.map(named).sort());
  expect(administrationFiles.every(({ over }) => over === "administration")).toBe(true);
  expect(careFiles.every(({ over }) => over === "care")).toBe(true);
  const claimed = capabilities.flatMap(({ exports }) => ("sheets" in exports ? exports.sheets : []));
  expect(new Set(claimed)).toEqual(new Set(sheets.map(({ what }) => what)));
  expect(sheets.length).toBeGreaterThan(8);
});

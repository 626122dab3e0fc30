import { expect, test } from "vitest";
import { importKinds } from "#shared/records/import/kinds.ts";
import { sourcesIn } from "../support/source.ts";

const names = importKinds.join("|");
/** A kind's name as a string, or as a member of the list. The navigation's own `houses` is written `as const`. */
const named = new RegExp(`"(?:${names})"(?! as const)|\\bkinds\\.(?:${names})\\b`, "g");

test("no import step or page refers to a kind of sheet by name", () => {
  const sources = [...sourcesIn("shared/imports"), ...sourcesIn("functions/web/imports")];
  const knowing = sources
    .filter(({ path }) => !path.startsWith("shared/imports/kinds/"))
    .flatMap(({ path, text }) => (text.match(named) ?? []).map((found) => `${path}: ${found}`));
  expect(sources.length).toBeGreaterThan(20);
  expect(knowing).toEqual([]);
});

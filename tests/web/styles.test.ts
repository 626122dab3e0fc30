import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const web = "functions/web";

test("every style beside a page is in the stylesheet, or is built as one of its own", () => {
  const sheet = readFileSync(join(web, "assets/app.css"), "utf8");
  const build = readFileSync(join(web, "assets/build.ts"), "utf8");
  const own = [...build.matchAll(/"(functions\/web\/(?!assets\/)[^"]+\.css)"/g)].map(([, path = ""]) => path);
  const imported = [...sheet.matchAll(/^@import "(\.[^"]+)"/gm)].map(([, path = ""]) =>
    join(web, "assets", path),
  );
  const styles = readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css") && path !== join("assets", "app.css"))
    .map((path) => join(web, path));
  expect(styles.sort()).toEqual([...imported, ...own].sort());
});

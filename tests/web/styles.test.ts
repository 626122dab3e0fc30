import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const web = "functions/web";

test("every style beside a page is in the one stylesheet", () => {
  const sheet = readFileSync(join(web, "assets/app.css"), "utf8");
  const imported = [...sheet.matchAll(/^@import "(\.[^"]+)"/gm)].map(([, path = ""]) =>
    join(web, "assets", path),
  );
  const styles = readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css") && path !== join("assets", "app.css"))
    .map((path) => join(web, path));
  expect(styles.sort()).toEqual(imported.sort());
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { createSmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "../web/browser.ts";
import { report, rounded } from "./table.ts";

test("page weight over the wire", async () => {
  const world = await createSmallWorld({ beds: 14 });
  const { lantern } = world;
  const web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: false,
    log: () => {},
  });
  const manager = await signedIn(world, web, lantern.members.house_manager);
  const { text } = await manager.get(`/houses/${lantern.houses.juniper}/today`);
  const manifest: Record<string, string> = JSON.parse(readFileSync("dist/assets/manifest.json", "utf8"));
  const read = (name: string) => readFileSync(join("dist", manifest[name] ?? ""));
  const scripts = [...text.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = ""]) => src);
  const script = scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join("dist", src))).length, 0);
  expect(script).toBeGreaterThan(0);
  const page = gzipSync(text).length;
  const css = gzipSync(read("app.css")).length;
  const icons = gzipSync(read("icons.svg")).length;
  const font = read("figtree.woff2").length;
  const total = page + css + icons + font + script;
  expect(total).toBeLessThan(60 * 1024);
  const kB = (bytes: number) => rounded(bytes / 1024, 1);
  report("First page, Today (kB, gzip)", [
    {
      what: "Today",
      page: kB(page),
      css: kB(css),
      icons: kB(icons),
      font: kB(font),
      script: kB(script),
      total: kB(total),
      budget: 60,
    },
  ]);
});

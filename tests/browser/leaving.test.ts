import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { openSession } from "#shared/network/door/open-session.ts";
import { doorsClosed, erasedWholly } from "../support/erasure.ts";
import { inBrowser, passesAxe } from "../support/in-browser.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { longHere } from "../support/standing.ts";

const visitor = await inBrowser();

let world: SmallWorld;
let server: ServerType;
let origin: string;
beforeAll(async () => {
  world = await createSmallWorld();
  let app: ReturnType<typeof createWeb> | undefined;
  server = serve({ fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }), port: 0 });
  await once(server, "listening");
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  app = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "https://issuer.test", clientId: "web" },
    origin,
    development: true,
    log: () => {},
  });
});
afterAll(() => void server.close());

/** Days pass in this test, so sessions end and users sign in again. */
async function signedIn(role: "network_admin" | "admissions", scheme: "light" | "dark"): Promise<Page> {
  const page = await visitor.page(scheme);
  const membership = world.lantern.members[role];
  const grant = {
    ...membership,
    houses: [...membership.houses],
    networkName: "Network",
    ...longHere(membership.identity),
  };
  const value = await openSession(world.world.openDoor("web"), grant, world.world.now());
  await page
    .context()
    .addCookies([{ name: "__Host-porchlight", value, url: origin.replace("http:", "https:"), secure: true }]);
  return page;
}

/** A folder for optional screenshots. */
const pictures = process.env.PORCHLIGHT_PICTURES;
const looked = async (page: Page, name: string) => {
  await passesAxe(page);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  if (!pictures) return;
  for (const colorScheme of ["light", "dark"] as const)
    for (const [size, viewport] of [
      ["phone", { width: 390, height: 844 }],
      ["desktop", { width: 1280, height: 800 }],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.screenshot({ path: `${pictures}/${name}-${size}-${colorScheme}.png`, fullPage: true });
    }
  await page.setViewportSize({ width: 390, height: 844 });
};

visitor.describe("on a phone, by keyboard", () => {
  test("a network closes, from the export page to its certificate", async () => {
    world.clock.pass({ hours: 24 * 31 });
    const admin = await signedIn("network_admin", "light");
    await admin.goto(`${origin}/network/export`);
    await admin.getByRole("link", { name: "Close network and delete all data" }).press("Enter");
    await admin.waitForURL("**/network/erasure");
    await looked(admin, "ask");
    await admin.getByLabel("Reason").focus();
    await admin.keyboard.type("We move to another system");
    await admin.keyboard.press("Tab");
    await admin.keyboard.type("Network lantern");
    await admin.keyboard.press("Enter");
    await admin.getByText("Please fix the highlighted fields").waitFor();
    // What is wrong has the focus and leads to its field; everything typed is kept.
    expect(await admin.locator(":focus").getAttribute("role")).toBe("alert");
    await admin.keyboard.press("Tab");
    await admin.keyboard.press("Enter");
    expect(await admin.locator(":focus").getAttribute("name")).toBe("name");
    expect(await admin.getByLabel("Reason").inputValue()).toBe("We move to another system");
    await looked(admin, "wrong");
    await admin.getByLabel("Network name").fill("Network net_lantern");
    await admin.getByRole("button", { name: "Send request to admissions" }).press("Enter");
    await admin.getByText("if not answered.").waitFor();
    await looked(admin, "asked");

    const care = await signedIn("admissions", "dark");
    await care.goto(`${origin}/erasure`);
    await looked(care, "answer");
    await care.getByRole("button", { name: "Approve deletion" }).press("Enter");
    await care.getByRole("button", { name: "Stop deletion" }).waitFor();
    await world.tick();
    await care.reload();
    await care.getByText(/^Access ends \w/).waitFor();
    await looked(care, "agreed");
    const address = await care.getByRole("link", { name: /\/erased\// }).getAttribute("href");

    await doorsClosed(world);
    await care.goto(address ?? "none");
    await care.getByRole("heading", { name: "Deletion in progress" }).waitFor();
    await looked(care, "under-way");
    await erasedWholly(world);
    await care.reload();
    await care.getByRole("heading", { name: "Certificate of deletion" }).waitFor();
    await looked(care, "certificate");
    await care.goto(`${origin}/erasure`);
    expect(new URL(care.url()).pathname).toBe("/sign-in");
  });
});

import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { type DemoJson, readDemo } from "#infra/local/demo-file.ts";
import { axeFindings } from "./axe.ts";
import { openBrowser } from "./chromium.ts";
import { demoFolder } from "./demo.ts";
import { type DevServer, startDev } from "./dev.ts";

/** The browser of a test file, closed at its end. Where none runs its tests are skipped, and CI fails on any skip. */
export async function inBrowser() {
  const browser = await openBrowser();
  if (!browser) console.log("No browser runs here: the browser tests are skipped");
  afterAll(() => browser?.close());
  return {
    describe: describe.skipIf(!browser),
    has: browser !== undefined,
    /** A page of a new visitor, on a phone and without a service worker unless it says otherwise. */
    page: async (options: BrowserContextOptions = {}): Promise<Page> => {
      if (!browser) throw new Error("no browser");
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        serviceWorkers: "block",
        ...options,
      });
      return context.newPage();
    },
  };
}

/** The same with a development server of the file's own, with the demo in it or without anything. */
export async function inDemo(args: readonly ["--empty"] | readonly [] = []) {
  const { describe, has, page } = await inBrowser();
  let dev: DevServer;
  let demo: DemoJson | undefined;
  beforeAll(async () => {
    if (!has) return;
    const dataDir = await (args.length > 0 ? mkdtemp(join(inject("scratch"), "empty-")) : demoFolder());
    dev = await startDev({ dataDir, args: [...args] });
    demo = await readDemo(dataDir);
  });
  afterAll(() => dev?.end());
  const signIn = async (one: Page, email: string): Promise<Page> => {
    await one.goto(`${dev.url}/sign-in/start`);
    await one.getByRole("button", { name: email }).click();
    await one.waitForURL(({ pathname }) => !/^\/(identity|sign-in)/.test(pathname));
    return one;
  };
  return {
    describe,
    page,
    signIn,
    signedIn: async (email: string, options?: BrowserContextOptions) => signIn(await page(options), email),
    url: (path: string) => `${dev.url}${path}`,
    /** Its first network. */
    network: () => {
      const [first] = demo?.networks ?? [];
      if (!first) throw new Error("no demo");
      return first;
    },
  };
}

export const passesAxe = async (page: Page): Promise<void> => {
  expect(await axeFindings(page)).toEqual([]);
};

export const heading = (page: Page): Promise<string | null> =>
  page.getByRole("heading", { level: 1 }).textContent();

import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { type DemoJson, readDemo } from "#infra/local/demo-file.ts";
import { freePort } from "#infra/local/engine.ts";
import { start } from "#infra/local/start.ts";
import { axeFindings } from "./axe.ts";
import { openBrowser } from "./chromium.ts";
import { demoFolder } from "./demo.ts";

let opened: Promise<Browser | undefined> | undefined;

/**
 * The browser of a test worker, which ends with it; a file closes its own pages. Where none runs the tests are
 * skipped, and CI fails on any skip.
 */
export async function inBrowser() {
  opened ??= openBrowser();
  const browser = await opened;
  if (!browser) console.log("No browser runs here: the browser tests are skipped");
  afterAll(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
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

/**
 * The same with the whole of Porchlight in this process, with the demo in it or without anything. That `npm run dev`
 * starts it so is `tests/local/dev`'s to show.
 */
export async function inDemo(args: readonly ["--empty"] | readonly [] = []) {
  const { describe, has, page } = await inBrowser();
  let running: Awaited<ReturnType<typeof start>> | undefined;
  let at = "";
  let demo: DemoJson | undefined;
  beforeAll(async () => {
    if (!has) return;
    const dataDir = await (args.length > 0 ? mkdtemp(join(inject("scratch"), "empty-")) : demoFolder());
    running = await start({
      port: await freePort(),
      dataDir,
      fresh: false,
      seed: undefined,
      perMinute: 10_000,
      onLoss: () => {},
    });
    at = running.url;
    demo = await readDemo(dataDir);
  });
  afterAll(() => running?.stop());
  const signIn = async (one: Page, email: string): Promise<Page> => {
    await one.goto(`${at}/sign-in/start`);
    await one.getByRole("button", { name: email }).click();
    await one.waitForURL(({ pathname }) => !/^\/(identity|sign-in)/.test(pathname));
    return one;
  };
  return {
    describe,
    page,
    signIn,
    signedIn: async (email: string, options?: BrowserContextOptions) => signIn(await page(options), email),
    url: (path: string) => `${at}${path}`,
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

import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import { type DemoJson, readDemo } from "#infra/local/demo-file.ts";
import { start } from "#infra/local/start.ts";
import { axeFindings } from "./axe.ts";
import { openBrowser, unpackBrowser } from "./chromium.ts";
import { demoFolder } from "./demo.ts";
import { onceARun } from "./once-a-run.ts";

let opened: Promise<Browser | undefined> | undefined;

const phone = { width: 390, height: 844 };

/** Pages that visitors of earlier tests have left: with its process, a new one costs a third of a second. */
const left: Page[] = [];

/** Leaves the page to the next visitor, without anything of this one. */
async function leave(page: Page): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  const { origin } = new URL(page.url());
  // Another site, or none, would be another process.
  await page.goto(`${origin}/health`);
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  const storageTypes = "indexeddb,local_storage";
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes });
  await session.detach();
  await page.setViewportSize(phone);
  left.push(page);
}

/** By one worker for all of them. Where there is none, an installed one may do. */
const unpacked = () =>
  onceARun("browser", async (dir) => {
    await unpackBrowser().catch(() => {});
    await mkdir(dir);
  });

/**
 * The browser of a test worker, which ends with it; a page is its visitor's until the test ends. Where none runs the
 * tests are skipped, and CI fails on any skip.
 */
export async function inBrowser() {
  opened ??= unpacked().then(openBrowser);
  const browser = await opened;
  if (!browser) console.log("No browser runs here: the browser tests are skipped");
  const [visited, devices]: [Page[], Page[]] = [[], []];
  afterEach(async () => {
    for (const page of devices.splice(0)) await page.context().close();
    for (const page of visited.splice(0)) await leave(page);
  });
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    if (!browser) throw new Error("no browser");
    const context = await browser.newContext({ viewport: phone, serviceWorkers: "block", ...options });
    return context.newPage();
  };
  return {
    describe: describe.skipIf(!browser),
    has: browser !== undefined,
    /** A page of a new visitor, on a phone. */
    page: async (colorScheme: "light" | "dark" = "light"): Promise<Page> => {
      const page = left.pop() ?? (await open({}));
      visited.push(page);
      expect(await page.context().cookies()).toEqual([]);
      await page.emulateMedia({ colorScheme });
      return page;
    },
    /** The same on a device that is theirs alone: with a service worker, without script, with a clock to move. */
    device: async (options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await open(options);
      devices.push(page);
      return page;
    },
  };
}

/**
 * The same with the whole of Porchlight in this process, with the demo in it or without anything. That `npm run dev`
 * starts it so is `tests/local/dev`'s to show.
 */
export async function inDemo(args: readonly ["--empty"] | readonly [] = []) {
  const { describe, has, page, device } = await inBrowser();
  let running: Awaited<ReturnType<typeof start>> | undefined;
  let at = "";
  let demo: DemoJson | undefined;
  beforeAll(async () => {
    if (!has) return;
    const dataDir = await (args.length > 0 ? mkdtemp(join(inject("scratch"), "empty-")) : demoFolder());
    running = await start({
      port: 0,
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
  /** Signs in by the pages for it, as people do. */
  const signIn = async (one: Page, email: string): Promise<Page> => {
    await one.goto(`${at}/sign-in/start`);
    await one.getByRole("button", { name: email }).click();
    await one.waitForURL(({ pathname }) => !/^\/(identity|sign-in)/.test(pathname));
    return one;
  };
  /** Signs in without a look at those pages, where that is not what is tested. */
  const enter = async (one: Page, email: string, door = "/sign-in/start"): Promise<Page> => {
    const { request } = one.context();
    const offered = await request.get(`${at}${door}`);
    const headers = { origin: at };
    const answer = await request.post(offered.url(), { headers, form: { email } });
    await one.goto(answer.url());
    return one;
  };
  return {
    describe,
    page,
    device,
    signIn,
    enter,
    signedIn: async (email: string, colorScheme?: "light" | "dark") => enter(await page(colorScheme), email),
    /** A resident at their first page. */
    resident: async (email = "", one?: Page) => enter(one ?? (await page()), email, "/me/sign-in/start"),
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

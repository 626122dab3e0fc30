import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A page is left before optimized code would pay for itself: a twentieth of the processor time, with axe a sixth.
  "--js-flags=--no-opt,--no-maglev",
];

/**
 * The browser from the packages, or an installed one. Undefined if there is none; callers then skip.
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const browser = await launched();
  browser?.on("context", (context) => context.setDefaultTimeout(patience));
  return browser;
}

/** The timeout of a page, long enough for a busy machine. */
const patience = 120_000;

/**
 * Where the browser from the packages is, unpacked at the first call. Whoever asks meanwhile, in another process, is told
 * of a browser that is not whole yet.
 */
export async function unpackBrowser(): Promise<string> {
  const { default: carried } = await import("@sparticuz/chromium");
  return carried.executablePath();
}

async function launched(): Promise<Browser | undefined> {
  try {
    return await chromium.launch({ executablePath: await unpackBrowser(), args: quiet });
  } catch {
    const executablePath = installed.find((path) => existsSync(path));
    if (!executablePath) return undefined;
    return chromium.launch({ executablePath, args: quiet }).catch(() => undefined);
  }
}

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
];

/**
 * A browser: the one that comes with the packages, else one that is installed. Undefined where none runs;
 * whoever asks says so and counts it as skipped.
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const browser = await launched();
  browser?.on("context", (context) => context.setDefaultTimeout(patience));
  return browser;
}

/** How long a page may take on a busy machine; a test that waits longer hangs. */
const patience = 120_000;

async function launched(): Promise<Browser | undefined> {
  try {
    const { default: carried } = await import("@sparticuz/chromium");
    return await chromium.launch({ executablePath: await carried.executablePath(), args: quiet });
  } catch {
    const executablePath = installed.find((path) => existsSync(path));
    if (!executablePath) return undefined;
    return chromium.launch({ executablePath, args: quiet }).catch(() => undefined);
  }
}

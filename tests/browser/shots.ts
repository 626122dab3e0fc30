import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { readDemo } from "#infra/local/demo-file.ts";
import { axeFindings, wcag } from "../support/axe.ts";
import { openBrowser } from "../support/chromium.ts";
import { startDev } from "../support/dev.ts";
import { ownPageRoutes, pagePaths } from "../support/page-paths.ts";

/*
 * `npm run shots -- DIR`: signs in as the demo people and takes a screenshot of every page, filled and empty, at phone
 * and desktop size, light and dark, and runs axe. Pages come from the route tables.
 */

const dir = process.argv[2] ?? "shots";
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
/** Pages open in parallel. */
const atOnce = 3;

interface Shot {
  readonly context: BrowserContext;
  readonly path: string;
  readonly name: string;
  /** Taken for any status; otherwise only for pages this person may open. */
  readonly anyStatus: boolean;
}
const findings: { page: string; rule: string; impact: string | null | undefined; target: string }[] = [];

mkdirSync(dir, { recursive: true });
const browser = await openBrowser();
if (!browser) throw new Error("No browser runs here");
const dataDir = await mkdtemp(join(tmpdir(), "porchlight-shots-"));
const dev = await startDev({ dataDir });
try {
  const demo = await readDemo(dataDir);
  const [lantern] = demo?.networks ?? [];
  if (!lantern) throw new Error("The demo has no network");
  const emailOf = (role: string) => lantern.members.find((one) => one.role === role)?.email ?? "";
  const open = async (email?: string, door = "/sign-in") => {
    const context = await browser.newContext({ deviceScaleFactor: 1 });
    if (!email) return context;
    const page = await context.newPage();
    await page.goto(`${dev.url}${door}/start`);
    await page.getByRole("button", { name: email }).click();
    await page.waitForURL(`${dev.url}/**`);
    await page.close();
    return context;
  };
  const guest = await open();
  const inquire = `/inquire/${lantern.id}`;
  const shots: Shot[] = [
    "/sign-in",
    "/sign-in/start",
    "/v1/docs",
    "/ui",
    "/outbox",
    "/nothing-here",
    inquire,
    `${inquire}/thanks`,
  ].map((path) => ({ context: guest, path, name: nameOf(path), anyStatus: true }));
  for (const role of [
    "house_manager",
    "admissions",
    "network_admin",
    "supervisor",
    "peer_mentor",
    "volunteer",
    "alumni",
    "clinician",
  ]) {
    const context = await open(emailOf(role));
    const pages = await pagePaths((path) => textAt(context, path), { house: lantern.houses[0]?.id ?? "" });
    for (const { route, path } of pages)
      shots.push({ context, path, name: `${role}${nameOf(route)}`, anyStatus: false });
  }
  const context = await open(lantern.residents.at(-1)?.email, "/me/sign-in");
  for (const { route, path } of await pagePaths((at) => textAt(context, at), {}, ownPageRoutes))
    shots.push({ context, path, name: `resident${nameOf(route)}`, anyStatus: false });
  await Promise.all(Array.from({ length: atOnce }, () => takeAll(shots)));
} finally {
  await browser.close();
  await dev.end();
  await rm(dataDir, { recursive: true, force: true });
}
findings.sort((a, b) => a.page.localeCompare(b.page));
writeFileSync(join(dir, "axe.json"), `${JSON.stringify(findings, null, 2)}\n`);
console.log(`${findings.length} findings of axe, in ${join(dir, "axe.json")}`);
for (const one of findings.slice(0, 20)) console.log(`${one.page}: ${one.rule} ${one.target}`);

/** The HTML of a page; undefined if this person may not open it, and for a download. */
async function textAt(context: BrowserContext, path: string): Promise<string | undefined> {
  const answer = await context.request.get(`${dev.url}${path}`);
  const isPage = answer.status() === 200 && answer.headers()["content-type"]?.startsWith("text/html");
  return isPage ? answer.text() : undefined;
}

/** Takes shots from the list until it is empty. */
async function takeAll(shots: Shot[]): Promise<void> {
  for (let shot = shots.shift(); shot; shot = shots.shift()) {
    const page = await shot.context.newPage();
    const response = await page.goto(`${dev.url}${shot.path}`);
    if (shot.anyStatus || response?.status() === 200) await take(page, shot.name);
    await page.close();
  }
}

/** Screenshots and axe findings of one page. One load is enough, since size and color scheme only affect the CSS. */
async function take(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `${name}-${size}-${colorScheme}`);
    }
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(dir, `${name}.png`), fullPage: true, animations: "disabled" });
  for (const one of await axeFindings(page, [...wcag, "best-practice"]))
    findings.push({ page: name, ...one });
}

function nameOf(path: string): string {
  return path.replaceAll("/", "-").replaceAll(":", "") || "-root";
}

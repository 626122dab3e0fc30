import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { webRoutes } from "#functions/web/routes.ts";
import { readDemo } from "#infra/local/demo-file.ts";
import { axeFindings, wcag } from "../support/axe.ts";
import { openBrowser } from "../support/chromium.ts";
import { startDev } from "../support/dev.ts";

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
  const open = async (email?: string) => {
    const context = await browser.newContext({ deviceScaleFactor: 1 });
    if (!email) return context;
    const page = await context.newPage();
    await page.goto(`${dev.url}/sign-in/start`);
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
  for (const role of ["house_manager", "admissions", "network_admin", "volunteer", "alumni"]) {
    const context = await open(emailOf(role));
    const ids = await idsFor(context, lantern.houses[0]?.id ?? "");
    for (const route of webRoutes.filter((one) => one.method === "get")) {
      const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => ids[name] ?? `missing-${name}`);
      if (path.includes("missing-") || path.endsWith(".csv")) continue;
      shots.push({ context, path, name: `${role}${nameOf(route.path)}`, anyStatus: false });
    }
  }
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

/** IDs for this house's pages, read from its pages. */
async function idsFor(context: BrowserContext, house: string): Promise<Record<string, string>> {
  const page = await context.newPage();
  const ids: Record<string, string> = { house, part: "testing" };
  for (const path of [
    `/houses/${house}/today`,
    `/houses/${house}/beds`,
    "/referrals",
    "/inquiries",
    "/network/members",
    "/network/imports",
    "/residents/imports",
  ]) {
    await page.goto(`${dev.url}${path}`);
    const hrefs = await page
      .locator("a[href]")
      .evaluateAll((links) => links.map((one) => one.getAttribute("href") ?? ""));
    for (const href of hrefs) {
      const referral = /\/referrals\/(ref_\w+)/.exec(href)?.[1];
      const stay = /\/stays\/(sty_\w+)/.exec(href)?.[1];
      const bed = /\/beds\/(bed_\w+)/.exec(href)?.[1];
      const member = /\/members\/(mem_[\w-]+)/.exec(href)?.[1];
      const inquiry = /\/inquiries\/(inq_\w+)/.exec(href)?.[1];
      if (inquiry) ids.inquiry ??= inquiry;
      const sheet = /\/imports\/(imp_[\w-]+)/.exec(href)?.[1];
      if (sheet) ids[href.startsWith("/network") ? "import" : "roster"] ??= sheet;
      if (bed) ids.bed ??= bed;
      if (member) ids.member ??= member;
      if (referral) ids.referral ??= referral;
      // A resident with documents to sign comes first on Today.
      if (stay && (!ids.stay || href.endsWith("/packet"))) ids.stay = stay;
    }
  }
  await page.goto(`${dev.url}/houses/${house}/stays/${ids.stay}/packet`);
  const signed = page.locator("a[href*='/documents/']").first();
  const document = (await signed.count()) > 0 ? await signed.getAttribute("href") : null;
  if (document) ids.document = document.split("/").at(-1) ?? "";
  // People are found through their stays, because the search is a POST.
  if (ids.stay) await page.goto(`${dev.url}/houses/${house}/stays/${ids.stay}`);
  const known = await page
    .locator('a[href^="/people/per_"]')
    .evaluateAll((links) => links.map((one) => one.getAttribute("href") ?? ""));
  const person = known.map((href) => /^\/people\/(per_\w+)/.exec(href)?.[1]).find(Boolean);
  if (person) ids.person = person;
  await page.close();
  return ids;
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
  await page.screenshot({ path: join(dir, `${name}.png`), fullPage: true });
  for (const one of await axeFindings(page, [...wcag, "best-practice"]))
    findings.push({ page: name, ...one });
}

function nameOf(path: string): string {
  return path.replaceAll("/", "-").replaceAll(":", "") || "-root";
}

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inDemo } from "../support/in-browser.ts";
import { ownPageRoutes, pagePaths, pageRoutes } from "../support/page-paths.ts";

const demo = await inDemo();

/** The narrowest phone (and a desktop at 400 % zoom), and a desktop at 200 % zoom. */
const widths = [320, 640];

interface Example {
  readonly person: object;
}

/** A name without a place to break. */
const long = "Longlettersjoinedwithoutasinglebreak".repeat(6);

/** A page on a device with a service worker. */
const device = () => demo.device({ serviceWorkers: "allow" });

async function signedIn(role: string): Promise<Page> {
  const email = demo.network().members.find((one) => one.role === role)?.email ?? "";
  return demo.enter(await device(), email);
}

/** Run in the page: how wide it is, if wider than its window; what scrolls inside it; what cannot be tapped. */
const look = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const scrolls = (one) =>
    /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1;
  const inside = [...document.querySelectorAll("main *:not(textarea)")].filter(scrolls);
  const out = (one) => one.getBoundingClientRect().right > clientWidth + 1;
  const widest = [...document.querySelectorAll("body *")].find(out);
  const wide = scrollWidth > clientWidth ? [scrollWidth + " wide: " + widest?.outerHTML.slice(0, 80)] : [];
  const hidden = (one) => {
    one.scrollIntoView({ block: "center" });
    const { left, top, width, height } = one.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && !one.contains(hit) && !hit.contains(one);
  };
  const targets = [...document.querySelectorAll("main :is(a, button, summary)")];
  const covered = targets.filter((one) => one.checkVisibility() && one.clientHeight > 0 && hidden(one));
  return [
    ...wide,
    ...inside.map((one) => "scrolls: " + one.className),
    ...covered.map((one) => "covered: " + one.outerHTML.slice(0, 80)),
  ];
})()`;

/** Run in the page: the paths the phone has kept. */
const kept = `(async () => {
  await navigator.serviceWorker.ready;
  const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return all.flat().map(({ url }) => new URL(url).pathname);
})()`;

/** Routes of the web that were looked at: another person's are not looked at again, unless theirs hold a long name. */
const looked = new Set<string>();

/** Every page that this person may open, at every width. */
async function walk(page: Page, ids: Record<string, string>, routes = pageRoutes): Promise<string[]> {
  const { request } = page.context();
  const found: string[] = [];
  // Most of what is asked is none of this person's pages: the browser opens only what is.
  const open = async (path: string, route: string) => {
    const answer = await request.get(demo.url(path));
    if (answer.status() !== 200 || !answer.headers()["content-type"]?.startsWith("text/html"))
      return undefined;
    const text = await answer.text();
    if (looked.has(route) && !text.includes(long.slice(0, 80))) return text;
    looked.add(route);
    await page.goto(demo.url(path));
    // The width that it has now comes first.
    for (const width of widths.reverse()) {
      await page.setViewportSize({ width, height: 640 });
      found.push(...((await page.evaluate(look)) as string[]).map((what) => `${route} at ${width}: ${what}`));
    }
    return text;
  };
  await pagePaths(open, ids, routes);
  await page.goto(demo.url("/"));
  const paths = (await page.evaluate(kept)) as string[];
  expect(paths.length).toBeGreaterThan(10);
  return [...found, ...paths.filter((path) => !path.startsWith("/assets/")).map((path) => `kept: ${path}`)];
}

demo.describe("Today", () => {
  test("of a house of sixteen beds is a screen and a half on a phone", async () => {
    const page = await signedIn("house_manager");
    await page.goto(demo.url(`/houses/${demo.network().houses[0]?.id}/today`));
    expect(await page.locator(".bed-chip").count()).toBe(16);
    expect(await page.evaluate("document.documentElement.scrollHeight")).toBeLessThan(1266);
  });
});

demo.describe(
  "nothing is wider than the page, scrolls inside itself or covers what is tapped, and no page is kept on the phone",
  () => {
    test("in a house, with a resident whose name is long", async () => {
      const page = await signedIn("house_manager");
      const house = demo.network().houses[0]?.id ?? "";
      await page.goto(demo.url(`/houses/${house}/stays/new`));
      await page.getByLabel("First name", { exact: true }).fill(long.slice(0, 80));
      await page.getByLabel("Last name").fill(long.slice(0, 80));
      await page.getByLabel(/legal name/i).fill(long.slice(0, 200));
      await page.getByRole("button", { name: "Move in" }).click();
      await page.waitForURL(/\/stays\/sty_\w+$/);
      const stay = page.url().split("/").at(-1) ?? "";
      expect(await walk(page, { house, stay })).toEqual([]);
    });

    test("at admissions, with a referral whose name is long", async () => {
      const care = await signedIn("admissions");
      const description = (await (await fetch(demo.url("/v1/openapi.json"))).json()) as {
        paths: Record<string, { post: { requestBody: { content: Record<string, { example: Example }> } } }>;
      };
      const { example } =
        description.paths["/v1/referrals"]?.post.requestBody.content["application/json"] ?? {};
      const person = { ...example?.person, legalName: long.slice(0, 200), givenName: long.slice(0, 80) };
      const sent = await fetch(demo.url("/v1/referrals"), {
        method: "POST",
        headers: {
          authorization: `Bearer ${demo.network().partners[0]?.apiKey}`,
          "content-type": "application/json",
          "idempotency-key": "narrow-1",
        },
        body: JSON.stringify({ ...example, person }),
      });
      expect(sent.status).toBe(201);
      const { id: referral } = (await sent.json()) as { id: string };
      await expect
        .poll(async () => (await care.context().request.get(demo.url(`/referrals/${referral}`))).status())
        .toBe(200);
      expect(await walk(care, { house: demo.network().houses[0]?.id ?? "", referral })).toEqual([]);
    });

    test.each(["network_admin", "peer_mentor", "supervisor"])("of %s", async (role) => {
      expect(await walk(await signedIn(role), {})).toEqual([]);
    });

    test("of a resident", async () => {
      const page = await demo.resident(demo.network().residents.at(-1)?.email, await device());
      expect(await walk(page, {}, ownPageRoutes)).toEqual([]);
    });
  },
);

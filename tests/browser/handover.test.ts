import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { heading, inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

const emailOf = (role: string) => demo.network().members.find((one) => one.role === role)?.email ?? "";

/** Until what follows a change is done. */
const untilShown = (page: Page, path: string, text: string) =>
  expect
    .poll(
      async () => {
        await page.goto(demo.url(path));
        return page.locator("#page").textContent();
      },
      { timeout: 30_000 },
    )
    .toContain(text);

demo.describe("a handover, on a phone", () => {
  test("gives a mentor back what they still had open, and the next one what was passed on and promised", async () => {
    const mentor = await demo.signedIn(emailOf("peer_mentor"));
    await mentor.goto(demo.url("/mentoring"));
    await passesAxe(mentor);
    const waiting = mentor.locator("#page .row", { hasText: "Bring the bus pass form" });
    await waiting.locator("a.whole").click();
    await mentor.waitForURL(/\/journeys\/[^/]+$/);
    const name = (await heading(mentor)) ?? "";
    const path = new URL(mentor.url()).pathname;
    await mentor.goto(demo.url(`${path}/handover`));
    await mentor
      .getByLabel("What should the next mentor know?")
      .fill("Proud of the new job. Early walks help.");
    await mentor.getByRole("button", { name: "Save and ask for a new mentor" }).click();
    await mentor.getByText("Saved. The resident can read it").waitFor();
    await passesAxe(mentor);
    await mentor.getByLabel("What should the next mentor know?").fill("One more thing: Sundays are hard.");

    const supervisor = await demo.signedIn(emailOf("supervisor"));
    const residents = path.replace("/journeys", "/mentoring/residents");
    await untilShown(supervisor, residents, "is stepping back");
    await passesAxe(supervisor);
    const row = supervisor.locator("#page .row", { hasText: "Propose Gale Homer" });
    await row.getByText("Propose Gale Homer").click();
    await row.getByLabel("They said yes to me in person").check();
    await row.getByLabel("The resident said yes to me in person").check();
    await passesAxe(supervisor);
    await row.getByRole("button", { name: "Propose", exact: true }).click();
    await supervisor.getByText("The new mentor will be in place in a moment").waitFor();

    const next = await demo.signedIn(emailOf("alumni"));
    await untilShown(next, "/mentoring", "Bring the bus pass form");
    await mentor.getByRole("button", { name: "Save and ask for a new mentor" }).click();
    await mentor.getByText("You’re no longer this resident’s mentor").first().waitFor();
    expect(await mentor.locator("#page").textContent()).toContain("One more thing: Sundays are hard.");

    await next.goto(demo.url(`${path}/handover`));
    expect(await heading(next)).toBe(name);
    const passedOn = await next.locator("#page").textContent();
    expect(passedOn).toContain("Proud of the new job. Early walks help.");
    expect(passedOn).not.toContain("Sundays");
    expect(await next.locator("html").evaluate((one) => one.scrollWidth)).toBe(390);
  });
});

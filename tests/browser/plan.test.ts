import { expect, test } from "vitest";
import { heading, inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

demo.describe("a recovery plan on a phone", () => {
  test("is begun from a template, looked back at, and of two windows the second is told and loses nothing", async () => {
    const page = await demo.resident(demo.network().residents[0]?.email);
    await page.goto(demo.url("/me/plan"));
    await page.getByRole("link", { name: "First 30 days" }).click();
    await passesAxe(page);
    await page.getByLabel("What recovery means to me").fill("Being there for my kids");
    await page.getByLabel("What I’m good at").fill("I show up");
    await page.getByRole("button", { name: "Start the plan" }).click();
    await page.waitForURL(demo.url("/me/plan"));
    expect(await heading(page)).toBe("My recovery plan");
    const order = await page.locator("#page h2").allTextContents();
    expect(order.slice(0, 2)).toEqual(["What I’m good at", "What recovery means to me"]);

    const second = await page.context().newPage();
    for (const one of [page, second]) await one.goto(demo.url("/me/plan/about"));
    await page.getByLabel("What recovery means to me").fill("My own place");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL(demo.url("/me/plan"));
    await second.getByLabel("What recovery means to me").fill("Dinner at home");
    await second.getByRole("button", { name: "Save" }).click();
    await second.getByText("This changed while you were writing. It now says:").waitFor();
    expect(await second.locator("dd").first().textContent()).toBe("My own place");
    expect(await second.getByLabel("What recovery means to me").inputValue()).toBe("Dinner at home");
    await passesAxe(second);
    await second.getByRole("button", { name: "Save" }).click();
    await second.waitForURL(demo.url("/me/plan"));

    for (const path of ["/me/plan", "/me/plan/review", "/me/plan/safety", "/me/plan/goals"]) {
      await page.goto(demo.url(path));
      await passesAxe(page);
      const wide = await page.locator("html").evaluate((one) => one.scrollWidth);
      expect([path, wide]).toEqual([path, 390]);
    }
    await page.goto(demo.url("/me/plan/review"));
    await page.getByLabel("What’s gotten stronger").fill("I call before it gets bad");
    await page.getByRole("button", { name: "Save review" }).click();
    await page.waitForURL(demo.url("/me/plan"));
    await page.goto(demo.url("/me/plan/review"));
    await page.getByText("I call before it gets bad").waitFor();
    expect(await page.getByRole("columnheader").allTextContents()).toEqual(["My goal", "Then", "Now"]);
    await passesAxe(page);
  });

  test("is signed by its resident on the mentor’s phone, which then shows nothing else until its owner signs in", async () => {
    const { members, residents } = demo.network();
    const { email = "" } = members.find(({ role }) => role === "peer_mentor") ?? {};
    const mentor = await demo.signedIn(email);
    const { journey, name = "" } = residents.at(-1) ?? {};
    const plan = `/journeys/${journey}/plan`;
    await mentor.goto(demo.url(`${plan}/goals`));
    await mentor.getByLabel("Area of life").selectOption("work_school");
    await mentor.getByLabel("My goal").fill("Finish the welding class");
    await mentor.getByRole("button", { name: "Add the goal" }).click();
    await mentor.waitForURL(demo.url(plan));
    await mentor.getByRole("button", { name: "Hand the phone to" }).click();
    await mentor.waitForURL(demo.url(`${plan}/signing`));
    await mentor.getByRole("link", { name: "español" }).click();
    await mentor.getByText("Finish the welding class").first().waitFor();
    await passesAxe(mentor);
    await mentor.getByLabel("Su nombre").fill(name);
    await mentor.getByRole("button", { name: "Firmar" }).click();
    await mentor.getByRole("heading", { name: "Gracias" }).waitFor();
    await passesAxe(mentor);
    expect(await mentor.locator("html").evaluate((one) => one.scrollWidth)).toBe(390);
    await mentor.goto(demo.url("/mentoring"));
    expect(new URL(mentor.url()).pathname).toBe(`${plan}/signing`);
    await mentor.locator("a[href^='/sign-in/start']").click();
    await mentor.getByRole("button", { name: email }).click();
    await mentor.waitForURL(demo.url(plan));
    await mentor.getByText("(on the mentor’s phone)").waitFor();
    expect(await mentor.getByRole("button", { name: "Hand the phone to" }).count()).toBe(0);
  });
});

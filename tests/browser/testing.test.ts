import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

const dayBefore = () => Temporal.Now.plainDateISO("UTC").subtract({ days: 1 }).toString();
const emailOf = (role: string) => demo.network().members.find((one) => one.role === role)?.email ?? "";

demo.describe("a test, on a phone", () => {
  test("is ordered, collected with the resident's own part, and read by a second person", async () => {
    const staff = await demo.signedIn(emailOf("house_staff"));
    const link = await staff.locator('a[href*="/stays/sty_"]').first().getAttribute("href");
    const [stay = ""] = /\/houses\/[^/]+\/stays\/sty_[^/#?]+/.exec(link ?? "") ?? [];
    await staff.goto(demo.url(`${stay}/tests`));
    await staff.locator("summary", { hasText: "Order a test" }).click();
    await staff.getByLabel("Why").selectOption("follow_up");
    for (const line of ["AMP", "COC"]) await staff.getByLabel(line, { exact: true }).check();
    await passesAxe(staff);
    await staff.getByRole("button", { name: "Order test" }).click();
    await staff.waitForURL(/\/testing\/tst_/);
    const at = new URL(staff.url()).pathname;
    await staff.getByRole("button", { name: "Collect this test" }).click();
    await staff.locator("summary", { hasText: "Offer observers" }).click();
    const observers = staff.getByRole("group", { name: "Who could observe" });
    const observer = (await observers.locator("label").first().textContent())?.trim() ?? "";
    await observers.getByLabel(observer).check();
    await staff.getByRole("button", { name: "Offer observers" }).click();

    await staff.getByRole("button", { name: "Hand phone to resident" }).click();
    await staff.waitForURL(/\/resident$/);
    await passesAxe(staff);
    await staff.getByLabel("Observer").selectOption(observer);
    await staff.getByRole("button", { name: "Save my choice" }).click();
    await staff.getByText(`You chose ${observer}.`).waitFor();
    await staff.getByLabel("In your words").fill("I had a drink on Sunday");
    await staff.getByRole("button", { name: "Save", exact: true }).click();
    await staff.getByText("You were asked before the test.").waitFor();
    await staff.goto(demo.url(at));
    expect(new URL(staff.url()).pathname).toBe(`${at}/resident`);

    await demo.signIn(staff, emailOf("house_staff"));
    await staff.goto(demo.url(at));
    await staff.getByLabel("Lot number").fill("L-2207");
    await staff.getByLabel("Device number").fill("S-0001");
    await staff.getByLabel("Expiration date").fill("2020-01-31");
    await staff.getByLabel("Temperature").fill("94");
    await staff.getByLabel("Minutes until").fill("2");
    await staff.getByLabel("COC", { exact: true }).check();
    await staff.getByLabel("The control line").check();
    await staff.getByLabel("Your signature").fill("Tamsin Swale");
    await staff.getByRole("button", { name: "Sign and record" }).click();
    await staff.getByText("This device had expired").first().waitFor();
    expect(await staff.getByLabel("Lot number").inputValue()).toBe("L-2207");
    await passesAxe(staff);
    await staff.getByLabel("Expiration date").fill("2039-01-31");
    await staff.getByLabel("Your signature").fill("Tamsin Swale");
    await staff.getByRole("button", { name: "Sign and record" }).click();
    await staff
      .getByText("You collected this specimen")
      .or(staff.getByText("Specimen recorded"))
      .first()
      .waitFor();
    expect(await staff.getByRole("button", { name: "Record result" }).count()).toBe(0);

    const manager = await demo.signedIn(emailOf("house_manager"));
    await manager.goto(demo.url(at));
    await manager.getByLabel("Result", { exact: true }).selectOption("non_negative");
    await manager.getByLabel("Expected, to be confirmed").check();
    await passesAxe(manager);
    await manager.getByRole("button", { name: "Record result" }).click();
    await manager.getByText("Non-negative (unconfirmed), expected, to be confirmed").first().waitFor();
    await passesAxe(manager);
  });
});

demo.describe("a fair review, on a phone", () => {
  test("goes from the resident's statement to the decision that they read", async () => {
    const own = await demo.resident("sol@residents.example");
    await own.goto(demo.url("/me/reviews"));
    await own.getByRole("link", { name: "A refused test" }).click();
    await own.getByLabel("What you want the reviewer to know").fill("I came home from a double shift");
    await own.getByRole("button", { name: "Save" }).click();
    await own.getByText("Saved. It’s part of the review.").waitFor();
    await passesAxe(own);
    const at = new URL(own.url()).pathname;

    const manager = await demo.signedIn("delphine@lanternrow.example");
    const review = demo.url(at.replace("/me", `/houses/${demo.network().houses[0]?.id}`));
    await expect
      .poll(async () => {
        await manager.goto(review);
        return manager.textContent("main");
      })
      .toContain("I came home from a double shift");
    await passesAxe(manager);
    await manager.getByRole("button", { name: "I’ve read the statement" }).click();
    await manager
      .getByText(/^Statement read/)
      .first()
      .waitFor();
    await manager.getByLabel("Decision", { exact: true }).selectOption("changed");
    await manager.getByLabel("What happens next, within").fill("Nothing");
    await manager.getByLabel("Reasons").fill("Two hours had not passed");
    await manager.getByRole("button", { name: "Record decision" }).click();
    await manager.getByLabel("How", { exact: true }).selectOption("handed");
    await passesAxe(manager);
    await manager.getByRole("button", { name: "Record notice" }).click();
    await manager.getByText("The decision can be appealed until").waitFor();

    await expect
      .poll(async () => {
        await own.goto(demo.url(at));
        return own.textContent("main");
      })
      .toContain("Two hours had not passed");
    await own.getByText(/can be appealed until .*Golden Shore/).waitFor();
    await passesAxe(own);
  });

  test("a letter about it to a court is refused without a consent for that court, then given under one", async () => {
    const manager = await demo.signedIn("delphine@lanternrow.example");
    const house = demo.url(`/houses/${demo.network().houses[0]?.id}`);
    await manager.goto(`${house}/reviews`);
    await manager.locator('main a[href*="/reviews/rvw_"]').first().click();
    const review = manager.url();
    const stay = (await manager.locator('main a[href*="/stays/sty_"]').first().getAttribute("href")) ?? "";
    const give = async () => {
      await manager.locator("summary", { hasText: "Letter for a court" }).click();
      await manager.getByRole("button", { name: "Share letter" }).click();
    };
    await give();
    await manager.getByText("No active consent allows that.").waitFor();

    await manager.goto(demo.url(`${/.*sty_\w+/.exec(stay)?.[0]}/consents`));
    await manager.locator("summary", { hasText: "Record a consent signed on paper" }).click();
    const form = manager.locator("details", { hasText: "Record a consent signed on paper" }).last();
    await form.getByLabel("Type of consent").selectOption("court");
    await form.getByLabel("Who it may be shared with").fill("Sample County Drug Court");
    await form.getByLabel("Participation in the program").check();
    await form.getByLabel("Drug test results").check();
    await form.getByLabel("Purpose").fill("Reporting to the court");
    await form.getByLabel("Last day").fill("2039-01-31");
    await form.getByLabel("Signed by").fill("Solomon Bittern");
    await form.getByLabel("Date signed").fill(dayBefore());
    await form.getByLabel("Where the signed form is kept").fill("Binder in the office");
    await form.getByRole("button", { name: "Save consent" }).click();
    await manager.getByText("Court or supervision: Sample County Drug Court").waitFor();

    await manager.goto(review);
    await give();
    await manager.getByText("To Sample County Drug Court").waitFor();
    expect(await manager.textContent("article")).toContain("Consent signed");
    await passesAxe(manager);
  });
});

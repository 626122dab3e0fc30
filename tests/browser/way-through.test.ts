import { expect, test } from "vitest";
import { heading, inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

demo.describe("on a phone", () => {
  test("the sign-in page leads to the identity page", async () => {
    const page = await demo.page();
    await page.goto(demo.url("/sign-in"));
    await page.getByRole("link", { name: "Sign in", exact: true }).click();
    await page.getByRole("button", { name: "ansel@lanternrow.example" }).waitFor();
  });

  test("a referral is posted, routed, accepted, moved in and moved out", async () => {
    const lantern = demo.network();
    const key = lantern.partners[0]?.apiKey;
    const description = (await (await fetch(demo.url("/v1/openapi.json"))).json()) as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { example: object }> } } }>;
    };
    const example = description.paths["/v1/referrals"]?.post.requestBody.content["application/json"]?.example;
    const sent = await fetch(demo.url("/v1/referrals"), {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "idempotency-key": "browser-1",
      },
      body: JSON.stringify(example),
    });
    const { id, number } = (await sent.json()) as { id: string; number: string };

    const care = await demo.signedIn("ansel@lanternrow.example");
    await expect
      .poll(async () => {
        await care.goto(demo.url("/referrals"));
        return care.getByRole("link", { name: number }).count();
      })
      .toBe(1);
    await passesAxe(care);
    // At a desk, "/" goes to the search box, and a number leads to its referral.
    await care.setViewportSize({ width: 1280, height: 800 });
    await care.keyboard.press("/");
    await care.keyboard.type(number);
    await care.keyboard.press("Enter");
    await care.waitForURL(demo.url(`/referrals/${id}`));
    await care.setViewportSize({ width: 390, height: 844 });
    expect(await heading(care)).toBe("Theo Wagtail");
    await passesAxe(care);
    await care.getByLabel("House").selectOption({ label: "Mesa House (match)" });
    await care.getByRole("button", { name: "Assign", exact: true }).click();
    await care.getByText("Assigned to Mesa House").waitFor();

    const mesa = lantern.houses.find((one) => one.name === "Mesa House")?.id;
    const manager = await demo.signedIn("cedric@lanternrow.example");
    await manager.goto(demo.url(`/houses/${mesa}/today`));
    await manager
      .getByRole("link", { name: `Referral ${number}` })
      .or(manager.locator(`a[href$="${id}"]`))
      .first()
      .click();
    await manager.getByText("Request information", { exact: true }).click();
    await manager.getByLabel("What do you need to know?").fill("Does he bring his papers?");
    await manager.getByRole("button", { name: "Send and pause the clock" }).click();
    await manager.getByRole("heading", { name: "Waiting for information" }).waitFor();
    await passesAxe(manager);
    await manager.getByLabel("Their answer").fill("He does, all but one.");
    await manager.getByRole("button", { name: "Save answer and restart the clock" }).click();

    await manager.getByText("Accept with conditions", { exact: true }).click();
    await manager.getByLabel("Conditions").fill("Brings the receipt for his state ID");
    await manager.getByRole("button", { name: /Accept/ }).click();
    await manager.getByRole("heading", { name: "Accepted with conditions" }).waitFor();
    await passesAxe(manager);
    await manager.getByRole("button", { name: /^Met: Brings the receipt/ }).click();
    await manager.getByText("Held until").first().waitFor();
    await passesAxe(manager);
    await manager.getByRole("button", { name: /Move in to bed/ }).click();
    await manager.waitForURL(/\/stays\//);
    expect(await heading(manager)).toBe("Theo Wagtail");
    await expect
      .poll(async () => {
        await manager.reload();
        return manager.getByText("Identity confirmed").count();
      })
      .toBeGreaterThan(0);
    await passesAxe(manager);

    await manager.getByRole("link", { name: "Start a move-out" }).click();
    await passesAxe(manager);
    await manager.getByLabel("Reason", { exact: true }).selectOption({ label: "Graduated" });
    await manager.getByRole("button", { name: "Continue" }).click();
    await manager.getByLabel("Naloxone (Narcan)", { exact: true }).selectOption({ label: "Has it" });
    expect(await manager.getByLabel("Deposit: amount ($)").isVisible()).toBe(false);
    await manager.getByLabel("Deposit", { exact: true }).selectOption({ label: "Refunded" });
    await manager.getByRole("button", { name: "Save" }).click();
    await manager.getByRole("link", { name: "Enter an amount." }).waitFor();
    await passesAxe(manager);
    expect(await manager.getByLabel("Naloxone (Narcan)", { exact: true }).inputValue()).toBe("in_hand");
    await manager.getByLabel("Deposit: amount ($)").fill("200");
    await manager.getByRole("button", { name: "Save" }).click();
    await manager.getByLabel("Mark unanswered items as unknown").check();
    await manager.getByRole("button", { name: "Record move-out" }).click();
    await manager.waitForURL(/\/stays\/sty_\w+$/);
    await passesAxe(manager);
    await manager.getByText("Graduated").first().waitFor();
  });

  test("a house decides, serves a notice and answers a review; admissions transfer", async () => {
    const house = demo.network().houses.find((one) => one.name === "Juniper House")?.id;
    const care = await demo.signedIn("ansel@lanternrow.example", "dark");
    await care.goto(demo.url(`/houses/${house}/today`));
    await care.getByRole("link", { name: "Cyrus M." }).click();
    const stay = care.url();
    await care.getByRole("link", { name: "Start a move-out" }).click();
    await care
      .getByLabel("Reason", { exact: true })
      .selectOption({ label: "Involuntary discharge: rule violation" });
    await care.getByRole("button", { name: "Continue" }).click();
    const said = ["What happened", "House rule", "Steps already taken", "Alternatives considered"];
    for (const label of [...said, "Resident’s statement"]) await care.getByLabel(label).fill("In words");
    await care.getByRole("button", { name: "Record decision" }).click();
    await care.getByRole("link", { name: "A second decision-maker is required." }).waitFor();
    await passesAxe(care);
    expect(await care.getByLabel("House rule").inputValue()).toBe("In words");
    await care.getByLabel("Second decision-maker").fill("The house manager");
    await care.getByLabel("did not make this decision alone").check();
    await care.getByRole("button", { name: "Record decision" }).click();
    await care.getByText("Uses the California text").waitFor();
    await passesAxe(care);
    await care.getByRole("button", { name: "Prepare notice" }).click();
    await care.getByRole("link", { name: "Preview and print" }).click();
    await care.getByText("You must move out by").waitFor();
    await passesAxe(care);
    await care.getByRole("link", { name: "Back to move-out" }).click();
    await care.getByLabel("How it was served").selectOption({ label: "Handed to the resident" });
    await passesAxe(care);
    await care.getByRole("button", { name: "Record service" }).click();
    await care.getByText("Handed to the resident").first().waitFor();
    await care.getByText("Resident requests a fair review").click();
    await care.getByLabel("What they want reviewed").fill("Please ask the others");
    await care.getByRole("button", { name: "Save request" }).click();
    await care.getByText("The resident may stay while it is open.").waitFor();
    await passesAxe(care);
    await care.getByRole("link", { name: "Print resident’s copy" }).click();
    await care.getByText("We have decided to end your stay. You must move out by").waitFor();
    await passesAxe(care);

    await care.goto(`${stay}/transfer`);
    await passesAxe(care);
    await care.getByRole("link", { name: "Cypress House" }).click();
    await passesAxe(care);
    await care.getByLabel("Agrees to the transfer and to what is sent").check();
    await care.getByRole("button", { name: "Transfer resident" }).click();
    await care.getByText("Transferred from").waitFor();
    await passesAxe(care);
  });

  test("what was typed is kept, with the error at its field", async () => {
    const page = await demo.signedIn("delphine@lanternrow.example");
    await page
      .locator("#to-do")
      .getByRole("link", { name: /^Referral / })
      .first()
      .click();
    await page.getByText("Decline", { exact: true }).first().click();
    await page.getByLabel("What would change this decision").fill("A bed in two weeks");
    await page.getByLabel("Reason", { exact: true }).selectOption({ label: "Could not be reached" });
    await page.getByRole("button", { name: "Decline" }).click();
    expect(await page.getByLabel("What would change this decision").inputValue()).toBe("A bed in two weeks");
    expect(await page.getByLabel("Other places to try").getAttribute("aria-invalid")).toBe("true");
    await passesAxe(page);
  });

  test("Today can be read and left by keyboard alone", async () => {
    const page = await demo.signedIn("delphine@lanternrow.example", "dark");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toContain("Skip to main content");
    await passesAxe(page);
    // From the skip link, what is first to do is a few tabs away.
    await page.keyboard.press("Enter");
    const stops: string[] = [];
    while (stops.length < 20 && !(await page.locator("#to-do a:focus").count())) {
      await page.keyboard.press("Tab");
      stops.push((await page.locator(":focus").textContent()) ?? "");
    }
    expect(await page.locator("#to-do a").first().textContent()).toBe(stops.at(-1));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/referrals\/ref_/);
  });

  test("a volunteer sees who to call and no resident, and a suspended member loses access at the next click", async () => {
    const volunteer = await demo.signedIn("wade@lanternrow.example");
    await passesAxe(volunteer);
    expect(await volunteer.textContent("main")).toContain("On call now");
    expect(await volunteer.locator('a[href*="/stays/"], a[href*="/referrals/"]').count()).toBe(0);
    const admin = await demo.signedIn("vera@lanternrow.example");
    await passesAxe(admin);
    await admin.goto(demo.url("/network/members"));
    await passesAxe(admin);
    await admin.getByRole("link", { name: "Wade Thistle" }).click();
    await passesAxe(admin);
    await admin.getByRole("button", { name: "Suspend: Wade Thistle" }).click();
    await admin.getByRole("button", { name: "Reinstate: Wade Thistle" }).waitFor();
    await admin.goto(demo.url("/network/members"));
    await admin.locator(".row", { hasText: "Wade Thistle" }).getByText("Suspended").waitFor();
    await volunteer.reload();
    expect(await volunteer.getByText("Your access is suspended").count()).toBe(1);
  });
});

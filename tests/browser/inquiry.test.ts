import { expect, test } from "vitest";
import { heading, inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

demo.describe("on a phone", () => {
  test("a person sends an inquiry without script and by keyboard alone, and admissions call back", async () => {
    // The form works without script.
    const asker = await demo.device({ javaScriptEnabled: false });
    await asker.goto(demo.url("/inquire/net_lantern-row"));
    await asker.getByLabel("Your first name").focus();
    await asker.keyboard.type("Wilhelmina");
    await asker.keyboard.press("Tab");
    await asker.keyboard.type("555-555-0164");
    // Tabs to the button, and never stops at a hidden field.
    const stops: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      await asker.keyboard.press("Tab");
      const name = await asker.locator(":focus").getAttribute("name");
      if (name !== null) stops.push(name);
      if ((await asker.locator(":focus").textContent()) === "Send") break;
    }
    expect(stops).toEqual(["email", "message", "when", "words"]);
    // Submitted within three seconds, the form is shown again once, with everything typed.
    for (let tries = 0; tries < 200 && !asker.url().includes("/thanks"); tries += 1)
      await asker.getByRole("button", { name: "Send" }).click();
    expect(await heading(asker)).toBe("We got your message");

    const care = await demo.signedIn("ansel@lanternrow.example", "dark");
    await care.getByRole("link", { name: "Inquiries" }).click();
    await passesAxe(care);
    // The list says who to call by first name, the earliest promise first, and nothing else they wrote.
    const list = (await care.textContent("main")) ?? "";
    expect(list).toMatch(/Imogen, for Casper.*Wilhelmina/s);
    // A phone number; an inquiry’s own number is Q-, and any five digits.
    expect(list).not.toMatch(/555[-) ]|My brother/);
    await care.getByRole("link", { name: "Wilhelmina", exact: true }).click();
    await care.waitForURL(/\/inquiries\/inq_/);
    expect(await heading(care)).toBe("Wilhelmina");
    expect(await care.getByRole("link", { name: "555-555-0164" }).getAttribute("href")).toBe(
      "tel:+15555550164",
    );
    await passesAxe(care);
    await care.getByLabel("Not reached").check();
    await care.getByRole("button", { name: "Save" }).click();
    expect(await care.textContent("main")).toContain("Called, not reached");
  });

  test("a volunteer logs a call with three taps and a note", async () => {
    const hall = await demo.signedIn("wade@lanternrow.example");
    await hall.getByRole("link", { name: "Log a call" }).last().click();
    await passesAxe(hall);
    await hall.keyboard.type("Ottoline");
    await hall.getByLabel("Phone number").fill("555-555-0165");
    await hall.getByRole("button", { name: "Send to admissions" }).click();
    expect(await hall.textContent("main")).toContain("Call logged and sent to admissions.");
  });

  test("retention, legal holds and the form switch pass axe in both themes", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const admin = await demo.signedIn("vera@lanternrow.example", scheme);
      await admin.goto(demo.url("/network/settings"));
      await passesAxe(admin);
      await admin.goto(demo.url("/settings"));
      await admin.getByRole("link", { name: "Data retention and legal holds" }).click();
      await passesAxe(admin);
    }
  });
});

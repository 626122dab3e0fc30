import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { verify } from "#infra/verifier/verify.mjs";
import { heading, inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

const emailOf = (at: number) => demo.network().residents.at(at)?.email ?? "";
const atOwnPage = (at: number): Promise<Page> => demo.resident(emailOf(at));

/** Until what follows a change is done. */
const untilOne = (page: Page, url: string, one: Locator) =>
  expect
    .poll(
      async () => {
        await page.goto(url);
        return one.count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);

demo.describe("a resident's own pages", () => {
  test("open by one button, can be read in both themes on a phone, and close at sign-out", async () => {
    const page = await demo.page();
    await page.goto(demo.url("/sign-in"));
    await page.getByRole("link", { name: "Sign in to your own page" }).click();
    await page.getByRole("link", { name: "Sign in", exact: true }).click();
    await page.getByRole("button", { name: emailOf(0) }).click();
    await page.waitForURL(demo.url("/me"));
    expect(await heading(page)).toBe("Your page");
    for (const path of ["/me", "/me/papers", "/me/consents", "/me/disclosures"]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(demo.url(path));
        await passesAxe(page);
      }
      const wide = await page.locator("html").evaluate((one) => one.scrollWidth);
      expect([path, wide]).toEqual([path, 390]);
    }
    await page.goto(demo.url("/me/papers"));
    await page.locator("#page a.whole").first().click();
    await page.waitForURL(/\/me\/papers\/./);
    await passesAxe(page);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You’re signed out.").waitFor();
    await page.goto(demo.url("/me/papers"));
    expect(new URL(page.url()).pathname).toBe("/me/sign-in");
    await passesAxe(page);
  });

  test("check the proof of their own line with the verifier, and its code with the public record, in Spanish too", async () => {
    const page = await atOwnPage(0);
    await page.goto(demo.url("/me/tests"));
    await page.getByText("Code in the hallway").waitFor();
    await passesAxe(page);
    const code = await page.locator("code.cell").first().textContent();
    const saved = async (link: Locator) => {
      const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
      return readFileSync(await file.path(), "utf8");
    };
    const proof = await saved(page.getByRole("link", { name: "Download the proof" }));
    const earlier = await saved(page.locator('a.whole[href$="/proof.json"]').first());
    const now = new Date().toISOString();
    for (const one of [proof, earlier]) expect(verify([one], now)).toMatchObject({ right: true });
    expect(verify([proof], now).lines.join("\n")).toContain(`The code in the hallway: ${code}`);
    await page.getByRole("link", { name: "The house’s public record" }).click();
    await page.getByText(`Code ${code}`).waitFor();
    await passesAxe(page);
    await page.goto(demo.url("/me/tests"));
    await page.getByRole("link", { name: "español" }).click();
    await page.getByText("Código del pasillo").waitFor();
    const again = await saved(page.getByRole("link", { name: "Descargar el comprobante" }));
    expect(verify([again], now)).toMatchObject({ right: true });
  });

  test("take a consent back in Spanish", async () => {
    const page = await atOwnPage(1);
    await page.getByRole("link", { name: "español" }).click();
    await page.getByRole("link", { name: "Consentimientos" }).first().click();
    await page.getByText("Retirar este consentimiento").click();
    await page.getByRole("button", { name: "Retirarlo" }).click();
    await expect
      .poll(
        async () => {
          await page.goto(demo.url("/me/consents"));
          return page.locator("#page").textContent();
        },
        { timeout: 20_000 },
      )
      .toContain("No tiene consentimientos vigentes.");
    expect(await page.getByText(/Usted lo retiró: /).count()).toBe(1);
    await passesAxe(page);
  });

  test("sign a consent in Spanish on the staff phone, once a person has reviewed the Spanish, and read it on their own page", async () => {
    const { members, residents } = demo.network();
    const memberOf = (role: string, house?: string) =>
      members.find((one) => one.role === role && (!house || one.houses.includes(house)))?.email ?? "";
    const { name: resident = "", house = "" } = residents[0] ?? {};

    const review = await demo.signedIn(memberOf("network_admin"));
    await review.goto(demo.url("/network/papers"));
    const act = review.locator("#spanish-consent_forms-title").locator("xpath=ancestor::section[1]");
    await act.locator("summary").first().click();
    await act.locator("[name=reviewer]").fill("Ana Robledo");
    await act.locator("[name=on]").fill("2026-01-02");
    await act.locator("[name=agreed]").check();
    await act.getByRole("button", { name: "Save" }).click();
    await review.getByText("Reviewed by Ana Robledo").waitFor();

    const phone = await demo.signedIn(memberOf("house_manager", house));
    await phone.goto(demo.url(`/houses/${house}/search`));
    await phone.locator("#page [name=wanted]").fill(resident);
    await phone.locator("#page").getByRole("button", { name: "Search" }).click();
    await phone.locator('#page a[href*="/stays/sty_"]').first().click();
    await phone.waitForURL(/\/stays\/sty_\w+$/);
    await phone.goto(`${phone.url()}/consents`);
    await phone.getByText("Prepare a consent to sign").click();
    const form = phone.locator("form#prepare");
    await form.locator("[name=kind]").selectOption("family");
    await form.locator("[name=recipient]").fill("Rosa Towhee");
    await form.locator("[name=what][value=residency]").check();
    await form.locator("[name=purpose]").fill("Apoyo de la familia");
    await form.locator("[name=endsWith]").fill("Cuando termine mi estancia");
    await form.getByRole("button", { name: "Prepare form" }).click();
    await phone.getByRole("button", { name: "Hand phone to resident" }).click();
    await phone.getByRole("link", { name: "español" }).click();
    await passesAxe(phone);
    await phone.locator("form#signing [name=agreed]").check();
    await phone.locator("form#signing [name=name]").fill(resident);
    await phone.getByRole("button", { name: "Firmar" }).click();
    await phone.getByRole("heading", { name: "Gracias" }).waitFor();
    expect(await phone.locator("html").getAttribute("lang")).toBe("es");

    const own = await atOwnPage(0);
    await own.goto(demo.url("/me/consents?lang=es"));
    const rosa = own.locator("div.panel", { hasText: "Con Rosa Towhee" });
    await rosa.getByText("Para qué: Apoyo de la familia").waitFor();
    await rosa.getByRole("link", { name: "Lo que firmó" }).click();
    await own.getByText(`Firmado por ${resident}`).waitFor();
    await passesAxe(own);
  });

  test("answer the recovery capital questions by link in Spanish, once", async () => {
    const mentor = await demo.signedIn(
      demo.network().members.find(({ role }) => role === "peer_mentor")?.email ?? "",
    );
    await mentor.goto(demo.url("/mentoring"));
    await mentor.locator('#page a.whole[href^="/journeys/"]', { hasText: "Sol" }).click();
    await mentor.waitForURL(/\/journeys\/[^/]+$/);
    const answers = `${mentor.url()}/recovery-capital`;
    await mentor.goto(answers);
    await mentor.getByText("Send the questions as a link").click();
    await mentor.getByRole("button", { name: "Create link" }).click();
    const link = (await mentor.locator("code.key").textContent()) ?? "";

    const phone = await demo.page();
    const open = phone.locator("main form button");
    await untilOne(phone, link, open);
    await phone.getByRole("link", { name: "Ver esta página en español" }).click();
    await passesAxe(phone);
    await open.click();
    await phone.getByText("Tengo energía para hacer lo que planeé para el día.").waitFor();
    await passesAxe(phone);
    for (const question of await phone.locator("form [type=radio][value='4']").all()) await question.check();
    await phone.getByLabel("Mi mentor y yo").check();
    await phone.getByRole("button", { name: "Guardar respuestas" }).click();
    await phone.getByRole("heading", { name: "Gracias. Sus respuestas están guardadas." }).waitFor();
    await passesAxe(phone);

    const other = await demo.page();
    await other.goto(link);
    expect(await other.locator("main form").count()).toBe(0);
    await untilOne(mentor, answers, mentor.locator("#page .row", { hasText: "4 of 5" }));
  });

  test("say that they are not safe: they read whom to call, and whoever is paged answers by the link of a text", async () => {
    const page = await atOwnPage(-1);
    await page.goto(demo.url("/me/check-ins/new"));
    await page.locator("[name=safe][value=no]").check({ force: true });
    await page.locator("[name=dying][value=no]").check({ force: true });
    await page.getByRole("button", { name: "Read it back" }).click();
    await page.getByText("Danger right now: call 911").first().waitFor();
    await passesAxe(page);
    await page.getByRole("button", { name: "Finish" }).click();
    await page.waitForURL(/\/me\/check-ins\/(?!new)/);
    await page.getByText("call or text 988").first().waitFor();
    await passesAxe(page);

    const paged = await demo.page();
    const text = paged.locator("#page p", { hasText: "Open this to answer" }).first();
    await untilOne(paged, demo.url("/outbox"), text);
    const [link = ""] = /https?:\S+\/link\/\S+/.exec((await text.textContent()) ?? "") ?? [];
    await paged.goto(link);
    await passesAxe(paged);
    await paged.locator("main form button").click();
    await paged.getByText("You answered. No one else will be alerted").waitFor();
    await passesAxe(paged);
  });

  test("a first visit is by link, birth date and PIN; the plan their program sent is theirs to begin from", async () => {
    const { members, houses } = demo.network();
    const house = houses.find(({ name }) => name === "Juniper House")?.id ?? "";
    const at = members.find(({ role, houses: of }) => role === "house_manager" && of.includes(house));
    const staff = await demo.signedIn(at?.email ?? "");
    await staff.goto(demo.url(`/houses/${house}/search`));
    await staff.locator("#page [name=wanted]").fill("Sterling Wheatear");
    await staff.locator("#page").getByRole("button", { name: "Search" }).click();
    await staff.locator('#page a[href*="/stays/sty_"]').first().click();
    await staff.waitForURL(/\/stays\/sty_\w+$/);
    await staff.goto(`${staff.url()}/own-page`);
    await staff.locator("form#own-page-by-link button").click();
    const page = await demo.page();
    const link = (await staff.locator("code.key").textContent()) ?? "";
    const open = page.locator("main button");
    // The system puts it at its door a moment later.
    await untilOne(page, link, open);
    await open.click();
    await passesAxe(page);
    await page.getByLabel("Date of birth").fill("1986-06-18");
    for (const pin of ["Six-digit PIN", "Enter the PIN again"]) await page.getByLabel(pin).fill("408213");
    await page.getByLabel("This is my own phone").check();
    await page.getByRole("button", { name: "Open my page" }).click();
    await page.waitForURL(demo.url("/me"));
    await passesAxe(page);

    await page.goto(demo.url("/me/plan/aftercare"));
    await page.getByRole("button", { name: "Show it here" }).click();
    const begin = page.getByRole("link", { name: "Start my plan next to it" });
    await untilOne(page, page.url(), begin);
    await passesAxe(page);
    await begin.click();
    await page.getByText("Outpatient groups Monday").waitFor();
    await passesAxe(page);
    expect(await page.locator("html").evaluate((one) => one.scrollWidth)).toBe(390);
  });
});

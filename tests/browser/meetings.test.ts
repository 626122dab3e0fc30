import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();
const at = "/me/meetings";

/** Sol’s phone, in Spanish, with the service worker at work. */
async function phone(): Promise<Page> {
  const { email = "" } = demo.network().residents.at(-1) ?? {};
  const page = await demo.resident(email, await demo.device({ serviceWorkers: "allow" }));
  await page.evaluate("navigator.serviceWorker.ready");
  await page.goto(demo.url(`${at}?lang=es`));
  return page;
}

const written = (page: Page, name: string) => page.locator("#page .row", { hasText: name });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

demo.describe("support meetings on a phone in Spanish", () => {
  test("are written down once where the signal was lost, taken back, and kept from the mentor once they say so", async () => {
    const page = await phone();
    const name = "Grupo Buena Voluntad";
    await page.getByLabel("¿Qué tipo de reunión?").selectOption({ label: "Alcohólicos Anónimos (AA)" });
    await page.getByLabel("¿Cómo participó?").selectOption({ label: "En persona" });
    await page.getByLabel("Nombre de la reunión").fill(name);
    const form = "form:has([name=pathway])";
    const values = (await page.evaluate(
      `Object.fromEntries(new FormData(document.querySelector("${form}")))`,
    )) as Record<string, string>;
    await page.context().setOffline(true);
    await press(page, "Guardar reunión");
    await page.getByRole("heading", { name: "Sin conexión" }).waitFor();
    await page.context().setOffline(false);
    // It had arrived after all; only the answer was lost.
    await page.context().request.post(demo.url(at), { headers: { origin: demo.url("") }, form: values });
    // The page without a connection has the same address, and a banner with the same words: this is the form's page.
    await page.locator("#page .banner.outcome", { hasText: "en este dispositivo" }).waitFor();
    expect(await page.getByLabel("Nombre de la reunión").inputValue()).toBe(name);
    expect(await page.getByLabel("¿Cómo participó?").inputValue()).toBe("in_person");
    await press(page, "Guardar reunión");
    await page.getByText("Guardada.").waitFor();
    await page.goto(demo.url(at));
    expect(await written(page, name).count()).toBe(1);
    expect(await page.getByLabel("Nombre de la reunión").inputValue()).toBe("");

    await page.getByText("Cambiar mi compromiso semanal").click();
    await page.getByLabel("¿A cuántas reuniones por semana quiere ir?").fill("22");
    await page.locator("form#commitment button").click();
    await page.locator("form#commitment [aria-invalid=true]").waitFor();
    await passesAxe(page);
    await page.getByLabel("¿A cuántas reuniones por semana quiere ir?").fill("5");
    await page.locator("form#commitment button").click();
    await page.getByText("Su compromiso: 5 reuniones por semana.").waitFor();

    const mentor = await demo.signedIn("hollis@lanternrow.example");
    await mentor.goto(demo.url("/mentoring"));
    await mentor.locator('#page a.whole[href^="/journeys/"]', { hasText: "Sol" }).click();
    await mentor.waitForURL(/\/journeys\/[^/]+$/);
    await mentor.getByText("5 meetings a week").waitFor();
    await passesAxe(mentor);
    expect(await mentor.locator("#page").textContent()).not.toMatch(/Buena Voluntad|Alcoholics/);

    await page.getByText("Quitar una reunión").click();
    const which = page.getByLabel("¿Cuál?");
    const mine = which.locator("option", { hasText: name });
    await which.selectOption((await mine.getAttribute("value")) ?? "");
    await press(page, "Quitar reunión");
    await page.getByText("Se quitó. Ya no está en su lista.").waitFor();
    expect(await written(page, name).count()).toBe(0);
    await page.getByLabel("A cuántas reuniones voy, y mi compromiso").selectOption({ label: "Nadie" });
    await page.locator("form#meeting-share button").click();
    await page.getByText("Solo usted ve sus reuniones.").waitFor();
    await passesAxe(page);
    expect(await page.locator("html").evaluate((one) => one.scrollWidth)).toBe(390);
    await mentor.reload();
    await mentor.getByText("What I’m good at").waitFor();
    expect(await mentor.getByText("Support meetings").count()).toBe(0);
  });
});

import { expect, test } from "vitest";
import { copyOf } from "#functions/copy/copy.ts";
import { createWeb } from "#functions/web/app.ts";
import { usualPurpose } from "#shared/records/consent/consent.ts";
import { bracketed, unbracketed } from "../support/bracketed.ts";
import { pagePaths } from "../support/page-paths.ts";
import { sign } from "../support/papers.ts";
import { stage } from "../tenancy/stage.ts";
import { origin, signedIn } from "./browser.ts";

/** All texts of the catalogue that are two words or more. */
function* texts(of: unknown): Generator<string> {
  if (typeof of === "string" && of.includes(" ")) yield of;
  if (typeof of === "object" && of !== null) for (const one of Object.values(of)) yield* texts(one);
}
const english = new Set(texts(copyOf("en")));
/** What a consent is for is what its paper says: a record, in the words it was signed in. */
english.delete(usualPurpose);

test("every page speaks the language its request asks for", async () => {
  const { world, it } = await stage();
  const { house, stay } = it;
  await sign(world.as(world.lantern.members.house_manager, house), { house, stay }, "contacts");
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const languages = { en: bracketed };
  const web = createWeb({
    world: world.world,
    ports,
    oidc,
    origin,
    development: false,
    log: () => {},
    languages,
  });
  const found = new Map<string, string>();
  for (const role of ["house_manager", "admissions", "network_admin"] as const) {
    const person = await signedIn(world, web, world.lantern.members[role]);
    await pagePaths(
      async (path) => {
        const { status, text, headers } = await person.get(path);
        if (status !== 200 || !headers.get("content-type")?.startsWith("text/html")) return;
        if (text.includes("<legend></legend>")) found.set("empty legend", path);
        for (const one of unbracketed(text))
          if (english.has(one) || one.includes("[object")) found.set(one, path);
        return text;
      },
      { house },
    );
  }
  expect(Object.fromEntries(found)).toEqual({});
});

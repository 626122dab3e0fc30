import { expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { pagePaths, pageRoutes } from "../support/page-paths.ts";
import { sign } from "../support/papers.ts";
import { stage } from "../tenancy/stage.ts";
import { origin, signedIn } from "./browser.ts";

test("every page is found by its links, so that `npm run shots` shows it", async () => {
  const { world, it } = await stage();
  const { house, stay, member, journey } = it;
  await sign(world.as(world.lantern.members.house_manager, house), { house, stay }, "contacts");
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  const seen = new Set<string>();
  for (const role of [
    "house_manager",
    "admissions",
    "network_admin",
    "supervisor",
    "peer_mentor",
    "clinician",
  ] as const) {
    const person = await signedIn(world, web, world.lantern.members[role]);
    const pages = await pagePaths(
      async (path) => {
        const { status, text, headers } = await person.get(path);
        return status === 200 && headers.get("content-type")?.startsWith("text/html") ? text : undefined;
      },
      { house, member, journey },
    );
    for (const { route } of pages) seen.add(route);
  }
  const files = /\.(csv|xlsx|pdf)$|\/:piece$|\/(scans|photos)\/:\w+$/;
  const unseen = pageRoutes.map(({ path }) => path).filter((path) => !files.test(path) && !seen.has(path));
  // Two records of one person are compared only once both are there (tests/web/people.test.ts).
  expect(unseen).toEqual(["/people/:person/with/:other"]);
});

import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { agreedToLeave, doorsClosed, erasedWholly } from "../support/erasure.ts";
import { addNetwork, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let app: ReturnType<typeof createWeb>;
const lines: object[] = [];
beforeAll(async () => {
  world = await createSmallWorld();
  await addNetwork(world, "net_lantern2");
  app = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "https://issuer.test", clientId: "web" },
    origin,
    development: true,
    log: (line) => lines.push(line),
  });
});

test("on the pages: requested, approved, and readable at the certificate link once no one can sign in", async () => {
  world.clock.pass({ hours: 24 * 31 });
  const { network_admin, admissions } = world.lantern.members;
  const asker = await signedIn(world, app, network_admin);
  const agreer = await signedIn(world, app, admissions);

  const wrong = await asker.send("/network/erasure", "/network/erasure", { why: "We move", name: "Lantern" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("exactly as shown above");
  expect(wrong.text).toContain("We move");
  const asked = { why: "We move <b>", name: "Network net_lantern" };
  const sent = await asker.send("/network/erasure", "/network/erasure", asked);
  expect(sent).toMatchObject({ status: 303, to: "/network/erasure" });

  expect((await agreer.get("/referrals")).text).toContain(
    "has asked to close this network and delete all its data",
  );
  const seen = await agreer.get("/erasure");
  expect(seen.text).toContain("We move &lt;b&gt;");
  const erasure = /\/erasure\/(era_\w+)\/answer/.exec(seen.text)?.[1];
  // No certificate link before the approval.
  expect(seen.text).not.toContain("/erased/");
  expect((await asker.get(`/erasure`)).status).toBe(403);
  await agreer.send("/erasure", `/erasure/${erasure}/answer`, { agreed: "yes" });
  await world.tick();
  expect((await agreer.get("/referrals")).text).toContain("This network is leaving Porchlight. Access ends");
  expect((await asker.get("/network")).text).toContain("This network is leaving Porchlight. Access ends");
  const page = (await asker.get("/network/erasure")).text;
  expect(page).toMatch(/Access ends \w+day, /);
  const address = /https?:\/\/[^"]+(\/erased\/net_lantern\/[\w-]{43})/.exec(page)?.[1] ?? "none";

  // While the network is active, the link is a 404.
  expect((await app.request(`${origin}${address}`)).status).toBe(404);
  await doorsClosed(world);
  expect((await asker.get("/network/erasure")).to).toContain("/sign-in");
  const underWay = await app.request(`${origin}${address}`);
  expect(underWay.status).toBe(200);
  expect(await underWay.text()).toContain("Deletion in progress");
  await erasedWholly(world);

  const certificate = await app.request(`${origin}${address}`);
  const text = await certificate.text();
  expect(text).toContain("Certificate of deletion");
  expect(text).toContain("Network net_lantern LLC");
  expect(text).not.toMatch(/admissions of|@net-lantern|We move/);
  expect(certificate.headers.get("cache-control")).toBe("no-store");
  expect(certificate.headers.get("x-robots-tag")).toBe("noindex");
  expect(JSON.stringify(lines)).not.toContain(address.split("/").at(-1));
  expect((await app.request(`${origin}/inquire/net_lantern`)).status).toBe(404);
});

test("a wrong link, another network's link and an unknown network all give the same 404", async () => {
  await agreedToLeave(world, await addNetwork(world, "net_third"));
  await doorsClosed(world);
  const [mail] = (await world.outbox()).filter(({ text }) => text.includes("/erased/net_third/"));
  const address = /(\/erased\/net_third\/[\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "none";
  expect((await app.request(`${origin}${address}`)).status).toBe(200);
  const secret = address.split("/").at(-1) ?? "";
  const others = [
    `/erased/net_third/${secret.slice(0, -1)}_`,
    `/erased/net_third/x`,
    `/erased/net_lantern/${secret}`,
    `/erased/net_lantern2/${secret}`,
    `/erased/net_nowhere/${secret}`,
    `/erased/hse_1/${secret}`,
  ];
  const bodies = await Promise.all(
    others.map(async (path) => {
      const answer = await app.request(`${origin}${path}`);
      return [answer.status, (await answer.text()).replace(/req_\w+/g, "")];
    }),
  );
  expect(new Set(bodies.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(bodies[0]?.[0]).toBe(404);
});

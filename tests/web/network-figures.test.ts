import { expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { command, createSmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "./browser.ts";

test("the network page’s table adds up to the figures beside it, decisions of admissions included", async () => {
  const world = await createSmallWorld();
  const { juniper } = world.lantern.houses;
  const care = world.as(world.lantern.members.admissions);
  const decision = { reason: "unreachable", wouldChange: "A call", elsewhere: "Not known" } as const;
  const [routed, here, waits] = [await world.referred(), await world.referred(), await world.referred()];
  await routeReferral(care, { referral: routed, house: juniper, command: command() });
  await world.drain();
  const manager = world.as(world.lantern.members.house_manager, juniper);
  await declineReferral(manager, { ...decision, house: juniper, referral: routed, command: command() });
  await declineReferral(care, { ...decision, house: null, referral: here, command: command() });
  await world.drain();
  expect(waits).toMatch(/^ref_/);
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  const person = await signedIn(world, web, world.lantern.members.network_admin);
  const { text } = await person.get("/network");
  const rows = [...text.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
      cell.replace(/<[^>]+>/g, " ").trim(),
    ),
  );
  const row = (title: RegExp) => rows.find(([first = ""]) => title.test(first))?.slice(-2);
  expect(row(/Juniper/)).toEqual(["1 of 1", "0"]);
  expect(row(/Alder/)).toEqual(["None", "0"]);
  expect(row(/Admissions and other houses/)).toEqual(["1 of 1", "1"]);
  expect(row(/2 houses/)).toEqual(["2 of 2", "1"]);
  expect(text).toContain("100%");
});

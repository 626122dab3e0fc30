import { expect, test } from "vitest";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { command, createSmallWorld } from "../support/small-world.ts";

test("the inbox shows a routed referral in its house before any projection has run", async () => {
  const world = await createSmallWorld();
  const { lantern } = world;
  const referral = await world.referred();
  const care = world.as(lantern.members.admissions);
  expect((await listInbox(care, {})).waiting).toMatchObject([{ id: referral, house: null }]);
  await routeReferral(care, { referral, house: lantern.houses.alder, command: command() });
  const { waiting, houses } = await listInbox(care, {});
  expect(waiting).toMatchObject([{ id: referral, house: lantern.houses.alder, passing: false }]);
  expect(houses.get(lantern.houses.alder)?.name).toContain("Alder");
});

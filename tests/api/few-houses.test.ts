import { expect, test } from "vitest";
import { addKey } from "#shared/network/partner/add-key.ts";
import { caller } from "../support/caller.ts";
import { command, createSmallWorld, exampleFor } from "../support/small-world.ts";

test("a key for one house sees only that house and can name no other", async () => {
  const world = await createSmallWorld();
  const { houses, members, partners } = world.lantern;
  const admin = world.as(members.network_admin);
  const allowedHouses = [houses.juniper];
  const { token } = await addKey(admin, {
    partner: partners.larkfield.id,
    houses: allowedHouses,
    command: command(),
  });
  if (!token) throw new Error("A new key shows its token once");
  const { call } = caller(world);
  const { body } = await call("GET", "/v1/vacancies", token);
  expect(body.items.map((one: { id: string }) => one.id)).toEqual(allowedHouses);

  const example = exampleFor(world.lantern, world.clock.now().toString().slice(0, 10));
  const naming = (...named: string[]) =>
    call("POST", "/v1/referrals", token, {
      body: { ...example, routing: { ...example.routing, houses: named } },
      headers: { "idempotency-key": command() },
    });
  expect((await naming(houses.juniper)).status).toBe(201);
  const refused = await naming(houses.juniper, houses.alder);
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, "/routing/houses/1"]);
});

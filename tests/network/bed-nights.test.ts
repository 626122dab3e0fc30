import { expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { replace } from "#shared/table/transact.ts";
import { readBedNights } from "#shared/views/bed-nights.ts";
import { command, createSmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "../web/browser.ts";

const world = await createSmallWorld();
const { lantern, clock } = world;
const { juniper } = lantern.houses;
const bookkeeper = world.as(lantern.members.bookkeeper);
const [first] = [...(await world.beds(lantern, juniper)).values()];
if (!first) throw new Error("no bed");

const system = world.system(lantern);
const house = await system.table.get(directoryHouse, directoryHouseKey(system.homes, juniper));
if (!house) throw new Error("no house");
await system.table.write([replace(directoryHouse, house, { ...house.value, weeklyFeeCents: 21_000 })]);
await moveInWithoutReferral(world.as(lantern.members.house_manager, juniper), {
  house: juniper,
  bed: first,
  legalName: "Linus Bracken",
  birthDate: "1990-01-01",
  command: command(),
});
await world.drain();
clock.pass({ hours: 24 * 7 });

const here = async (month?: string) =>
  (await readBedNights(bookkeeper, { month })).houses.find((one) => one.house.id === juniper);

test("a week of one resident is seven bed-nights and one weekly fee; tonight does not count yet", async () => {
  const { months } = await readBedNights(bookkeeper, {});
  const nights = (await Promise.all(months.map((month) => here(month)))).flatMap((one) => one ?? []);
  const sum = (of: (one: (typeof nights)[number]) => number) =>
    nights.reduce((total, one) => total + of(one), 0);
  expect(sum((one) => one.occupied)).toBe(7);
  expect(sum((one) => one.feesCents ?? 0)).toBe(21_000);
  expect(sum((one) => one.beds)).toBe(4 * 7);
});

test("a month that is not offered shows the current one", async () => {
  const { month, months } = await readBedNights(bookkeeper, { month: "1999-01" });
  expect(month).toBe(months[0]);
  expect(months).toHaveLength(3);
});

test("a bookkeeper opens the bed-nights and no other page of the network, and reads no resident", async () => {
  const web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: false,
    log: () => {},
  });
  const person = await signedIn(world, web, lantern.members.bookkeeper);
  expect((await person.get("/")).headers.get("location")).toBe("/network/bed-nights");
  const open: string[] = [];
  for (const { method, path, over } of webRoutes) {
    if (method !== "get" || over === "member" || /:(?!house)/.test(path)) continue;
    const { status, text } = await person.get(path.replaceAll(":house", juniper));
    if (status === 200) open.push(path);
    expect(text, path).not.toMatch(/Linus|Bracken/);
  }
  expect(open).toEqual(["/network/bed-nights"]);
  const { text } = await person.get("/network/bed-nights");
  expect(text).toContain("$210.00 a week");
  expect(text).not.toContain("/network/members");
});

test("a bookkeeper is no administrator: the last one stays, though there is a bookkeeper", async () => {
  const { member } = lantern.members.network_admin;
  const setup = world.as({ ...lantern.members.network_admin, member: "mem_other" });
  await expect(removeMember(setup, { member, command: command() })).rejects.toMatchObject({
    code: "last_administrator",
  });
});

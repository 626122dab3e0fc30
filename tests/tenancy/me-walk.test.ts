import { beforeAll, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { meRoutes } from "#functions/me/routes.ts";
import { inviteGuest } from "#shared/consents/guest/invite-guest.ts";
import { openResidentSession } from "#shared/journeys/access/enter.ts";
import { deviceOf } from "#shared/records/door/device.ts";
import { residentAccount, residentInvitation } from "#shared/records/door/resident.ts";
import { hashOf } from "#shared/records/door/secret.ts";
import { stay as stayEntity, stayKey } from "#shared/records/stay/stay.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { ask } from "../support/by-link.ts";
import { everyDoor } from "../support/doors.ts";
import { pathOf } from "../support/path-of.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { addNetwork, command, type SmallNetwork, type SmallWorld } from "../support/small-world.ts";
import { stateOf } from "../support/whole-table.ts";
import { origin } from "../web/browser.ts";
import { stage } from "./stage.ts";
import type { Things } from "./verbs/kit.ts";

/* Residents ask every address of their own pages with the ids of someone else's records. */

let world: SmallWorld;
let me: ReturnType<typeof createMe>;
let it: Things;
let ids: Record<string, string>;
/** Of a resident of the same house, and of one in another network. */
let cookies: string[];
/** Every item but sessions, tries and what shows that a page was looked at. */
let state: () => Promise<string>;

beforeAll(async () => {
  const staged = await stage();
  ({ world, it } = staged);
  ids = { ...sampleIds, edition: "1", date: "2026-01-01", ...it };
  me = createMe({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    log: () => {},
  });
  cookies = [await residentIn(world.lantern), await residentIn(await addNetwork(world, "net_lantern2"))];
  state = stateOf(
    world,
    ({ kind }) => !["access", "session", "resident.session", "kept"].includes(String(kind)),
  );
});

/** The cookie of a resident who came in, of a stay of their own. */
async function residentIn(network: SmallNetwork): Promise<string> {
  const house = network.houses.juniper;
  const manager = world.as(network.members.house_manager, house);
  const bed = (await world.beds(network, house)).get("2A") ?? "bed_none";
  const who = { legalName: "Ann Otter", birthDate: "1991-02-03", house, bed, command: command() };
  const { stay } = await moveInWithoutReferral(manager, who);
  await world.drain();
  const found = await manager.table.get(stayEntity, stayKey(manager.homes, house, stay));
  const { journey, confirmed } = found?.value ?? {};
  if (!journey || !confirmed) throw new Error("no journey");
  const of = {
    network: network.id,
    journey,
    identity: hashOf(`ann-${network.id}`),
    person: confirmed.person,
  };
  await everyDoor(world).note(residentAccount, { ...of, since: "2026-01-01T00:00:00.000Z" });
  const invited = { house, stay, check: "c", tries: 0, until: null };
  await everyDoor(world).note(residentInvitation, { ...of, ...invited });
  const given = {
    previous: undefined,
    device: deviceOf(undefined),
    borrowed: false,
  };
  return `__Host-porchlight-me=${await openResidentSession(world.world.openDoor("me"), of, world.world.now(), given)}`;
}

const named = meRoutes.filter(({ path }) => path.includes(":"));

test("with another resident's ids nothing is found and nothing changes, in the same house and in another network", async () => {
  expect(named.length).toBeGreaterThan(20);
  for (const cookie of cookies) {
    expect((await ask(me, "/me", { cookie })).status).toBe(200);
    const before = await state();
    for (const { method, path } of named) {
      const at = pathOf(path, ids);
      const form = { form: "walk", command: command() };
      const answer = await ask(me, at, { cookie, ...(method === "post" ? { form } : {}) });
      expect([path, answer.status]).toEqual([path, method === "get" ? 404 : expect.toBeOneOf([404, 422])]);
      expect(answer.text, path).not.toMatch(/Wade|Rook|Linus|Bracken/);
    }
    expect(await state()).toBe(before);
  }
});

test("without a session, or with one altered to be of another journey, every address leads to the way in", async () => {
  const [own = ""] = cookies;
  const altered = own.replace(/jny_\w+/, ids.journey ?? "");
  expect(altered).not.toBe(own);
  const before = await state();
  for (const cookie of ["", altered, "__Host-porchlight-me=x"])
    for (const { method, path } of meRoutes) {
      const form = { form: "walk", command: command() };
      const answer = await ask(me, pathOf(path, ids), { cookie, ...(method === "post" ? { form } : {}) });
      expect([path, answer.status]).toEqual([path, method === "get" ? 302 : 303]);
      expect(answer.to).toMatch(/^\/me\/sign-in(\?|$)/);
    }
  expect(await state()).toBe(before);
});

test("what one link was exchanged for opens no page of another kind of link", async () => {
  const { house, stay, consent } = it;
  const manager = world.as(world.lantern.members.house_manager, house);
  const asked = { house, stay, consent, name: "Rosa Rook", command: command() };
  const { token } = await inviteGuest(manager, asked);
  const { cookie } = await ask(me, `/guest/${token}`, { method: "POST" });
  const links = [
    "consent",
    "alert",
    "alumni",
    "alumni/mentor",
    "check-in",
    "recovery-capital",
    "own-page",
    "collection",
  ];
  const before = await state();
  for (const one of links)
    for (const given of [{ cookie }, { cookie, form: { form: "walk", command: command() } }, {}])
      expect([one, (await ask(me, `/link/${one}`, given)).status]).toEqual([one, 404]);
  expect(await state()).toBe(before);
  expect((await ask(me, "/me", { cookie })).to).toMatch(/^\/me\/sign-in/);
});

import { expect, test } from "vitest";
import { addMember } from "#shared/network/member/add-member.ts";
import { createNetwork } from "#shared/network/network/create-network.ts";
import { writtenParts } from "#shared/records/packet/texts.ts";
import { writeText } from "#shared/residents/packet/write-text.ts";
import { openScope } from "#shared/table/scope.ts";
import { type Role, roles } from "#shared/tenancy/roles.ts";
import { readProgress } from "#shared/views/network-setup.ts";
import { TestClock } from "../support/clock.ts";
import { command, createSmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { createTestWorld } from "../support/world.ts";

test("document progress is counted from the stored texts, in a constant number of reads", async () => {
  const world = await createSmallWorld();
  const admin = world.as(world.lantern.members.network_admin);
  const before = await readProgress(admin);
  expect(before).toMatchObject({ houses: 2, beds: 8, residents: 0 });
  const [part] = writtenParts;
  const text = "Anybody may ask.";
  await writeText(admin, { of: "network", part, text, version: 0, command: command() });
  const after = await readProgress(admin);
  expect(after.papers).toEqual({ ...before.papers, written: before.papers.written + 1 });
});

test("staff are people besides oneself, and whoever can add residents is found in any role", async () => {
  const test_ = await createTestWorld({ now: new TestClock().now });
  const owner = { id: "mem_owner", name: "Olive", email: "olive@example.org", identity: "olive" } as const;
  const admin = openScope(test_.world, {
    kind: "administration",
    network: "net_new",
    actor: { kind: "member", id: owner.id, name: owner.name, role: "network_admin" },
    permissions: roles.network_admin.may,
    requestId: "req",
  });
  const form = {
    name: "New Homes",
    legalEntity: "New Homes LLC",
    timeZone: "America/Los_Angeles",
    contactEmail: "office@new.example",
    contactPhone: "555-0100",
    yourName: owner.name,
  };
  await createNetwork(admin, { form, founder: owner, command: command() });
  const add = (role: Role, person: { name: string; email: string; identity: string }) =>
    addMember(admin, {
      ...person,
      role,
      houses: [],
      networkName: form.name,
      door: test_.world.openDoor("web"),
      tell: quiet,
      command: command(),
    });
  expect(await readProgress(admin)).toMatchObject({ people: 0, addsResidents: "none" });
  await add("admissions", owner);
  expect(await readProgress(admin)).toMatchObject({ people: 0, addsResidents: "oneself" });
  const ansel = { name: "Ansel", email: "ansel@example.org", identity: "ansel" };
  await add("admissions", ansel);
  await add("network_admin", ansel);
  expect(await readProgress(admin)).toMatchObject({ people: 1, addsResidents: "oneself" });
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { answerArchive } from "#shared/network/archive/answer-archive.ts";
import { askArchive } from "#shared/network/archive/ask-archive.ts";
import { readArchive } from "#shared/network/archive/read-archive.ts";
import { takeArchive } from "#shared/network/archive/take-archive.ts";
import { answerErasure } from "#shared/network/erasure/answer-erasure.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { type Grant, grantEntity } from "#shared/records/door/entities.ts";
import { isIndependent, type Standing } from "#shared/records/second-person/second-person.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Role } from "#shared/tenancy/roles.ts";
import { everyDoor } from "../support/doors.ts";
import { askedToLeave } from "../support/erasure.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { notice, quiet } from "../support/standing.ts";

let world: SmallWorld;
let admin: Scope;
const asker = () => world.lantern.members.network_admin;
const days = (count: number) => world.clock.pass({ hours: 24 * count });
const waits = { kind: "conflict", code: "waits_for_second_person" };
const notIndependent = { kind: "conflict", code: "not_independent" };

beforeEach(async () => {
  world = await createSmallWorld();
  admin = world.as(asker());
});

/** Someone new, invited by `by`; as the door knows them. */
async function invited(name: string, role: Role, by: Scope = admin): Promise<Grant> {
  const { member } = await addMember(by, {
    door: world.world.openDoor("web"),
    name,
    email: `${name.toLowerCase()}@second.example`,
    role,
    houses: [],
    identity: `identity-of-${name}`,
    networkName: "Network net_lantern",
    tell: quiet,
    command: command(),
  });
  const key = { pk: `DOOR#M#${world.lantern.id}#${member}`, sk: "G" } as Parameters<Scope["table"]["get"]>[1];
  const found = await everyDoor(world).get(grantEntity, key);
  if (!found) throw new Error("No grant");
  return found.value;
}

const ask = () =>
  askArchive(admin, { why: "An audit", identity: asker().identity, notice, command: command() });
const agree = (archive: Id<"archive">, who: Grant) =>
  answerArchive(world.as(who), { archive, agreed: true, person: who, command: command() });
const state = async () => (await readArchive(admin)).archive?.state;
const told = async (kind: string) => {
  await world.drain();
  return (await world.outbox()).filter((one) => one.kind === kind).map(({ to }) => to);
};

describe("an administrator who invites a second address of their own as admissions", () => {
  test("gets no archive, neither in minutes nor in months, while someone independent is there", async () => {
    days(31);
    const second = await invited("Second", "admissions");
    const { archive } = await ask();
    await expect(agree(archive, second)).rejects.toMatchObject(notIndependent);
    days(13);
    await expect(agree(archive, second)).rejects.toMatchObject(notIndependent);
    days(60);
    await world.tick();
    const later = await ask();
    await expect(agree(later.archive, second)).rejects.toMatchObject(notIndependent);
    await world.tick();
    expect(await state()).toBe("asked");
    const piece = { archive: later.archive, piece: "part-1.zip" };
    await expect(takeArchive(world.as(second), world.ports.archives, piece)).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  test("does not get around it by someone in between, or by removing whoever is independent", async () => {
    const between = await invited("Between", "network_admin");
    const second = await invited("Second", "admissions", world.as(between));
    days(31);
    await removeMember(admin, { member: world.lantern.members.admissions.member, command: command() });
    const { archive } = await ask();
    await expect(agree(archive, second)).rejects.toMatchObject(waits);
    // Whoever was removed just before hears of it, and so does the network's own address.
    expect(await told("archive")).toEqual(
      expect.arrayContaining([
        "admissions@net-lantern.example",
        "office@lantern.example",
        "network_admin@net-lantern.example",
        "between@second.example",
      ]),
    );
  });

  test("is stopped by any other administrator, or by admissions, before the 72 hours are over", async () => {
    const second = await invited("Second", "admissions");
    const other = await invited("Other", "network_admin");
    const { archive } = await ask();
    await expect(agree(archive, second)).rejects.toMatchObject(waits);
    const stop = { archive, agreed: false, person: other, command: command() };
    await answerArchive(world.as(other), stop);
    world.clock.pass({ hours: 72 });
    await expect(agree(archive, second)).rejects.toMatchObject({ code: "archive_answered" });
    expect(await state()).toBe("refused");
  });

  test("closes no network that way either", async () => {
    days(31);
    const second = await invited("Second", "admissions");
    const erasure = await askedToLeave(world, world.lantern);
    const answer = { erasure, agreed: true, person: second, command: command() };
    await expect(answerErasure(world.as(second), answer)).rejects.toMatchObject(notIndependent);
  });
});

test("where nobody is independent it takes 72 hours, and not a minute less", async () => {
  const second = await invited("Second", "admissions");
  const { archive } = await ask();
  world.clock.pass({ hours: 71, minutes: 59 });
  await expect(agree(archive, second)).rejects.toMatchObject(waits);
  world.clock.pass({ minutes: 1 });
  await agree(archive, second);
  expect(await state()).toBe("making");
});

test("someone independent agrees at once, and everyone who could have stopped it was told, without a name or reason", async () => {
  days(31);
  const { archive } = await ask();
  const { admissions } = world.lantern.members;
  const found = await everyDoor(world).get(grantEntity, {
    pk: `DOOR#M#${world.lantern.id}#${admissions.member}`,
    sk: "G",
  } as Parameters<Scope["table"]["get"]>[1]);
  if (!found) throw new Error("No grant");
  await agree(archive, found.value);
  expect((await told("archive")).sort()).toEqual([
    "admissions@net-lantern.example",
    "network_admin@net-lantern.example",
  ]);
});

test.each<[string, Partial<Standing>, boolean]>([
  ["30 days to the minute", { since: "2026-01-30T12:00:00.000Z" }, true],
  ["a minute less", { since: "2026-01-30T12:01:00.000Z" }, false],
  ["the same identity in another role", { identity: "asker" }, false],
  ["invited by the asker", { invitedBy: ["asker"] }, false],
  ["invited by someone they invited", { invitedBy: ["between", "asker", "founder"] }, false],
  ["invited by the person who invited the asker", { invitedBy: ["founder"] }, true],
])("a second person: %s", (_, over, independent) => {
  const asked = {
    at: "2026-03-01T12:00:00.000Z",
    by: { kind: "member", member: "mem_1", name: "Asker" },
    identity: "asker",
  } as const;
  const second = {
    by: { kind: "member", member: "mem_2", name: "Second" },
    identity: "second",
    since: "2020-01-01T00:00:00.000Z",
    invitedBy: [],
    ...over,
  } as const;
  expect(isIndependent(asked, { ...second, invitedBy: [...second.invitedBy] })).toBe(independent);
});

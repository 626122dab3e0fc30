import { beforeEach, describe, expect, test } from "vitest";
import { changeNotice } from "#shared/network/notices/change-notice.ts";
import { readNotices } from "#shared/records/departure/notice-templates.ts";
import { fillNotice, unknownPlaces } from "#shared/records/departure/notices/notice.ts";
import { noticeNames, shipped } from "#shared/records/departure/notices/shipped.ts";
import type { Scope } from "#shared/table/scope.ts";
import { addNetwork, command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let admin: Scope;
let manager: Scope;
beforeEach(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  admin = world.as(members.network_admin);
  manager = world.as(members.house_manager, houses.juniper);
});

const own = {
  name: "california",
  text: "{name}, leave by {leave_by}",
  minimumDays: "14",
  immediateDanger: false,
  usual: true,
  version: 0,
};
const change = (over: Partial<typeof own> = {}) =>
  changeNotice(admin, { ...own, ...over, command: command() });
const named = async (scope: Scope, name: string) =>
  (await readNotices(scope)).texts.find((one) => one.name === name);

describe("the built-in templates", () => {
  test.each(noticeNames)("%s states the deadline and has only placeholders that can be filled in", (name) => {
    const { text, minimumDays } = shipped[name];
    expect(text).toContain("{leave_by}");
    expect(text).toMatch(/fair review/);
    expect(unknownPlaces(text)).toEqual([]);
    expect(minimumDays).toBeGreaterThan(0);
  });

  test("the one without a statute is the default until the network chooses", async () => {
    expect((await readNotices(manager)).usual).toBe("general");
    expect(shipped.general.text).not.toMatch(/Code|§/);
  });

  test("text a person wrote is inserted as is, and placeholders in it are not filled in", () => {
    const filled = fillNotice("{ground} {leave_by}", { ground: "said {name} and $&" });
    expect(filled).toBe("said {name} and $& {leave_by}");
  });
});

describe("a network's own text", () => {
  test("replaces the built-in one in every house of the network and nowhere else", async () => {
    await change();
    const [mine, other] = [await named(manager, "california"), await addNetwork(world, "net_lantern2")];
    expect(mine).toMatchObject({ text: own.text, minimumDays: 14, immediateDanger: false });
    expect(mine?.own?.by).toMatchObject({ member: world.lantern.members.network_admin.member });
    expect(await readNotices(manager)).toMatchObject({ usual: "california" });
    const elsewhere = world.as(other.members.house_manager, other.houses.juniper);
    expect(await named(elsewhere, "california")).toMatchObject({
      text: shipped.california.text,
      own: undefined,
    });
    expect((await named(manager, "general"))?.own).toBeUndefined();
  });

  test("is never overwritten unseen, and its form submitted twice is one change", async () => {
    const once = { ...own, command: command() };
    await changeNotice(admin, once);
    await changeNotice(admin, once);
    await expect(change({ text: "By {leave_by}" })).rejects.toMatchObject({ code: "changed" });
    await change({ version: 1, usual: false });
    expect((await readNotices(manager)).usual).toBe("general");
    const both = await Promise.allSettled([change({ version: 2 }), change({ version: 2, minimumDays: "7" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("reports every invalid field", async () => {
    await expect(change({ text: "Go, {judge}", minimumDays: "soon" })).rejects.toMatchObject({
      fields: [{ pointer: "/minimumDays" }, { code: "notice.unknown_place" }, { code: "notice.leave_by" }],
    });
    await expect(change({ name: "atlantis" })).rejects.toMatchObject({ fields: [{ pointer: "/name" }] });
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { changeNotice } from "#shared/network/notices/change-notice.ts";
import { readNotices, templateFor } from "#shared/records/departure/notice-templates.ts";
import { fillNotice, openPlaces } from "#shared/records/departure/notices/notice.ts";
import { noticeNames, shipped } from "#shared/records/departure/notices/shipped.ts";
import { noticeSources } from "#shared/residents/departure/notice-paper.ts";
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
  version: 0,
};
const change = (over: Partial<typeof own> = {}) =>
  changeNotice(admin, { ...own, ...over, command: command() });
const usedIn = async (scope: Scope, house: Id<"house">) => (await noticeSources(scope, { house })).template;

describe("the built-in templates", () => {
  test.each(noticeNames)("%s states the deadline and has only placeholders that can be filled in", (name) => {
    const { text, minimumDays } = shipped[name];
    expect(text).toContain("{leave_by}");
    expect(text).toMatch(/fair review/);
    expect(openPlaces(text)).toEqual([]);
    expect(minimumDays).toBeGreaterThan(0);
  });

  test("each house has its own state's, and the general one where no text of that state exists", () => {
    expect(templateFor("CA", undefined).name).toBe("california");
    for (const state of ["NM", null] as const) expect(templateFor(state, undefined).name).toBe("general");
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
    const other = await addNetwork(world, "net_lantern2");
    const mine = await usedIn(manager, world.lantern.houses.juniper);
    expect(mine).toMatchObject({ text: own.text, minimumDays: 14, immediateDanger: false });
    expect(mine?.own?.by).toMatchObject({ member: world.lantern.members.network_admin.member });
    const elsewhere = world.as(other.members.house_manager, other.houses.juniper);
    expect(await usedIn(elsewhere, other.houses.juniper)).toMatchObject({
      text: shipped.california.text,
      own: undefined,
    });
    expect((await readNotices(admin)).texts.find(({ name }) => name === "general")?.own).toBeUndefined();
  });

  test("is never overwritten unseen, and its form submitted twice is one change", async () => {
    const once = { ...own, command: command() };
    await changeNotice(admin, once);
    await changeNotice(admin, once);
    await expect(change({ text: "By {leave_by}" })).rejects.toMatchObject({ code: "changed" });
    await change({ version: 1, minimumDays: "21" });
    const both = await Promise.allSettled([change({ version: 2 }), change({ version: 2, minimumDays: "7" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("reports every invalid field", async () => {
    await expect(change({ text: "Go, {judge}", minimumDays: "soon" })).rejects.toMatchObject({
      fields: [{ code: "notice.unknown_place" }, { code: "notice.leave_by" }, { pointer: "/minimumDays" }],
    });
    await expect(change({ immediateDanger: true })).rejects.toMatchObject({
      fields: [{ pointer: "/text", code: "notice.danger" }],
    });
    await expect(change({ name: "atlantis" })).rejects.toMatchObject({ fields: [{ pointer: "/name" }] });
  });
});

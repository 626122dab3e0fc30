import { beforeAll, describe, expect, test } from "vitest";
import { linkOf } from "#functions/web/network/activity/link.ts";
import { typesIn } from "#shared/app/events.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { changeProfile } from "#shared/network/network/change-profile.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { event } from "#shared/table/event.ts";
import { create } from "#shared/table/transact.ts";
import { listActivity } from "#shared/views/activity.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
const admin = () => world.as(world.lantern.members.network_admin);
const care = () => world.as(world.lantern.members.admissions);

beforeAll(async () => {
  world = await createSmallWorld();
  const { lantern } = world;
  const referral = await world.referred();
  await routeReferral(care(), { referral, house: lantern.houses.juniper, command: command() });
  const [bed] = [...(await world.beds(lantern, lantern.houses.juniper)).values()];
  await moveInWithoutReferral(world.as(lantern.members.house_manager, lantern.houses.juniper), {
    house: lantern.houses.juniper,
    bed: bed ?? "bed_none",
    legalName: "Linus Bracken",
    birthDate: "1990-01-01",
    command: command(),
  });
  await world.drain();
  // Long histories in both feeds of admissions, interleaved, and one event that is in both.
  const { homes, table } = world.system(lantern);
  const minute = (at: number) => stamp(world.clock.now().subtract({ hours: 48 }).subtract({ minutes: at }));
  for (let from = 0; from < 200; from += 50) {
    await table.write(
      Array.from({ length: 50 }, (_, step) => {
        const at = from + step;
        const home = at % 5 === 0 ? homes.people() : homes.inbox();
        return create(event, {
          id: `evt_${String(at).padStart(4, "0")}`,
          type: at % 5 === 0 ? "person.released" : "referral.received",
          at: minute(at),
          actor: { kind: "system" as const },
          requestId: "req",
          subject: {},
          data: {},
          in: home,
          feed: home,
        });
      }),
    );
  }
});

const everything = async (input: Parameters<typeof listActivity>[1]) => {
  const all = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listActivity(care(), { ...input, cursor });
    all.push(...page.items);
    cursor = page.next ?? undefined;
    pages += 1;
  } while (cursor);
  return { all, pages };
};

describe("the activity of admissions", () => {
  test("is filtered by who did it, and names everyone who did something", async () => {
    const { member, name } = world.lantern.members.admissions;
    const { all } = await everything({ by: member });
    expect(all.map((one) => one.type)).toContain("referral.routed");
    expect(all.every(({ actor }) => actor.id === member)).toBe(true);
    expect((await listActivity(care(), {})).actors.get(member)).toBe(name);
    expect((await everything({ by: "system" })).all.every(({ actor }) => actor.kind === "system")).toBe(true);
  });

  test("leads to the referral; never to a stay, whose address would name a hidden house", async () => {
    const { all } = await everything({});
    const linked = (type: string) => all.filter((one) => one.type === type).map((one) => linkOf(one, "care"));
    expect(linked("referral.routed")).toEqual([expect.stringMatching(/^\/referrals\/ref_/)]);
    expect(linked("stay.confirmed")).toEqual([undefined]);
    expect(all.map((one) => linkOf(one, "care") ?? "").join()).not.toMatch(/hse_|sty_/);
  });

  test("merges the inbox and people in one order, every event once, across pages", async () => {
    const { all, pages } = await everything({});
    expect(pages).toBeGreaterThan(2);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    expect(all.filter((one) => /^evt_\d{4}$/.test(one.id)).length).toBe(200);
    const times = all.map((one) => `${one.at}#${one.id}`);
    expect(times).toEqual([...times].sort().reverse());
  });

  test("never includes administration's events", async () => {
    await changeProfile(admin(), {
      name: "Other Homes",
      legalEntity: "Other LLC",
      timeZone: "America/Los_Angeles",
      contactEmail: "a@lantern.example",
      command: command(),
    });
    const { all } = await everything({});
    expect(all.some((one) => /^(network|member|partner|key)\./.test(one.type))).toBe(false);
    const own = await listActivity(admin(), {});
    expect(own.items.some((one) => one.type === "network.renamed")).toBe(true);
    expect(JSON.stringify(own.items)).not.toMatch(/Bracken|Wagtail|ref_|sty_/);
  });

  test("can be filtered by category and by day in the network's time zone", async () => {
    const people = await everything({ types: typesIn("residents") });
    expect(people.all.every((one) => /^(person|stay)\./.test(one.type))).toBe(true);
    expect(people.all.length).toBeGreaterThanOrEqual(40);
    const day = world.clock.now().subtract({ hours: 48 }).toZonedDateTimeISO("America/Los_Angeles");
    const ofDay = await everything({ day: day.toPlainDate().toString() });
    const expected = (await everything({})).all.filter(
      (one) =>
        one.at.slice(0, 19) >= day.startOfDay().toInstant().toString().slice(0, 19) &&
        one.at.slice(0, 19) < day.startOfDay().add({ days: 1 }).toInstant().toString().slice(0, 19),
    );
    expect(ofDay.all.map((one) => one.id)).toEqual(expected.map((one) => one.id));
    expect((await everything({ day: "2020-01-01" })).all).toEqual([]);
  });

  test("refuses a cursor of another feed, a forged one, and an invalid day", async () => {
    const { next } = await listActivity(care(), {});
    expect(next).not.toBeNull();
    for (const input of [{ cursor: "made-up" }, { day: "yesterday" }, { day: "2026-02-31" }])
      await expect(listActivity(care(), input)).rejects.toMatchObject({ kind: "invalid" });
    await expect(listActivity(admin(), { cursor: next ?? "" })).rejects.toMatchObject({ kind: "invalid" });
  });

  test("is not available to house staff", async () => {
    const manager = world.as(world.lantern.members.house_manager, world.lantern.houses.juniper);
    await expect(listActivity(manager, {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

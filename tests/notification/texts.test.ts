import { beforeAll, describe, expect, test } from "vitest";
import { en } from "#functions/copy/en/index.ts";
import { notificationText } from "#functions/copy/notification-mail.ts";
import { createEvents } from "#functions/events/app.ts";
import { newId } from "#shared/kernel/ids.ts";
import type { TextMessage } from "#shared/kernel/ports.ts";
import { chooseTexts, readNotifications } from "#shared/network/notification/choose-notifications.ts";
import {
  askPhoneCode,
  confirmPhone,
  readPhoneNumber,
  removePhone,
} from "#shared/network/notification/set-phone.ts";
import { type NotificationKind, notificationKinds } from "#shared/records/notification/kinds.ts";
import { codeRule, northAmerican } from "#shared/records/notification/phone.ts";
import { outsideQuietHours } from "#shared/records/notification/quiet-hours.ts";
import { type Membership, scopeOfStaff } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { choose, pass } from "./kit.ts";

const number = "+15555550142";
const typed = "(555) 555-0142";

const own = (world: SmallWorld, who: Membership) => scopeOfStaff(world.world, who, "req");
async function askedBy(scope: Scope, to = typed): Promise<string> {
  let code = "";
  const say = (one: string) => {
    code = one;
    return en.network.notificationTexts.code({ code: one });
  };
  await askPhoneCode(scope, { number: to, say, command: command() });
  return code;
}
const confirm = (scope: Scope, code: string) => confirmPhone(scope, { code, command: command() });
const refused = (code: string, params: object = {}) => ({
  fields: [expect.objectContaining({ code, params })],
});
const texted = (world: SmallWorld, kind = "text notification") => world.mailed(kind);

/** Admissions with a confirmed number, who want these kinds by text. */
async function withNumber(kinds: readonly NotificationKind[]) {
  const world = await createSmallWorld();
  const scope = own(world, world.lantern.members.admissions);
  await confirm(scope, await askedBy(scope));
  await chooseTexts(scope, { text: kinds, command: command() });
  await world.drain();
  return { world, scope };
}

describe("a number", () => {
  let world: SmallWorld;
  let scope: Scope;
  beforeAll(async () => {
    world = await createSmallWorld();
    scope = own(world, world.lantern.members.house_manager);
  });

  test("is confirmed by the code that was texted to it, and the table has neither code nor text afterwards", async () => {
    const code = await askedBy(scope);
    await world.drain();
    expect(await texted(world, "text code")).toEqual([
      expect.objectContaining({ to: number, text: expect.stringContaining(code) }),
    ]);
    expect(JSON.stringify((await wholeTable(world)).filter(({ kind }) => kind !== "command"))).not.toContain(
      code,
    );
    await confirm(scope, ` ${code.slice(0, 3)} ${code.slice(3)}`);
    expect(await readPhoneNumber(scope)).toMatchObject({ number, code: null, stoppedAt: null });
    await expect(confirm(scope, code)).rejects.toMatchObject(refused("notification.code_over"));
    await removePhone(scope, { command: command() });
    expect(await readPhoneNumber(scope)).toBeUndefined();
  });

  test("is not confirmed by a wrong code, after five tries by none, after ten minutes by none", async () => {
    const other = own(world, world.lantern.members.house_staff);
    const code = await askedBy(other);
    const wrong = code === "111111" ? "222222" : "111111";
    for (let left = codeRule.tries - 1; left > 0; left -= 1)
      await expect(confirm(other, wrong)).rejects.toMatchObject(refused("notification.code_wrong", { left }));
    await expect(confirm(other, wrong)).rejects.toMatchObject(refused("notification.code_over"));
    await expect(confirm(other, code)).rejects.toMatchObject(refused("notification.code_over"));
    const late = await askedBy(other);
    world.clock.pass({ minutes: codeRule.minutes });
    await expect(confirm(other, late)).rejects.toMatchObject(refused("notification.code_over"));
    const many = await askedBy(other);
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => confirm(other, wrong)));
    const compared = all.filter((one) => JSON.stringify(one).includes("code_wrong"));
    expect(compared.length).toBeLessThan(codeRule.tries);
    expect((await readPhoneNumber(other))?.confirmedAt).toBeNull();
    // A text costs money: three codes a day.
    await expect(askedBy(other)).rejects.toMatchObject(refused("notification.codes_today"));
    expect(many).toMatch(/^\d{6}$/);
  });

  test.each([
    ["555 555 0142", number],
    ["+1 (555) 555-0142", number],
    ["1-555-555-0142", number],
    ["555-0142", undefined],
    ["+44 20 7946 0958", undefined],
    ["155 555 0142", undefined],
  ])("%s is %s", (said, expected) => expect(northAmerican(said)).toBe(expected));
});

test("who chose texts gets one, with email or without, and no house's or person's name in it", async () => {
  const { world, scope } = await withNumber(["referral_arrived"]);
  const referral = await world.referred();
  await pass(world, 1);
  await pass(world, 1);
  const [text, ...more] = await texted(world);
  expect(more).toEqual([]);
  expect(text).toMatchObject({ to: number });
  expect(text?.text).toMatch(
    /^Porchlight: R-\d+ arrived in the inbox https:\/\/porchlight\.example\/referrals\/ref_/,
  );
  expect(text?.text).toContain(referral);
  const mails = (await world.mailed("notification")).length;
  expect(mails).toBe(1);
  await choose(world, world.lantern.members.admissions, []);
  await world.referred();
  await pass(world, 1);
  expect([await texted(world), await world.mailed("notification")].map(({ length }) => length)).toEqual([
    2,
    mails,
  ]);
  expect((await readNotifications(scope)).filter(({ email, text }) => email || text)).toEqual([
    { kind: "referral_arrived", email: false, text: true },
  ]);
  await removePhone(scope, { command: command() });
  await world.referred();
  await pass(world, 1);
  expect(await texted(world)).toHaveLength(2);
});

test("at night texts wait until 8 AM and come as one; after five in an hour the rest come as one", async () => {
  const { world } = await withNumber(["referral_arrived"]);
  for (let nth = 0; nth < 7; nth += 1) await world.referred();
  await pass(world, 1);
  expect(await texted(world)).toHaveLength(5);
  await pass(world, 62);
  expect((await texted(world))[0]?.text).toBe("Porchlight: 2 notifications https://porchlight.example/");
  // 11 PM.
  await pass(world, 13 * 60);
  const had = (await texted(world)).length;
  for (let nth = 0; nth < 3; nth += 1) await world.referred();
  await pass(world, 30);
  expect(await texted(world)).toHaveLength(had);
  expect((await world.mailed("notification")).length).toBe(10);
  await pass(world, 10 * 60);
  const [last] = await texted(world);
  expect(await texted(world)).toHaveLength(had + 1);
  expect(last?.text).toContain("3 notifications");
});

test.each([
  ["2026-03-03T04:59:00.000Z", "2026-03-03T04:59:00.000Z"],
  ["2026-03-03T05:00:00.000Z", "2026-03-03T16:00:00.000Z"],
  ["2026-03-03T12:00:00.000Z", "2026-03-03T16:00:00.000Z"],
  ["2026-03-03T16:00:00.000Z", "2026-03-03T16:00:00.000Z"],
  // The night in which clocks go forward.
  ["2026-03-08T09:00:00.000Z", "2026-03-08T15:00:00.000Z"],
] as const)("a text of %s in Los Angeles is sent at %s", (at, expected) =>
  expect(outsideQuietHours(at, "America/Los_Angeles")).toBe(expected),
);

test("a number that replied STOP is recorded, and gets nothing more until it is confirmed again", async () => {
  const { world, scope } = await withNumber(["referral_arrived"]);
  const asked: TextMessage[] = [];
  const texts = {
    call: () => Promise.reject(new Error("no call")),
    send: async (message: TextMessage) => {
      asked.push(message);
      return "stopped" as const;
    },
  };
  const handle = createEvents({
    world: world.world,
    mail: world.ports.mail,
    texts,
    origin: "http://localhost:3000",
    log: () => {},
  });
  for (let nth = 0; nth < 2; nth += 1) {
    await world.referred();
    world.clock.pass({ minutes: 1 });
    await world.tick();
    await handle(await world.changed());
  }
  expect(asked).toHaveLength(1);
  expect(await readPhoneNumber(scope)).toMatchObject({ number, stoppedAt: expect.any(String) });
  await confirm(scope, await askedBy(scope));
  expect(await readPhoneNumber(scope)).toMatchObject({ number, stoppedAt: null });
});

/** What a kind is about, if it is no referral. */
const about: Readonly<
  Partial<Record<NotificationKind, "stay" | "inquiry" | "agreement" | "breach" | "emergency">>
> = {
  notice_served: "stay",
  review_asked: "stay",
  inquiry: "inquiry",
  agreement_ending: "agreement",
  breach_due: "breach",
  emergency_opened: "emergency",
};

test.each(notificationKinds)("%s is one SMS of the plain alphabet, also at a long address", (kind) => {
  const subject = newId(about[kind] ?? "referral", 1_800_000_000_000);
  const house =
    kind === "referral_arrived" || kind === "inquiry" ? null : { id: newId("house", 1), name: "Juniper" };
  for (const told of [
    [{ kind, subject, house }],
    Array.from({ length: 40 }, () => ({ kind, subject, house })),
  ]) {
    for (const host of ["app.example.org", "porchlight.staging.a-long-name.example.org"]) {
      const text = notificationText(en, told, `https://${host}`);
      expect(text).toMatch(/^[A-Za-z0-9 _.,:;/?'()\-\n]{1,160}$/);
      expect(text).not.toContain("Juniper");
    }
  }
  const code = en.network.notificationTexts.code({ code: "123456" });
  expect(code).toMatch(/^[A-Za-z0-9 .,]{1,160}$/);
});

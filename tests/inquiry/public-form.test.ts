import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { addressOf } from "#functions/http/address.ts";
import { formToken } from "#shared/inquiries/form-token.ts";
import { listInquiries } from "#shared/inquiries/list-inquiries.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { inquiryLimits } from "#shared/network/door/count-inquiries.ts";
import { setPublicForm } from "#shared/network/network/set-public-form.ts";
import { inquiryWindow } from "#shared/records/door/entities.ts";
import { contentFrom } from "#shared/records/inquiry/content.ts";
import { inquiry as entity, inquiryKey } from "#shared/records/inquiry/inquiry.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import { encode } from "#shared/table/entity.ts";
import { below } from "#shared/tenancy/homes.ts";
import { anyText } from "../support/any-text.ts";
import { type Faults, faulty, seeded } from "../support/faulty.ts";
import { addNetwork, command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { ask, publicScope, written } from "./asking.ts";

let world: SmallWorld;
const faults: { current: Faults | undefined } = { current: undefined };
beforeEach(async () => {
  faults.current = undefined;
  world = await createSmallWorld({ wrap: (sender) => faulty(sender, faults) });
});
const care = () => world.as(world.lantern.members.admissions);
const administration = () => world.as(world.lantern.members.network_admin);
const kept = () => wholeTable(world, ["inquiry"]);

test("an inquiry reaches admissions, with its event, and opening it is logged", async () => {
  const { inquiry } = await ask(world);
  const { waiting } = await listInquiries(care(), {});
  expect(waiting).toMatchObject([{ id: inquiry, source: "form", calls: 0 }]);
  // First names and how soon; nothing to reach them by, and none of their words.
  expect(waiting).toMatchObject([{ asks: { name: "Perpetua", forName: "Quillon", when: "week" } }]);
  expect(JSON.stringify(waiting)).not.toMatch(/elsewhere|0133|clocks/);
  const page = await readInquiry(care(), { inquiry });
  expect(page.inquiry.content).toMatchObject({ name: "Perpetua", forName: "Quillon", asking: "family" });
  const again = await readInquiry(care(), { inquiry });
  expect(again.looked).toMatchObject([{ role: "admissions", purpose: "inquiry" }]);
  const events = (await wholeTable(world)).filter(
    (one) => one.kind === "event" && String(one.pk).includes("#INQ"),
  );
  expect(events).toMatchObject([{ data: { type: "inquiry.received", actor: { kind: "public" } } }]);
  expect(JSON.stringify(events)).not.toMatch(/Perpetua|Quillon|0133/);
});

test("nothing is emailed to the address typed, and no IP address is kept", async () => {
  await ask(world, { address: "203.0.113.77" });
  await world.drain();
  expect(JSON.stringify(await world.outbox())).not.toContain("elsewhere.example");
  const table = JSON.stringify(await wholeTable(world));
  expect(table).not.toContain("203.0.113.77");
  const windows = (await wholeTable(world)).filter((one) => one.kind === inquiryWindow.kind);
  expect(windows.length).toBe(4);
  for (const one of windows) expect(Number(one.ttl)).toBeGreaterThan(0);
});

describe("the same form", () => {
  test("submitted twice, also at the same time, is one inquiry", async () => {
    const { secrets } = world.world;
    const token = await formToken(secrets, world.lantern.id, world.clock.now().subtract({ minutes: 1 }));
    const sent = await Promise.all(Array.from({ length: 5 }, () => ask(world, { token, address: "a" })));
    expect(new Set(sent.map((one) => one.inquiry)).size).toBe(1);
    expect(sent.filter((one) => !one.repeated)).toHaveLength(1);
    expect(await ask(world, { token, address: "a" })).toMatchObject({ repeated: true });
    expect(await kept()).toHaveLength(1);
  });

  test("is one inquiry even with lost replies and refused writes", async () => {
    faults.current = { random: seeded(11), refuse: 0.3, lose: 0.5, partial: 0 };
    for (let run = 0; run < 12; run += 1) {
      const { secrets } = world.world;
      const token = await formToken(secrets, world.lantern.id, world.clock.now().subtract({ minutes: 1 }));
      // Retry when told to.
      for (let tries = 0; tries < 6; tries += 1) {
        try {
          await ask(world, { token });
          break;
        } catch (error) {
          if (!(error instanceof Refusal)) continue;
          expect(error.code).toBe("still_running");
        }
      }
    }
    faults.current = undefined;
    expect(await kept()).toHaveLength(12);
  });
});

const refusedAs = (code: string, change: Parameters<typeof ask>[1]) =>
  expect(ask(world, change)).rejects.toMatchObject({ kind: "conflict", code });
const tokenAt = (seconds: number, network = world.lantern.id) =>
  formToken(world.world.secrets, network, world.clock.now().subtract({ seconds }));

describe("an invalid form", () => {
  test("is refused: forged, of another network, filled in too fast, or a day old", async () => {
    await refusedAs("form_old", { token: "forged" });
    await refusedAs("form_old", { token: "" });
    await refusedAs("form_old", { token: await tokenAt(60, "net_lantern2") });
    await refusedAs("form_early", { token: await tokenAt(1) });
    await refusedAs("form_old", { token: await tokenAt(25 * 3600) });
    await refusedAs("form_old", { token: await tokenAt(-60) });
    expect(await kept()).toHaveLength(0);
  });

  test("is refused if the spam trap was filled in", async () => {
    await refusedAs("form_trap", { trap: "https://spam.example" });
    expect(await kept()).toHaveLength(0);
  });
});

describe("over the limits", () => {
  const listed = () => listInquiries(care(), {});

  test("nobody is turned away: what comes at once from invented addresses waits apart, and so does a person among it", async () => {
    for (let n = 0; n < inquiryLimits.burst.most; n += 1) expect((await ask(world)).apart).toBe(false);
    for (let n = 0; n < 24; n += 1) expect((await ask(world)).apart).toBe(true);
    const person = await ask(world, { sent: { ...written, name: "Marta" } });
    const { waiting, apart } = await listed();
    expect([waiting.length, apart.length]).toEqual([inquiryLimits.burst.most, 25]);
    expect(apart.map(({ id }) => id)).toContain(person.inquiry);
    world.clock.pass({ minutes: 10 });
    expect((await ask(world)).apart).toBe(false);
  });

  test("one address may send a few an hour, and its excess does not count against the network", async () => {
    const { address, apartOfAddress } = inquiryLimits;
    const sends = () => ask(world, { address: "203.0.113.9" });
    for (let n = 0; n < address.most; n += 1) expect((await sends()).apart).toBe(false);
    for (let n = 0; n < apartOfAddress.most; n += 1) expect((await sends()).apart).toBe(true);
    await refusedAs("form_full", { address: "203.0.113.9" });
    for (let n = 0; n < inquiryLimits.burst.most - address.most; n += 1)
      expect((await ask(world, { address: `203.0.113.10-${n}` })).apart).toBe(false);
    world.clock.pass({ hours: 1 });
    expect((await sends()).apart).toBe(false);
  });

  test("what waits apart is bounded, and then the page says to call", async () => {
    const door = world.world.openDoor("web");
    const seconds = Math.floor(world.clock.now().epochMilliseconds / 1000);
    const day = inquiryLimits.apart.seconds;
    const window = { network: world.lantern.id, window: seconds - (seconds % day), seconds: day };
    const counted = encode(inquiryWindow, door.homes, { ...window, from: "apart" }, 1);
    const Item = { ...counted, tally: inquiryLimits.apart.most };
    await world.sender.send(new PutCommand({ TableName: world.tableName, Item }));
    for (let n = 0; n < inquiryLimits.burst.most; n += 1) await ask(world);
    await refusedAs("form_full", {});
    world.clock.pass({ hours: 24 });
    await ask(world);
  });

  test("six taps on one form count once: someone else at the same address gets through", async () => {
    const token = await tokenAt(60);
    for (let tap = 0; tap < 6; tap += 1) await ask(world, { token, address: "shared" });
    for (let n = 1; n < inquiryLimits.address.most; n += 1)
      expect((await ask(world, { address: "shared" })).apart).toBe(false);
    expect((await ask(world, { address: "shared" })).apart).toBe(true);
    expect(await kept()).toHaveLength(inquiryLimits.address.most + 1);
    for (let tap = 6; tap < inquiryLimits.form.most; tap += 1) await ask(world, { token, address: "shared" });
    // What it sent is kept, and it must not read that nothing was saved.
    await refusedAs("form_repeated", { token, address: "shared" });
  });
});

test("a form sent again with a correction reaches admissions, once, and is purged with its inquiry", async () => {
  const token = await tokenAt(60);
  const first = await ask(world, { token, sent: { name: "Marta", phone: "555-555-0171" } });
  const mended = { name: "Marta", phone: "555-555-0199", words: "Sorry, wrong number before." };
  for (let tap = 0; tap < 3; tap += 1)
    expect(await ask(world, { token, sent: mended })).toMatchObject({
      inquiry: first.inquiry,
      repeated: true,
    });
  await ask(world, { token, sent: { name: "Marta", phone: "555-555-0171" } });
  const page = await readInquiry(care(), first);
  expect(page.inquiry.content?.phone).toBe("555-555-0171");
  expect(page.corrections.map(({ content }) => content.phone)).toEqual(["555-555-0199"]);
  expect(await kept()).toHaveLength(1);
  world.clock.pass({ hours: 24 * 400 });
  await world.tick();
  expect(JSON.stringify(await wholeTable(world))).not.toMatch(/555-0171|555-0199|wrong number/);
});

test("every problem is reported at its field, and text a house must not know is refused", async () => {
  const problems = await ask(world, {
    sent: { name: "", phone: "12", house: "castle", words: "x".repeat(2001) },
  }).catch((error: Refusal) => error.fields.map((one) => one.pointer).sort());
  expect(problems).toEqual(["/house", "/name", "/phone", "/words"]);
  await expect(ask(world, { sent: { name: "Perpetua" } })).rejects.toMatchObject({
    fields: [{ pointer: "/phone" }],
  });
  for (const [name, code] of [
    ["hivStatus", "refused.hiv"],
    ["ssn", "refused.ssn"],
    ["immigration_status", "refused.immigration"],
  ] as const)
    await expect(ask(world, { sent: { ...written, [name]: "x" } })).rejects.toMatchObject({
      fields: [{ pointer: `/${name}`, code }],
    });
  await expect(ask(world, { sent: { ...written, words: "It is 123-45-6789." } })).rejects.toMatchObject({
    fields: [{ pointer: "/words", code: "inquiry.refused" }],
  });
  expect(await kept()).toHaveLength(0);
});

test("any text is stored in a valid form or refused at its field", () => {
  const texts = fc.dictionary(
    fc.constantFrom(...Object.keys(written), "language"),
    fc.oneof(fc.string(), anyText, fc.constantFrom("self", "yes", "5555550100")),
  );
  fc.assert(
    fc.property(texts, (sent) => {
      try {
        const content = contentFrom(sent);
        expect(content.name.length).toBeGreaterThan(0);
        expect(content.phone + content.email).not.toBe("");
        expect(JSON.stringify(content)).not.toMatch(/[\u202a-\u202e]/);
      } catch (error) {
        expect(error).toMatchObject({ kind: "invalid" });
      }
    }),
  );
});

test("administration switches the form off and on; a repeat is reported", async () => {
  await setPublicForm(administration(), { open: false, command: command() });
  await expect(setPublicForm(administration(), { open: false, command: command() })).rejects.toMatchObject({
    code: "already_so",
  });
  await expect(ask(world)).rejects.toMatchObject({ code: "form_closed" });
  await setPublicForm(administration(), { open: true, command: command() });
  await ask(world);
});

test("the public scope reads one card and no inquiry, not even its own", async () => {
  const { inquiry } = await ask(world);
  const scope = publicScope(world);
  const home = scope.homes.inquiries();
  await expect(scope.table.get(entity, inquiryKey(scope.homes, inquiry))).rejects.toThrow(/outside/);
  await expect(
    scope.table.query({ in: below.list(home, "O"), index: "list", limit: 5, kinds: [entity] }),
  ).rejects.toThrow(/outside/);
  await addNetwork(world, "net_lantern2");
  const other = publicScope(world, "net_lantern2");
  const foreign = { in: home, limit: 5, kinds: [entity] };
  await expect(other.table.query(foreign)).rejects.toThrow(/outside/);
});

test("the address is the second to last hop, and an IPv6 address counts by its network", () => {
  expect(addressOf("6.6.6.6, 198.51.100.4, 130.176.0.1")).toBe("198.51.100.4");
  expect(addressOf("198.51.100.4")).toBe("198.51.100.4");
  expect(addressOf(undefined)).toBe("unknown");
  expect(addressOf("2001:DB8:0:1:aaaa::1, 130.176.0.1")).toBe("2001:db8:0:1");
  expect(addressOf("2001:db8::9, 130.176.0.1")).toBe("2001:db8:0:0");
});

import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { inviteInquirer } from "#shared/inquiries/invite-inquirer.ts";
import { countInquiries, listInquiries } from "#shared/inquiries/list-inquiries.ts";
import { noteCall } from "#shared/inquiries/note-call.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { takeCall, takeCallInHouse } from "#shared/inquiries/take-call.ts";
import { promisedBy } from "#shared/records/inquiry/content.ts";
import { type Faults, faulty, seeded } from "../support/faulty.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, signedIn } from "../web/browser.ts";

let world: SmallWorld;
const faults: { current: Faults | undefined } = { current: undefined };
beforeEach(async () => {
  faults.current = undefined;
  world = await createSmallWorld({ wrap: (sender) => faulty(sender, faults) });
});
const care = () => world.as(world.lantern.members.admissions);
const juniper = () => world.lantern.houses.juniper;
const volunteer = () => world.as(world.lantern.members.volunteer, juniper());
const said = { name: "Osric", phone: "555-555-0119", callBack: "hour", words: "Osric can come on Friday." };
const take = () => takeCall(care(), { sent: said, command: command() });

describe("a call logged in a house", () => {
  test("reaches admissions at once with who took it, and the house keeps only that there was a call", async () => {
    await takeCallInHouse(volunteer(), { house: juniper(), sent: said, command: command() });
    await world.drain();
    const { waiting, houses } = await listInquiries(care(), {});
    const [line] = waiting;
    expect(line).toMatchObject({ source: "call", house: juniper() });
    expect(houses.get(juniper())).toBe("Juniper House");
    const { inquiry } = await readInquiry(care(), { inquiry: line?.id ?? "inq_none" });
    expect(inquiry).toMatchObject({
      takenBy: { name: "volunteer of net_lantern" },
      content: { name: "Osric" },
    });
    const inHouse = (await wholeTable(world)).filter((one) => String(one.pk).includes("#H#"));
    expect(JSON.stringify(inHouse)).not.toMatch(/Osric|0119/);
    expect(JSON.stringify(inHouse)).toContain("inquiry.taken");
  });

  test("submitted twice, with its outbox message delivered several times, is one inquiry", async () => {
    const twice = { house: juniper(), sent: said, command: command() };
    await Promise.all([takeCallInHouse(volunteer(), twice), takeCallInHouse(volunteer(), twice)]);
    faults.current = { random: seeded(3), refuse: 0.2, lose: 0.3, partial: 0.2 };
    await world.drain((records) => [...records, ...records]);
    faults.current = undefined;
    world.clock.pass({ minutes: 5 });
    await world.tick();
    expect((await listInquiries(care(), {})).waiting).toHaveLength(1);
    expect(
      JSON.stringify((await wholeTable(world)).filter((one) => one.kind === "outbox_message")),
    ).not.toMatch(/Osric/);
  });

  test("without a callback number it is refused, and every problem is reported", async () => {
    await expect(
      takeCallInHouse(volunteer(), { house: juniper(), sent: { when: "someday" }, command: command() }),
    ).rejects.toMatchObject({
      fields: [{ pointer: "/name" }, { pointer: "/phone" }, { pointer: "/when" }],
    });
  });

  test("four house roles can log calls; none of them can read one", async () => {
    const web = webOf();
    for (const role of ["house_manager", "house_staff", "peer_mentor", "volunteer"] as const) {
      const person = await signedIn(world, web, world.lantern.members[role]);
      const page = `/houses/${juniper()}/inquiries/new`;
      const sent = await person.send(page, `/houses/${juniper()}/inquiries`, said);
      const front = role === "volunteer" ? "/" : `/houses/${juniper()}/today`;
      expect([role, sent.status, sent.to]).toEqual([role, 303, front]);
      expect((await person.get(sent.to ?? "")).text).toContain(
        "Call logged and sent to admissions. They call Osric back within the hour.",
      );
      expect((await person.get("/inquiries")).status).toBe(403);
    }
    const clinician = await signedIn(world, web, world.lantern.members.clinician);
    expect((await clinician.get(`/houses/${juniper()}/inquiries/new`)).status).toBe(403);
  });
});

const webOf = () =>
  createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: false,
    log: () => {},
  });

test("promised callbacks come first, and missed ones are counted", async () => {
  const { inquiry: patient } = await takeCall(care(), {
    sent: { ...said, callBack: "" },
    command: command(),
  });
  world.clock.pass({ minutes: 10 });
  const { inquiry: promised } = await take();
  const order = async () => (await listInquiries(care(), {})).waiting.map((one) => one.id);
  expect(await order()).toEqual([promised, patient]);
  expect(await countInquiries(care())).toEqual({ waiting: 2, more: false, late: 0 });
  world.clock.pass({ hours: 2 });
  expect(await countInquiries(care())).toMatchObject({ late: 1 });
  await noteCall(care(), { inquiry: promised, sent: { reached: "reached" }, command: command() });
  expect(await countInquiries(care())).toMatchObject({ waiting: 2, late: 0 });
});

test("callback, invitation and closing are recorded with actor and time, and no event has their text", async () => {
  const { inquiry } = await take();
  await noteCall(care(), {
    inquiry,
    sent: { reached: "not_reached", note: "Osric was out" },
    command: command(),
  });
  await inviteInquirer(care(), {
    inquiry,
    sent: { house: juniper(), note: "Osric comes at 3" },
    command: command(),
  });
  const closing = { inquiry, sent: { outcome: "moved_forward" }, command: command() };
  await closeInquiry(care(), closing);
  await closeInquiry(care(), closing);
  const page = await readInquiry(care(), { inquiry });
  expect(page.inquiry.steps).toMatchObject([
    { kind: "not_reached", by: { name: "admissions of net_lantern" }, note: "Osric was out" },
    { kind: "invited", house: { name: "Juniper House" } },
  ]);
  expect(page.inquiry.closed).toMatchObject({
    outcome: "moved_forward",
    by: { name: "admissions of net_lantern" },
  });
  const { waiting, over } = await listInquiries(care(), {});
  expect([waiting.length, over.length]).toEqual([0, 1]);
  const events = (await wholeTable(world)).filter((one) => one.kind === "event");
  expect(JSON.stringify(events)).not.toMatch(/Osric|0119/);
  const late = { inquiry, sent: { reached: "reached" }, command: command() };
  await expect(noteCall(care(), late)).rejects.toMatchObject({ kind: "conflict", code: "inquiry_closed" });
});

test("a decline says where else to try", async () => {
  const { inquiry } = await take();
  const declining = (sent: Record<string, string>) =>
    closeInquiry(care(), { inquiry, sent, command: command() });
  await expect(declining({})).rejects.toMatchObject({ fields: [{ pointer: "/outcome" }] });
  await expect(declining({ outcome: "declined" })).rejects.toMatchObject({
    fields: [{ pointer: "/elsewhere" }],
  });
  await declining({ outcome: "declined", elsewhere: "The county’s line, 555-0199" });
});

test("of two closings at the same time one succeeds and the other is told", async () => {
  const { inquiry } = await take();
  const both = await Promise.allSettled(
    ["no_answer", "moved_forward"].map((outcome) =>
      closeInquiry(care(), { inquiry, sent: { outcome }, command: command() }),
    ),
  );
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("from an inquiry the house’s form opens with the name filled in, and the name is in no URL", async () => {
  const { inquiry } = await take();
  const person = await signedIn(world, webOf(), world.lantern.members.admissions);
  const sent = await person.send(`/inquiries/${inquiry}`, `/inquiries/${inquiry}/move-in`, {
    house: juniper(),
  });
  expect([sent.status, sent.to]).toEqual([200, null]);
  expect(sent.text).toContain(`action="/houses/${juniper()}/stays"`);
  expect(sent.text).toMatch(/value="Osric"/);
  expect(sent.text).not.toMatch(/(?:href|action)="[^"]*Osric/);
});

test("a promised day is the house’s local day, also in the evening", () => {
  const zone = "America/Los_Angeles";
  const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  const by = (callBack: Parameters<typeof promisedBy>[0], local: string) => {
    const instant = promisedBy(callBack, at(local), zone);
    return instant && Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString();
  };
  expect(by(null, "2026-03-02T09:00")).toBeNull();
  expect(by("hour", "2026-03-02T09:00")).toBe("2026-03-02T10:00:00");
  expect(by("today", "2026-03-02T09:00")).toBe("2026-03-02T18:00:00");
  expect(by("today", "2026-03-02T20:00")).toBe("2026-03-02T23:59:00");
  expect(by("tomorrow", "2026-03-07T22:00")).toBe("2026-03-08T12:00:00");
});

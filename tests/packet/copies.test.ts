import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { copiesADay } from "#shared/records/packet/copies.ts";
import { documentParts, parts } from "#shared/records/packet/parts.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { mailCopy } from "#shared/residents/packet/mail-copy.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { adopt, filledIn, formFor, keepTexts, sign, writeHouse } from "../support/papers.ts";
import { pdfText } from "../support/pdf-text.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let manager: Scope;
let person: Person;
let app: ReturnType<typeof createWeb>;
let mentor: Person;
/** The manager's phone in the resident's hands. */
let resident: Person;
let at: { house: Id<"house">; stay: Id<"stay"> };
let path: string;

beforeAll(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  manager = world.as(members.house_manager, houses.juniper);
  const administration = world.as(members.network_admin);
  await keepTexts(administration);
  const texts = { fees: "$ 240 a week", refundPolicy: "Days not lived are paid back", rules: "Home by 11" };
  await writeHouse(administration, houses.juniper, texts);
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A");
  if (!bed) throw new Error("no bed");
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(manager, {
    house: houses.juniper,
    bed,
    ...who,
    command: command(),
  });
  at = { house: houses.juniper, stay };
  path = `/houses/${at.house}/stays/${at.stay}/packet`;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  app = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  person = await signedIn(world, app, members.house_manager);
  mentor = await signedIn(world, app, members.peer_mentor);
  resident = await signedIn(world, app, members.house_manager, { purpose: "papers", ...at });
});

describe("on the screen", () => {
  test("nothing is emailed before anything is signed", async () => {
    const form = { to: "linus@example.org", agreed: "yes", command: command() };
    expect((await person.post(`${path}/copies`, form)).status).toBe(409);
  });

  test("a document is shown alone, signed, and leads to the next, with no link to the record", async () => {
    const page = await resident.get(`${path}/fees`);
    expect(page.text).toContain("$ 240 a week");
    const links = [...page.text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([`${path}/fees?lang=es`, `${path}/signature`, `${path}/hand-back`]);
    const signature = `${path}/signature`;
    const wrong = await resident.send(signature, signature, { name: "Linus <Quail>", agreed: "yes" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Linus &lt;Quail&gt;");
    expect(wrong.text).toContain("This isn’t the name we have on file.");
    const adopted = await resident.send(signature, signature, { name: "Linus Bracken", agreed: "yes" });
    expect(adopted.to).toBe(`${path}/fees`);
    expect((await resident.get(`${path}/fees`)).text).toContain("I sign it as Linus Bracken.");
    const signed = await resident.send(`${path}/fees`, `${path}/fees`, {});
    expect(signed.to).toBe(`${path}/refund_policy`);
    expect((await person.get(path)).text).toContain("Don’t collect any money");
  });

  test("the last one leads to handing the device back", async () => {
    for (const part of parts.slice(1, -1)) await sign(manager, at, part);
    const form = await formFor(manager, at, "medications");
    const last = await resident.send(`${path}/medications`, `${path}/medications`, form);
    expect(last.to).toBe(`${path}/hand-back`);
    expect((await person.get(path)).text).not.toContain("Don’t collect any money");
  });
});

describe("information the partner sent", () => {
  test("is filled into the forms to be checked with the person, and is never signed automatically", async () => {
    const { juniper } = world.lantern.houses;
    const referral = await world.referred(world.lantern, (payload) => ({
      ...payload,
      recovery: { ...payload.recovery, recurrencePlan: "Call Wren before anything" },
      arrival: {
        date: world.today(),
        emergencyContact: { name: "Wren Wagtail", phone: "555-0161", mayBeTold: "Where I am" },
      },
    }));
    const care = world.as(world.lantern.members.admissions);
    await routeReferral(care, { referral, house: juniper, command: command() });
    await world.drain();
    const bed = (await world.beds(world.lantern, juniper)).get("2A") ?? "bed_none";
    const until = localTime(world.clock, 5);
    await acceptReferral(manager, { house: juniper, referral, bed, until, command: command() });
    const { stay } = await moveIn(manager, { house: juniper, referral, command: command() });
    const theirs = `/houses/${juniper}/stays/${stay}/packet`;
    await adopt(manager, { house: juniper, stay }, "Theo Wagtail");
    const { house_manager } = world.lantern.members;
    const handed = await signedIn(world, app, house_manager, { purpose: "papers", house: juniper, stay });
    const contacts = (await handed.get(`${theirs}/contacts`)).text;
    for (const said of ["Wren Wagtail", "555-0161", "Where I am", "555-0177"])
      expect(contacts).toContain(said);
    expect((await handed.get(`${theirs}/recurrence_plan`)).text).toContain("Call Wren before anything");
    expect((await handed.get(`${theirs}/medications`)).text).toContain("Sample medication A");
    expect((await person.get(theirs)).text).toContain(`0 of ${parts.length} signed`);
    expect((await person.get(`/houses/${juniper}/today`)).text).toContain(`0 of ${parts.length} signed`);
  });
});

describe("a copy", () => {
  test("in print has everything that is signed, with who signed, when, and for the house", async () => {
    const { text } = await person.get(`${path}/print`);
    for (const said of [
      "$ 240 a week",
      "Home by 11",
      "Walking with Abel",
      "28 tablets",
      "Guitar",
      "555-0188",
    ])
      expect(text).toContain(said);
    expect(text.match(/Signed by Linus Bracken/g)).toHaveLength(documentParts.length);
    expect(text.match(/For the house: house_manager/g)).toHaveLength(documentParts.length);
    expect((await mentor.get(`${path}/print`)).status).toBe(403);
  });

  test("by email is a PDF of the house’s own texts as signed, and is deleted once sent", async () => {
    const refused = await person.send(path, `${path}/copies`, { to: "linus at home" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("linus at home");
    const sent = await person.send(path, `${path}/copies`, { to: "linus@example.org", agreed: "yes" });
    expect(sent.to).toBe(path);
    const { text } = await person.get(path);
    expect(text).toContain("10 documents emailed to l…@example.org.");
    expect(text).toContain("On its way");
    await world.drain();
    const [mail] = (await world.outbox()).filter((one) => one.to === "linus@example.org");
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Linus|Bracken|Days not lived/);
    expect(mail?.attachment).toMatchObject({ name: "signed-paperwork.pdf", contentType: "application/pdf" });
    const pages = pdfText(Buffer.from(mail?.attachment?.base64 ?? "", "base64")).join("\n");
    for (const said of ["$ 240 a week", "Days not lived are paid back", "Signed by Linus Bracken"])
      expect(pages).toContain(said);
    expect(pages.match(/Document fingerprint: /g)).toHaveLength(10);
    expect(pages).not.toMatch(/Walking|tablets|Guitar|555-0188/);
    const left = JSON.stringify(await wholeTable(world));
    expect(left).not.toContain("linus@example.org");
    expect(left).not.toContain(mail?.attachment?.base64.slice(0, 200));
    const after = (await person.get(path)).text;
    expect(after).toMatch(/10 documents to l…@example\.org[^<]*<span class="second">Sent</);
    expect((await mentor.get(path)).text).not.toContain("l…@example.org");
  });

  test("by email is sent without a name, as text, if a PDF can’t show its letters; one too large is refused", async () => {
    await adopt(manager, at, "محمد", { nameMeant: "yes" });
    const asked = { ...at, to: "linus@example.com", agreed: "yes" };
    const compose = async () => {
      const attachment = { name: "a", contentType: "application/pdf", base64: "a".repeat(320_001) };
      return { subject: "Copy", text: "Copy", attachment };
    };
    const large = mailCopy(manager, { ...asked, compose, command: command() });
    await expect(large).rejects.toMatchObject({ code: "copy_too_large" });
    await person.send(path, `${path}/copies`, { to: "linus@example.com", agreed: "yes" });
    await world.drain();
    const [mail] = (await world.outbox()).filter((one) => one.to === "linus@example.com");
    expect(mail?.attachment).toBeUndefined();
    expect(mail?.text).toContain(filledIn("rights"));
    expect(mail?.text).not.toMatch(/Linus|Bracken|محمد/);
  });

  test("a mentor sees that medications were listed, not which", async () => {
    const page = await mentor.get(path);
    expect(page.text).toContain("Medication inventory");
    expect(page.text).not.toContain("Hand phone to resident");
    expect(page.text).not.toContain("Sample medication");
    expect((await mentor.get(`${path}/medications`)).status).toBe(403);
  });

  test("by email is sent ten times in 24 hours at most, and what was typed is kept", async () => {
    world.clock.pass({ hours: 24 });
    const compose = async () => ({ subject: "Copy", text: "Copy" });
    const asked = { ...at, to: "linus@example.net", agreed: "yes", compose };
    const send = () => mailCopy(manager, { ...asked, command: command() });
    for (let sent = 0; sent < copiesADay; sent += 1) await send();
    await expect(send()).rejects.toMatchObject({ code: "too_many_copies" });
    const again = await signedIn(world, app, world.lantern.members.house_manager);
    const refused = await again.send(path, `${path}/copies`, { to: "late@example.net", agreed: "yes" });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("as often as we allow in 24 hours");
    expect(refused.text).toContain("late@example.net");
    world.clock.pass({ hours: 24 });
    await send();
  });
});

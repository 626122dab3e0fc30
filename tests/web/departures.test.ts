import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { decision, notice, service } from "../departure/words.ts";
import { decidedReview } from "../support/reviews.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let manager: Person;
let admissions: Person;
let app: ReturnType<typeof createWeb>;
let house: Id<"house">;

beforeAll(async () => {
  // Each test has its own bed.
  world = await createSmallWorld({ beds: 6 });
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  app = createWeb({ world: world.world, ports: world.ports, oidc, origin, development: true, log: () => {} });
  house = world.lantern.houses.juniper;
  await signIn();
});

async function signIn(): Promise<void> {
  manager = await signedIn(world, app, world.lantern.members.house_manager);
  admissions = await signedIn(world, app, world.lantern.members.admissions);
}

async function somebody(label: string): Promise<string> {
  const scope = world.as(world.lantern.members.house_manager, house);
  const bed = (await world.beds(world.lantern, house)).get(label);
  if (!bed) throw new Error(`There is no bed ${label}`);
  const who = { legalName: `Linus Bracken ${label}`, birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(scope, { house, bed, ...who, command: command() });
  await world.drain();
  return `/houses/${house}/stays/${stay}`;
}

describe("the page of a departure", () => {
  it("keeps what was typed when something is missing, and has one primary button", async () => {
    const at = `${await somebody("1A")}/departure`;
    await manager.send(at, `${at}/kind`, { kind: "involuntary_recurrence" });
    const typed = { kind: "involuntary_recurrence", ground: "A <b>long</b> night", rule: "Rule 2" };
    const again = await manager.send(at, `${at}/decision`, typed);
    expect(again.status).toBe(422);
    expect(again.text).toContain("A &lt;b&gt;long&lt;/b&gt; night");
    expect(again.text).toContain("A recurrence or a non-negative test alone is not grounds for discharge.");
    expect(again.text.match(/btn-primary/g)).toHaveLength(1);
    expect((await manager.send(at, `${at}/decision`, typed)).text).not.toMatch(/evict|tenan|terminat/i);
  });

  it("keeps the answers when the stay is ended in the same form, and everything typed when it can't be", async () => {
    const stay = await somebody("2B");
    const at = `${stay}/departure`;
    await manager.send(at, `${at}/kind`, { kind: "graduated" });
    const typed = { belongings: "kept", belongings_words: "Shelf 2", belongings_on: "2027-01-04" };
    const open = await manager.send(at, at, { ...typed, on: world.today() });
    expect(open.status).toBe(422);
    expect(open.text).toContain('value="Shelf 2"');
    expect(open.text).toContain("Answer the remaining items or mark them unknown.");
    const wrong = await manager.send(at, at, {
      ...typed,
      deposit: "kept_part",
      on: world.today(),
      rest: "yes",
    });
    expect([wrong.status, wrong.text.includes('value="Shelf 2"')]).toEqual([422, true]);
    expect((await manager.get(stay)).text).not.toContain("Moved out");
    const ended = await manager.send(at, at, { ...typed, on: world.today(), rest: "yes" });
    expect(ended).toMatchObject({ status: 303, to: stay });
    expect((await manager.get(`${at}/copy`)).text).toContain("Shelf 2");
  });

  it("says why a resident can't be required to leave, and has no button for it", async () => {
    const at = `${await somebody("1B")}/departure`;
    await manager.send(at, `${at}/kind`, { kind: "involuntary_rule" });
    const page = await manager.get(at);
    expect(page.text).toContain("Record the decision first.");
    expect(page.text).not.toContain("Record move-out");
    const forced = await manager.post(at, {
      form: "departure",
      command: command(),
      kind: "involuntary_rule",
      on: world.today(),
      rest: "yes",
    });
    expect([forced.status, forced.text.includes("Record a decision first.")]).toEqual([409, true]);
  });
});

describe("a notice", () => {
  it("is printed before it is served, with no placeholder, and then stands on the stay and on Today", async () => {
    const stay = await somebody("3B");
    const at = `${stay}/departure`;
    await manager.send(at, `${at}/kind`, { kind: "involuntary_rule" });
    const typed = Object.fromEntries(Object.entries(decision).map(([name, said]) => [name, String(said)]));
    await manager.send(at, `${at}/decision`, { ...typed, notMentorAlone: "yes" });
    const first = await manager.get(at);
    expect(first.text).toContain("Uses the California text");
    expect(first.text).not.toContain(`action="${at}/service"`);
    const day = world.today();
    const prepared = notice(day, Temporal.PlainDate.from(day).add({ days: 30 }).toString());
    expect((await manager.send(at, `${at}/notice`, prepared)).status).toBe(303);
    const paper = (await manager.get(`${at}/copy`)).text;
    for (const said of [
      "1 Sample Street",
      "Ansel Kestrel",
      "Name, signature and date",
      "To ask for a review",
    ])
      expect(paper).toContain(said);
    expect(paper).not.toMatch(/\{[a-z_]+\}/);
    expect((await manager.send(at, `${at}/service`, { ...service(day), how: "taped" })).status).toBe(303);
    expect((await manager.get(at)).text).toContain("by Delphine Marsh. Taped to the resident’s door.");
    expect((await manager.get(stay)).text).toContain("Must move out by");
    expect((await manager.get(`/houses/${house}/today`)).text).toContain(
      "Must move out. Last day to request a review.",
    );
  });
});

describe("a fair review", () => {
  it("is answered by someone else: deciders see no form for it and are refused", async () => {
    const at = `${await somebody("3A")}/departure`;
    await manager.send(at, `${at}/kind`, { kind: "involuntary_rule" });
    const typed = Object.fromEntries(Object.entries(decision).map(([name, said]) => [name, String(said)]));
    await manager.send(at, `${at}/decision`, { ...typed, notMentorAlone: "yes" });
    await manager.send(at, `${at}/review`, { words: "Please look again" });
    const review = /\/houses\/[^"/]+\/reviews\/[^"/]+/.exec((await manager.get(at)).text)?.[0] ?? "";
    const page = await manager.get(review);
    expect(page.text).toContain("You had a part in this, so someone else has to decide it.");
    expect(page.text).not.toContain(`action="${review}/decision"`);
    const outcome = { ...decidedReview, form: "decide", reasons: "They were agreed" };
    const alone = await manager.post(`${review}/decision`, { ...outcome, command: command() });
    expect([alone.status, alone.text.includes("You had a part in this")]).toEqual([409, true]);
    // Without a member who was there before the decider, others may answer after 72 hours.
    world.clock.pass({ hours: 72 });
    await signIn();
    expect((await admissions.send(review, `${review}/decision`, outcome)).status).toBe(303);
    expect((await manager.get(at)).text).toContain("Reversed by a review");
  });
});

describe("the page of a transfer", () => {
  it("is for admissions; the houses’ pages don’t mention each other", async () => {
    const at = await somebody("2A");
    expect((await manager.get(`${at}/transfer`)).status).toBe(403);
    expect((await manager.get(at)).text).not.toContain("Transfer to another house");
    const { alder } = world.lantern.houses;
    const path = `${at}/transfer?to=${alder}`;
    const bed = (await world.beds(world.lantern, alder)).get("1A") ?? "";
    const form = { to: alder, bed, on: world.today(), agreed: "yes" };
    const refused = await admissions.send(path, `${at}/transfer`, { ...form, agreed: "" });
    expect([refused.status, refused.text.includes("Confirm that the resident agreed")]).toEqual([422, true]);
    const there = (await admissions.send(path, `${at}/transfer`, form)).to ?? "";
    expect(there).toContain(`/houses/${alder}/stays/`);
    await world.drain();
    expect((await admissions.get(there)).text).toContain(at);
    expect((await admissions.get(at)).text).toContain(there);
    const seen = await manager.get(at);
    expect(seen.text).toContain("Transfer");
    expect(seen.text).not.toMatch(new RegExp(`Alder|${alder}`));
  });
});

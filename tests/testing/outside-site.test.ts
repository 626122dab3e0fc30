import { beforeAll, describe, expect, test } from "vitest";
import { en } from "#functions/copy/en/index.ts";
import { createMe } from "#functions/me/app.ts";
import { localText } from "#functions/web/kit/local-times.ts";
import { endConsent } from "#shared/consents/end-consent.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { outboxMessage } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { linkDays, linkKey, personalLink } from "#shared/records/door/link.ts";
import { siteReads } from "#shared/records/test/site-collection.ts";
import { linkedNow } from "#shared/records/test/test.ts";
import { partiesOf } from "#shared/residents/review/open-review.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { below } from "#shared/tenancy/homes.ts";
import { endTest } from "#shared/testing/collection/end-test.ts";
import { interpretTest } from "#shared/testing/collection/interpret.ts";
import { moveTest } from "#shared/testing/collection/move-test.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { readOwnTests } from "#shared/testing/collection/read-own-tests.ts";
import { readTest } from "#shared/testing/collection/read-tests.ts";
import { takeOnCollection } from "#shared/testing/collection/take-on.ts";
import { reportDevice, siteScope } from "#shared/testing/elsewhere/by-link.ts";
import { linkSite, listSites, withdrawSite } from "#shared/testing/elsewhere/link-site.ts";
import { nameCollector } from "#shared/testing/elsewhere/name-collector.ts";
import { receiveSite } from "#shared/testing/elsewhere/receive-site.ts";
import { recordLaboratory } from "#shared/testing/laboratory/record-report.ts";
import { signedConsent } from "../consent/kit.ts";
import { assigned, journeyOf, type Walking, walkingWorld } from "../support/beside.ts";
import { ask as askAt, origin } from "../support/by-link.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import {
  besideSpecimen,
  collectedTest,
  handedOver,
  inPerson,
  laboratoryReport,
  linkedSite,
  orderedTest,
  seen,
} from "../support/tests.ts";

const at = "/link/collection";
type Person = Membership & { readonly identity: string };
let world: SmallWorld;
let they: Walking;
let me: ReturnType<typeof createMe>;
let [staff, manager, admissions]: Person[] = [];

type Sending = { readonly input: { readonly TransactItems?: { Put?: { Item: { kind: string } } }[] } };
/** Called before the next write, and after it. */
const writing: { current: ((command: Sending) => Promise<unknown>) | undefined } = { current: undefined };
const written: { current: (() => Promise<unknown>) | undefined } = { current: undefined };

beforeAll(async () => {
  ({ world, they } = await walkingWorld({
    wrap: (sender) => ({
      send: async (command) => {
        const act = command.input.TransactItems && writing.current;
        if (act) writing.current = undefined;
        await act?.(command);
        const answer = await sender.send(command);
        const then = command.input.TransactItems && written.current;
        if (then) written.current = undefined;
        await then?.();
        return answer;
      },
    }),
  }));
  ({ house_staff: staff, house_manager: manager, admissions } = world.lantern.members);
  const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
  me = createMe({ world: world.world, ports: world.ports, oidc, origin, log: () => {} });
});

const as = (person: Person | undefined = manager) =>
  world.as(person ?? world.lantern.members.house_manager, they.at.house);
const personally = (person: Person | undefined) =>
  inPerson(world, person ?? world.lantern.members.house_manager);
const on = (id: Id<"test">) => ({ house: they.at.house, test: id, command: command() });
const order = async (change: Partial<typeof orderedTest> = {}) =>
  (await orderTest(as(staff), { ...they.at, ...orderedTest, ...change, command: command() })).test;
const found = async (id: Id<"test">) => await readTest(as(), on(id));
const said = async (id: Id<"test">) => (await found(id)).custody.map(({ what }) => what.kind);
const refused = (code: string) => expect.objectContaining({ code });
const ask = (path: string, cookie = "", form?: Readonly<Record<string, string>>) =>
  askAt(me, path, { cookie, ...(form ? { form } : {}) });
const use = (token: string) => ask(`/link/${token}`, "", {});

/** A test that a site was asked to collect, and its link. */
async function linked(change: Partial<typeof orderedTest> = {}) {
  const id = await order(change);
  const site = await linkedSite(
    world,
    { ...they.at, test: id },
    manager ?? world.lantern.members.house_manager,
  );
  await world.drain();
  return { id, ...site };
}
/** The browser of whoever opened the link. */
async function opened({ token }: { readonly token: string }) {
  const { to, cookie } = await use(token);
  expect(to).toBe(at);
  return cookie;
}
const device = (change: object = {}): Record<string, string> => {
  const { missing, ...all } = seen(world);
  return {
    ...all,
    missing: missing.join("\n"),
    ...besideSpecimen,
    observer: "Moss Hale",
    form: "device",
    command: command(),
    ...change,
  };
};
const send = async (cookie: string, form: Record<string, string>, to = "device") => {
  const answer = await ask(`${at}/${to}`, cookie, form);
  await world.drain();
  return answer;
};
const disclosures = async (consent: Id<"consent">) =>
  (await listConsents(as(), they.at)).disclosures.filter(
    ({ basis }) => "consent" in basis && basis.consent === consent,
  );

describe("an outside site", () => {
  test("collects one test by link: it sees what a collector needs, and the chain of custody says who and where", async () => {
    const it = await linked();
    const { journey, person } = await journeyOf(world, they.at);
    const resident = scopeOfResident(world.world, { network: world.lantern.id, journey, person }, "req");
    const own = async () => (await readOwnTests(resident)).tests.find((one) => one.test === it.id);
    expect(await own()).toMatchObject({ site: it.asked && expect.stringContaining("Cedar Testing") });
    expect(await disclosures(it.consent)).toEqual([]);
    const cookie = await opened(it);
    const { status, text } = await ask(at, cookie);
    expect(status).toBe(200);
    for (const word of [
      "Linus B.",
      "Urine",
      "AMP, COC, FEN",
      "Ash Fenn",
      "Cedar Testing",
      "Monday, March 2, 2026",
      "works for 4 hours after you open it",
    ])
      expect(text).toContain(word);
    // Not who they are in full, where they live, or why they are tested.
    expect(text).not.toMatch(/Bracken|Juniper|1990|dinner|suspicion/i);
    expect(await disclosures(it.consent)).toMatchObject([
      { to: expect.stringContaining("Cedar Testing"), how: "link", what: ["residency", "test_results"] },
    ]);
    expect((await send(cookie, device({ missing: "COC" }))).to).toBe(`${at}/sent`);
    expect((await ask(`${at}/sent`, cookie)).text).toContain("The house has it");
    expect((await ask(`${at}/sent`)).status).toBe(404);
    const { test, custody } = await found(it.id);
    const last = custody.at(-1);
    expect(last).toMatchObject({
      by: { kind: "link", link: it.link },
      what: {
        kind: "collected",
        missing: ["COC"],
        outside: { name: "Ash Fenn", observer: "Moss Hale", residentSigned: true },
      },
    });
    expect(test.value.collected).toMatchObject({ by: { kind: "link" }, temperature: 94 });
    expect(await own()).toMatchObject({ step: "to_interpret", site: null });
    // What was sent is no longer theirs to read; the page that says so names no one.
    expect((await ask(at, cookie)).status).toBe(404);
    const after = await ask(`${at}/sent`, cookie);
    expect([after.status, /Linus|Juniper/.test(after.text)]).toEqual([200, false]);
  });

  test("whoever made the link neither reads the device nor decides on it: they could have used it themselves", async () => {
    const it = await linked();
    await send(await opened(it), device());
    const read = (person: Person | undefined) =>
      interpretTest(as(person), {
        ...on(it.id),
        ...personally(person),
        ...{ result: "negative", expected: "", words: "" },
      });
    await expect(read(manager)).rejects.toEqual(refused("test_collector"));
    const { value } = (await found(it.id)).test;
    expect(partiesOf(value).map(({ identity }) => identity)).toContain(manager?.identity);
    await read(admissions);
    expect((await found(it.id)).test.value.interpreted?.result).toBe("negative");
  });

  test("sends a sealed specimen to a laboratory: no device, and only its report says anything", async () => {
    const it = await linked();
    const { collectedAt, temperature, signed } = seen(world);
    const sealed = { collectedAt, temperature, signed, ...handedOver, observer: "", command: command() };
    const cookie = await opened(it);
    expect((await send(cookie, { ...sealed, specimen: "" }, "laboratory")).status).toBe(422);
    expect((await send(cookie, sealed, "laboratory")).to).toBe(`${at}/sent`);
    expect((await said(it.id)).slice(-2)).toEqual(["collected", "handed_over"]);
    const { value } = (await found(it.id)).test;
    expect(value).toMatchObject({ entries: 4, sent: { ...handedOver, by: { kind: "link" } } });
    const sent = { ...on(it.id), ...personally(admissions) };
    await expect(
      interpretTest(as(admissions), { ...sent, result: "invalid", expected: "", words: "" }),
    ).rejects.toEqual(refused("test_sent"));
    const report = (person: Person | undefined) =>
      recordLaboratory(as(person), { ...on(it.id), ...personally(person), ...laboratoryReport });
    await expect(report(manager)).rejects.toEqual(refused("test_collector"));
    await report(admissions);
    expect((await found(it.id)).test.value.laboratory?.result).toBe("confirmed_positive");
  });

  test("that got no specimen says so, and how the test ends stays the house’s to say", async () => {
    const it = await linked();
    const cookie = await opened(it);
    expect((await send(cookie, { words: "", command: command() }, "not-given")).status).toBe(422);
    await send(cookie, { words: "They came, and left after an hour", command: command() }, "not-given");
    expect((await said(it.id)).at(-1)).toBe("not_given");
    const { value } = (await found(it.id)).test;
    expect([value.ended, value.collected]).toEqual([null, null]);
    expect((await ask(at, cookie)).status).toBe(404);
    // Whoever made the link could have said so: if the house calls it a refusal, they don't decide the review of it.
    await endTest(as(staff), {
      ...on(it.id),
      ...personally(staff),
      as: "refused",
      words: "As the site says",
    });
    const parties = partiesOf((await found(it.id)).test.value).map(({ identity }) => identity);
    expect(parties).toEqual(expect.arrayContaining([manager?.identity, staff?.identity]));
  });
});

describe("its link", () => {
  test("is used up by a button, once: no preview and no robot uses it, and of two phones one gets in", async () => {
    const it = await linked();
    for (let n = 0; n < 3; n += 1) {
      const { status, text, headers } = await ask(`/link/${it.token}`);
      expect([status, /Linus|Cedar|Juniper/.test(text)]).toEqual([200, false]);
      expect(headers.get("x-robots-tag")).toContain("noindex");
    }
    expect(await disclosures(it.consent)).toEqual([]);
    const both = await Promise.all([use(it.token), use(it.token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect((await use(it.token)).status).toBe(404);
    expect(await disclosures(it.consent)).toHaveLength(1);
  });

  test("opens nothing once it was withdrawn, used or not", async () => {
    const [used, unused] = [await linked(), await linked()];
    const cookie = await opened(used);
    for (const { id } of [used, unused]) {
      const sent = { ...on(id), ...personally(manager) };
      await withdrawSite(as(), sent);
      await withdrawSite(as(), sent);
      expect((await said(id)).at(-1)).toBe("unlinked");
      await expect(withdrawSite(as(), { ...on(id), ...personally(manager) })).rejects.toEqual(
        refused("test_no_link"),
      );
    }
    // At once, also before the stream has told its page.
    for (const answer of [await ask(at, cookie), await use(unused.token)]) {
      expect(answer.status).toBe(404);
      expect(answer.text).not.toMatch(/Linus|Cedar/);
    }
    expect((await send(cookie, device())).status).toBe(404);
    expect((await found(used.id)).test.value.collected).toBeNull();
  });

  test("ends when the test moves, is claimed, goes to a colleague or another link, or is over", async () => {
    const ends = {
      moved: (id: Id<"test">) =>
        moveTest(as(), { ...on(id), ...personally(manager), site: "outside", words: "Another clinic" }),
      claimed: (id: Id<"test">) =>
        takeOnCollection(as(staff), { ...on(id), ...personally(staff), instead: "" }),
      named: (id: Id<"test">) =>
        nameCollector(as(), { ...on(id), ...personally(manager), member: admissions?.member ?? "" }),
      relinked: (id: Id<"test">) =>
        linkedSite(world, { ...they.at, test: id }, manager ?? world.lantern.members.house_manager),
      over: (id: Id<"test">) =>
        endTest(as(staff), { ...on(id), ...personally(staff), as: "excused", words: "At work until ten" }),
    };
    for (const [how, end] of Object.entries(ends)) {
      const [it, unused] = [await linked(), await linked()];
      const cookie = await opened(it);
      for (const { id } of [it, unused]) await end(id);
      // Sent from a page that was read before: the house refuses it, and the page that follows says so.
      const late = await ask(`${at}/device`, cookie, device());
      expect([how, late.to ?? late.status]).toEqual([how, `${at}/sent`]);
      expect((await ask(`${at}/sent`, cookie)).text).toContain("On its way to the house");
      await world.drain();
      if (how === "over") {
        // As when its resident moved out: how long the page takes does not tell why.
        expect((await ask(`${at}/sent`, cookie)).text).toContain("On its way to the house");
        world.clock.pass({ seconds: 31 });
        await world.tick();
      }
      const { text } = await ask(`${at}/sent`, cookie);
      expect([how, /Your report wasn’t recorded/.test(text)]).toEqual([how, true]);
      expect(text).not.toMatch(/Linus|Bracken|Juniper|Cedar/);
      expect([how, (await found(it.id)).test.value.collected]).toEqual([how, null]);
      expect([how, (await ask(at, cookie)).status]).toEqual([how, 404]);
      expect([how, (await use(unused.token)).status]).toEqual([how, 404]);
    }
  });

  test("that reports twice is told that the house has the first, so no specimen is thrown away", async () => {
    const reports = {
      device: () => device(),
      "not-given": () => ({ form: "not-given", words: "They left", command: command() }),
    };
    for (const [kind, form] of Object.entries(reports)) {
      const it = await linked();
      const cookie = await opened(it);
      for (const sent of [form(), device()]) {
        world.clock.pass({ seconds: 1 });
        const to = sent.form === "device" ? "device" : kind;
        expect((await ask(`${at}/${to}`, cookie, sent)).to).toBe(`${at}/sent`);
      }
      await world.drain();
      const { text } = await ask(`${at}/sent`, cookie);
      expect(text).toContain("The house already has your report");
      expect(text).toContain('href="tel:');
      expect(text).not.toMatch(/Linus|Juniper|Don’t send the specimen/);
      const kinds = await said(it.id);
      expect(kinds.filter((one) => ["collected", "not_given"].includes(one))).toHaveLength(1);
    }
  });

  test("does not come back once whoever had claimed the test moves it on", async () => {
    const it = await linked();
    await takeOnCollection(as(staff), { ...on(it.id), ...personally(staff), instead: "" });
    await moveTest(as(), { ...on(it.id), ...personally(manager), site: "network", words: "No one here can" });
    await world.drain();
    expect((await use(it.token)).status).toBe(404);
  });

  test("opens nothing without its consent as it is now, and a page that is open closes", async () => {
    const [it, unused] = [await linked(), await linked()];
    const cookie = await opened(it);
    for (const { consent } of [it, unused])
      await endConsent(as(), {
        ...they.at,
        consent,
        ...{ how: "revoked", on: world.today(), heardBy: "Iris Plover", note: "" },
        command: command(),
      });
    expect([(await ask(at, cookie)).status, (await use(unused.token)).status]).toEqual([404, 404]);
    expect((await send(cookie, device())).status).toBe(404);
    expect(await disclosures(unused.consent)).toEqual([]);
  });

  test("sends no report once its consent, the link or the test changed, be it between the last look and the writing", async () => {
    const changes = {
      revoked: ({ consent }: { readonly consent: Id<"consent"> }) =>
        endConsent(as(), {
          ...{ ...they.at, consent, how: "revoked", on: world.today(), heardBy: "Iris Plover", note: "" },
          command: command(),
        }),
      withdrawn: ({ id }: { readonly id: Id<"test"> }) =>
        withdrawSite(as(), { ...on(id), ...personally(manager) }),
      over: async ({ id }: { readonly id: Id<"test"> }) => {
        await endTest(as(staff), { ...on(id), ...personally(staff), as: "excused", words: "At work" });
        await world.drain();
      },
    };
    for (const [how, change] of Object.entries(changes)) {
      const it = await linked();
      const cookie = await opened(it);
      const sent = device();
      writing.current = () => change(it);
      const answer = await ask(`${at}/device`, cookie, sent);
      expect([how, writing.current, answer.status]).toEqual([how, undefined, 404]);
      await world.drain();
      expect([how, (await found(it.id)).test.value.collected]).toEqual([how, null]);
    }
  });

  test("is made for no one who may still turn out to be someone else, and withdrawn by no one who walks with them", async () => {
    const { house } = they.at;
    const bed = (await world.beds(world.lantern, house)).get("2B") ?? "bed_none";
    const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
    const { stay } = await moveInWithoutReferral(as(), { house, bed, ...who, command: command() });
    await world.drain();
    const { test: id } = await orderTest(as(staff), { house, stay, ...orderedTest, command: command() });
    await expect(
      linkedSite(world, { house, stay, test: id }, manager ?? world.lantern.members.house_manager),
    ).rejects.toEqual(refused("resident_unconfirmed"));
    const it = await linked();
    const mentoring = { ...world.lantern.members.peer_mentor, role: "house_manager" } as const;
    await expect(withdrawSite(as(mentoring), { ...on(it.id), ...personally(mentoring) })).rejects.toEqual(
      refused("test_mentor"),
    );
  });

  test("that is withdrawn is the one that closes, whatever else is made and withdrawn before the withdrawal is through", async () => {
    const it = await linked();
    let other: Awaited<ReturnType<typeof linkedSite>> | undefined;
    written.current = async () => {
      const by = manager ?? world.lantern.members.house_manager;
      other = await linkedSite(world, { ...they.at, test: it.id }, by);
      await moveTest(as(), { ...on(it.id), ...personally(manager), site: "network", words: "Another way" });
    };
    await withdrawSite(as(), { ...on(it.id), ...personally(manager) });
    const { person } = await journeyOf(world, they.at);
    const gate = as().atGate(person);
    const isWithdrawn = async (id: Id<"link">) =>
      (await gate.table.get(personalLink, linkKey({ network: gate.network, person, id })))?.value
        .withdrawn !== null;
    expect([await isWithdrawn(it.link), await isWithdrawn(other?.link ?? "lnk_none")]).toEqual([true, false]);
  });

  test("ends once whoever made it becomes the resident’s mentor, by any of their memberships: they never collect", async () => {
    const { house } = they.at;
    const { peer_mentor: mentor } = world.lantern.members;
    const bed = (await world.beds(world.lantern, house)).get("2A") ?? "bed_none";
    const who = { legalName: "Petra Vale", birthDate: "1991-01-01" };
    const { stay } = await moveInWithoutReferral(as(), { house, bed, ...who, command: command() });
    await world.drain();
    const test = async () =>
      (await orderTest(as(staff), { house, stay, ...orderedTest, command: command() })).test;
    const [own, other] = [await test(), await test()];
    const asMentor = await linkedSite(
      world,
      { house, stay, test: own },
      { ...mentor, role: "house_manager" },
    );
    // The same person, by a membership that is not the mentor's.
    const recipient = `Cedar Testing ${command()}`;
    const consent = {
      ...signedConsent,
      kind: "testing_site",
      what: [...siteReads],
      purpose: "Tests",
      recipient,
    };
    const recorded = await recordConsent(as(), { house, stay, ...consent, command: command() });
    const asked = { ...on(other), consent: recorded.consent, name: "Ash Fenn", ...inPerson(world, mentor) };
    await linkSite(as(), asked);
    await world.drain();
    const cookie = await opened(asMentor);
    const handled: string[] = [];
    // What a site sends before the link has ended is not taken either.
    const arm = () => {
      writing.current = async ({ input }) => {
        if (!input.TransactItems?.some(({ Put }) => Put?.Item.kind === "test")) return arm();
        const said = { kind: "not_given" as const, words: "They did not come" };
        const sent = { house, test: own, link: asMentor.link, said };
        handled.push((await receiveSite(world.system(world.lantern), sent)).result);
      };
    };
    const box = { in: below.outbox(as().homes.house(house)), prefix: `notify-test_opened-${own}` };
    const told = async () => (await queryAll(as(), box, outboxMessage)).length;
    const before = await told();
    arm();
    await assigned(world, (await journeyOf(world, { house, stay })).journey);
    writing.current = undefined;
    expect(handled).toEqual(["refused"]);
    for (const id of [own, other]) {
      const { test: now, custody } = await found(id);
      expect(linkedNow(now.value)).toBeUndefined();
      expect(custody.at(-1)).toMatchObject({ by: { kind: "system" }, what: { kind: "unlinked" } });
    }
    expect((await ask(at, cookie)).status).toBe(404);
    // The house hears that a test needs someone, as with any other that lost its collector.
    expect(await told()).toBe(before + 1);
  });

  test("is its own network’s and its own test’s: another one’s page, or a letter changed, opens nothing", async () => {
    const [it, other] = [await linked(), await linked()];
    const cookie = await opened(it);
    const foreign = it.token.replace(world.lantern.id, "net_harbor");
    const changed = `${it.token.slice(0, -1)}${it.token.endsWith("A") ? "B" : "A"}`;
    for (const token of [foreign, changed]) expect((await use(token)).status).toBe(404);
    for (const path of ["/link/consent", "/guest/invitation", "/link/recovery-capital"])
      expect((await ask(path, cookie)).status).toBe(404);
    // One link’s scope at the other’s test.
    const { person } = await journeyOf(world, they.at);
    const scope = siteScope(world.world, { network: world.lantern.id, person, id: it.link }, "req");
    const { command: of, ...place } = on(other.id);
    const at = { ...place, consent: other.consent };
    const wrong = { at, command: of, sent: { ...seen(world), ...besideSpecimen } };
    await expect(reportDevice(scope, wrong)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("of two reports at once, and of one with a device that was used before, one specimen is on record", async () => {
    const it = await linked();
    const cookie = await opened(it);
    const used = { lot: "L-1", serial: "S-USED" };
    await collectedTest(world, they.at, staff ?? world.lantern.members.house_staff, used);
    await send(cookie, device(used));
    expect((await said(it.id)).at(-1)).toBe("returned");
    expect((await ask(`${at}/sent`, cookie)).to).toBe(at);
    expect((await ask(at, cookie)).text).toContain("used before");
    await Promise.all([ask(`${at}/device`, cookie, device()), ask(`${at}/device`, cookie, device())]);
    await world.drain();
    expect((await said(it.id)).filter((kind) => kind === "collected")).toHaveLength(1);
  });

  test("bad input is refused in place, with what was typed", async () => {
    const it = await linked();
    const cookie = await opened(it);
    const bad = {
      future: {
        collectedAt: localText(world.clock.now().add({ hours: 3 }).toString(), "America/Los_Angeles"),
      },
      early: {
        collectedAt: localText(world.clock.now().subtract({ hours: 3 }).toString(), "America/Los_Angeles"),
      },
      expired: { expires: "2020-01-01" },
      cold: { temperature: "" },
      unsigned: { signed: "" },
      none: { lot: "", serial: "" },
      line: { missing: "THC" },
      long: { observer: "x".repeat(500) },
    };
    for (const [what, change] of Object.entries(bad)) {
      const answer = await send(cookie, device(change));
      expect([what, answer.status]).toEqual([what, 422]);
    }
    expect((await send(cookie, device({ lot: "L-TYPED", signed: "" }))).text).toContain("L-TYPED");
    expect((await found(it.id)).test.value.collected).toBeNull();
  });

  test("is made only under a live consent for a testing site that names it, and never by who walks with them", async () => {
    const id = await order();
    const { stay: _, ...house } = they.at;
    const under = async (change: object) =>
      (
        await recordConsent(as(), {
          ...they.at,
          ...signedConsent,
          ...{ kind: "testing_site", what: ["residency", "test_results"], purpose: "Tests" },
          recipient: `Fir Testing ${command()}`,
          ...change,
          command: command(),
        })
      ).consent;
    const link = (consent: Id<"consent">, person = manager) =>
      linkSite(as(person), { ...house, ...on(id), consent, name: "Ash Fenn", ...personally(person) });
    await expect(link(await under({ kind: "family" }))).rejects.toEqual(refused("test_site_consent"));
    await expect(link(await under({ what: ["residency"] }))).rejects.toEqual(refused("lacks_test_results"));
    await expect(link(await under({ expires: world.today() }))).resolves.toMatch(/^net_/);
    await expect(link("con_none")).rejects.toMatchObject({ kind: "not_found" });
    const consent = await under({});
    const mentoring = { ...world.lantern.members.peer_mentor, role: "house_manager" } as const;
    await expect(link(consent, mentoring)).rejects.toEqual(refused("test_mentor"));
    expect((await listSites(as(), on(id))).map((one) => one.id)).toContain(consent);
    await expect(
      linkSite(as(), { ...on(id), consent, name: "", ...personally(manager) }),
    ).rejects.toMatchObject({ kind: "invalid" });
    const sent = { ...on(id), consent, name: "Ash Fenn", ...personally(manager) };
    expect(await linkSite(as(), sent)).toMatch(/^net_/);
    expect(await linkSite(as(), sent)).toBeUndefined();
    expect((await said(id)).filter((kind) => kind === "linked")).toHaveLength(2);
  });

  test("ends: a day after it was made, and four hours after it was opened", async () => {
    expect(en.consents.link.onceHint({ days: linkDays.collection })).toContain("within 24 hours");
    expect(en.consents.link.onceHint({ days: linkDays.guest })).toContain("within 7 days");
    const [it, unused] = [await linked(), await linked()];
    const cookie = await opened(it);
    world.clock.pass(world.clock.now().until(world.clock.now().add({ hours: 2 })));
    expect((await ask(at, cookie)).status).toBe(200);
    world.clock.pass(world.clock.now().until(world.clock.now().add({ hours: 2, minutes: 1 })));
    expect((await ask(at, cookie)).status).toBe(404);
    expect((await send(cookie, device())).status).toBe(404);
    world.clock.pass(world.clock.now().until(world.clock.now().add({ hours: 20 })));
    expect((await use(unused.token)).status).toBe(404);
  });
});

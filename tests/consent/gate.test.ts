import { beforeAll, describe, expect, test } from "vitest";
import { systemScope } from "#functions/system-scope.ts";
import { endReferralConsent } from "#shared/consents/end-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { linkReferral } from "#shared/people/recognize/link-referral.ts";
import { consent, consentOfReferral } from "#shared/records/consent/consent.ts";
import { disclosure } from "#shared/records/consent/disclosure.ts";
import { passGate } from "#shared/records/consent/gate.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { TransactWriteCommand } from "#shared/table/dynamo-commands.ts";
import type { Entity } from "#shared/table/entity.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

/** Run once, before a view is written, and before a consent moves. */
let beforeView: (() => Promise<void>) | undefined;
let beforeMove: (() => Promise<void>) | undefined;
let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld({
    wrap: (sender) => ({
      send: async (sent) => {
        const writesView =
          sent instanceof TransactWriteCommand &&
          sent.input.TransactItems?.some(({ Put }) => Put?.Item?.kind === partnerView.kind);
        if (sent instanceof TransactWriteCommand && JSON.stringify(sent.input).includes("consent.moved")) {
          const race = beforeMove;
          beforeMove = undefined;
          await race?.();
        }
        const hook = writesView ? beforeView : undefined;
        if (hook) beforeView = undefined;
        await hook?.();
        return sender.send(sent);
      },
    }),
  });
});

const care = () => world.as(world.lantern.members.admissions);
const larkfield = () => world.partner(world.lantern, world.lantern.partners.larkfield);
const own = (referral: Id<"referral">) => readOwnReferral(larkfield(), { referral });

const stored = async <V>(entity: Entity<V>, of: (value: V) => boolean): Promise<V[]> =>
  (await wholeTable(world))
    .filter((one) => one.kind === entity.kind)
    .map((one) => entity.schema.parse(one.data))
    .filter(of);
const consentsOf = (referral: Id<"referral">) =>
  stored(consent, ({ id }) => id === consentOfReferral(referral));
const disclosedOf = (referral: Id<"referral">) =>
  stored(disclosure, ({ basis }) => "consent" in basis && basis.consent === consentOfReferral(referral));

const revoke = (referral: Id<"referral">, house: Id<"house"> | null = null) =>
  endReferralConsent(care(), {
    house,
    referral,
    how: "revoked",
    heardBy: "Wren, house staff",
    on: world.today(),
    command: command(),
  });

const decline = (referral: Id<"referral">) =>
  declineReferral(care(), {
    house: null,
    referral,
    reason: "unreachable",
    wouldChange: "A call back",
    elsewhere: "211",
    command: command(),
  });

const nothing = { status: "not_shared", decideBy: null, decision: null, arrival: null };

describe("the consent that came with a referral", () => {
  test("stands with its person, all elements in it, and what returns under it is in the accounting", async () => {
    const referral = await world.referred();
    const [one] = await consentsOf(referral);
    const { header } = await readReferral(care(), { house: null, referral });
    expect(one).toMatchObject({
      person: header.person,
      kind: "placement",
      discloser: "Larkfield",
      recipient: "Network net_lantern LLC",
      purpose: expect.stringMatching(/./),
      leaves: { to: "Larkfield", what: ["status", "decision", "arrival"] },
      signed: { how: "with_referral", on: expect.stringMatching(/^\d{4}-/), kept: "" },
      over: null,
    });
    const [first] = await disclosedOf(referral);
    expect(first).toMatchObject({
      to: one?.leaves.to,
      what: expect.arrayContaining(["status"]),
      how: "partner_api",
      purpose: one?.purpose,
    });
  });

  test("revoked, it stops what returns: what was told is listed, and staff may call no one", async () => {
    const referral = await world.referred();
    expect(await own(referral)).toMatchObject({ status: "received" });
    const told = await disclosedOf(referral);
    await revoke(referral);
    await world.drain();
    expect(await own(referral)).toMatchObject(nothing);
    const { header, history } = await readReferral(care(), { house: null, referral });
    expect(header.mayReturn).toEqual([]);
    expect(history.at(-1)).toMatchObject({ type: "referral.consent_ended", data: { how: "revoked" } });
    const { juniper } = world.lantern.houses;
    await routeReferral(care(), { referral, house: juniper, command: command() });
    await world.drain();
    expect(await own(referral)).toMatchObject(nothing);
    expect(await disclosedOf(referral)).toEqual(told);
    await expect(revoke(referral, juniper)).rejects.toMatchObject({ code: "consent_over" });
  });

  test("revoked before the change was told, the change is never told", async () => {
    const referral = await world.referred();
    const told = await disclosedOf(referral);
    await decline(referral);
    await revoke(referral);
    await world.drain();
    expect(await own(referral)).toMatchObject(nothing);
    expect(await disclosedOf(referral)).toEqual(told);
  });

  test("revoked between reading the consent and writing the view, nothing is written under it", async () => {
    const referral = await world.referred();
    const told = await disclosedOf(referral);
    let raced = 0;
    beforeView = async () => {
      raced += 1;
      await revoke(referral);
    };
    await decline(referral);
    await world.drain();
    expect(raced).toBe(1);
    expect(await own(referral)).toMatchObject(nothing);
    expect(await disclosedOf(referral)).toEqual(told);
  });

  test("a change is told once, and its entry says what", async () => {
    const referral = await world.referred();
    const told = await disclosedOf(referral);
    await decline(referral);
    await world.drain();
    const before = new Set(told.map(({ id }) => id));
    const added = (await disclosedOf(referral)).filter(({ id }) => !before.has(id));
    expect(added).toMatchObject([
      { what: expect.arrayContaining(["status", "decision"]), how: "partner_api" },
    ]);
  });

  test("moves with the accounting when the referral turns out to be another person's", async () => {
    const referral = await world.referred();
    const told = await disclosedOf(referral);
    const { person } = await linkReferral(care(), { referral, person: "", command: command() });
    await world.drain();
    expect(await consentsOf(referral)).toMatchObject([{ person, over: null }]);
    const moved = await disclosedOf(referral);
    expect(moved.map(({ id }) => id)).toEqual(told.map(({ id }) => id));
    expect(new Set(moved.map((one) => one.person))).toEqual(new Set([person]));
    expect(await own(referral)).toMatchObject({ status: "received" });
    await revoke(referral);
    await world.drain();
    expect(await own(referral)).toMatchObject(nothing);
  });

  test("moves with what is told at the same moment", async () => {
    const referral = await world.referred();
    const [was] = await consentsOf(referral);
    if (!was) throw new Error("no consent");
    const told = await disclosedOf(referral);
    beforeMove = async () => {
      const gate = { person: was.person, consent: was.id };
      const of = { house: null, stay: null };
      const scope = systemScope(world.world, world.lantern.id);
      await scope.table.write(await passGate(scope, gate, { what: ["status"], how: "phone", of }));
    };
    const { person } = await linkReferral(care(), { referral, person: "", command: command() });
    await world.drain();
    const moved = await disclosedOf(referral);
    expect(moved).toHaveLength(told.length + 1);
    expect(new Set(moved.map((one) => one.person))).toEqual(new Set([person]));
  });
});

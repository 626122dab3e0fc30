import { beforeAll, describe, expect, test } from "vitest";
import { systemScope } from "#functions/system-scope.ts";
import { createWeb } from "#functions/web/app.ts";
import { endConsent } from "#shared/consents/end-consent.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { mailUnderConsent } from "#shared/consents/mail-disclosure.ts";
import { listOwnDisclosures } from "#shared/consents/own.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { deliverMessage } from "#shared/engine/outbox/deliver.ts";
import { longestAttachment } from "#shared/engine/outbox/mail.ts";
import { outboxKey, outboxMessage } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Mail } from "#shared/kernel/ports.ts";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { TransactWriteCommand } from "#shared/table/dynamo-commands.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import type { Role } from "#shared/tenancy/roles.ts";
import { pdfText } from "../support/pdf-text.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";
import { signedConsent } from "./kit.ts";

/* What waits to leave under a consent asks the gate again when it is claimed: in every state, a revocation stops it. */

/** Run once, before the claim of an email is written. */
let beforeClaim: (() => Promise<void>) | undefined;
let world: SmallWorld;
let person: Person;
let signedInAs: (role: Role) => Promise<Person>;
let at: { house: Id<"house">; stay: Id<"stay"> };
const manager = () => world.as(world.lantern.members.house_manager, at.house);

beforeAll(async () => {
  world = await createSmallWorld({
    wrap: (sender) => ({
      send: async (sent) => {
        const claims =
          sent instanceof TransactWriteCommand &&
          sent.input.TransactItems?.some(
            ({ Put }) => Put?.Item?.kind === outboxMessage.kind && JSON.stringify(Put.Item).includes(text),
          );
        const race = claims ? beforeClaim : undefined;
        if (race) beforeClaim = undefined;
        await race?.();
        return sender.send(sent);
      },
    }),
  });
  const { lantern, ports } = world;
  const house = lantern.houses.juniper;
  const bed = (await world.beds(lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const scope = world.as(lantern.members.house_manager, house);
  at = { house, ...(await moveInWithoutReferral(scope, { house, bed, ...who, command: command() })) };
  await world.drain();
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const app = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  signedInAs = (role) => signedIn(world, app, lantern.members[role]);
  person = await signedInAs("house_manager");
});

const text = "Doing well.";
let consents = 0;

async function consented(change: { expires?: string } = {}): Promise<Id<"consent">> {
  consents += 1;
  const recipient = `Rosa Bracken ${consents}`;
  return (
    await recordConsent(manager(), { ...at, ...signedConsent, recipient, ...change, command: command() })
  ).consent;
}
const revoke = async (consent: Id<"consent">): Promise<void> => {
  const ended = { how: "revoked", heardBy: "Wren", on: world.today() };
  await endConsent(manager(), { ...at, consent, ...ended, command: command() });
};
const attachment = { name: "message.pdf", contentType: "application/pdf", base64: "" };
/** Queues an email: neither the stream nor the clock has seen it. */
async function queued(consent: Id<"consent">) {
  const compose = async () => ({ subject: "A message for you", text, attachment });
  const said = { what: ["participation"], to: "rosa@example.org", named: "yes", text };
  await mailUnderConsent(manager(), { ...at, ...said, consent, compose, command: command() });
}
const entryOf = async (consent: Id<"consent">) => {
  const { disclosures } = await listConsents(manager(), at);
  const found = disclosures.filter(({ basis }) => "consent" in basis && basis.consent === consent);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} entries`);
  return found[0];
};
async function deliver(consent: Id<"consent">, mail: Mail) {
  const scope = systemScope(world.world, world.lantern.id);
  const { person: who, id } = await entryOf(consent);
  const key = outboxKey(scope.homes.consents(who), `mail-${id}`);
  return deliverMessage(scope, key, { ...world.means(), mail });
}
const failing: Mail = { send: () => Promise.reject(new Error("no route")) };
const hanging: Mail = { send: () => new Promise(() => {}) };
const later = async (minutes: number) => {
  world.clock.pass({ minutes });
  await world.drain();
  await world.tick();
};
const sentNow = async () => (await world.mailed("disclosure")).length;

describe("an email under a consent that is revoked meanwhile is never sent", () => {
  const states: Record<string, (consent: Id<"consent">) => Promise<void>> = {
    queued: revoke,
    "claimed by a run that died": async (consent) => {
      void deliver(consent, hanging);
      const claimed = async () => JSON.stringify(await wholeTable(world)).includes('"claimedUntil":"');
      while (!(await claimed())) await new Promise((resolve) => setImmediate(resolve));
      await revoke(consent);
    },
    "failed, and to be tried again": async (consent) => {
      await expect(deliver(consent, failing)).rejects.toThrow("no route");
      await revoke(consent);
    },
    "read by a slow worker before it claims": async (consent) => {
      beforeClaim = () => revoke(consent);
      expect(await deliver(consent, failing)).toMatchObject({ result: "stopped", code: "consent_revoked" });
      expect(beforeClaim).toBeUndefined();
    },
  };
  for (const [state, revoked] of Object.entries(states))
    test(state, async () => {
      const consent = await consented();
      const before = await sentNow();
      await queued(consent);
      expect(await entryOf(consent)).toMatchObject({ how: "email", mail: { state: "waiting" } });
      await revoked(consent);
      await later(2);
      expect(await sentNow()).toBe(before);
      expect(await entryOf(consent)).toMatchObject({ mail: { state: "stopped", to: "rosa@example.org" } });
      // Nothing of its text stays.
      expect(JSON.stringify(await wholeTable(world))).not.toContain(text);
      expect((await person.get(page())).text).toContain(
        "Not sent: the consent ended first (rosa@example.org)",
      );
    });
});

const page = () => `/houses/${at.house}/stays/${at.stay}/consents`;

test("under a live consent it is sent once; nothing is seen before its attachment is opened", async () => {
  const consent = await consented();
  const before = await sentNow();
  const form = { what: "participation", to: "rosa@example.org", named: "yes", text: "Linus is doing well." };
  const path = `${page()}/${consent}/mails`;
  expect((await person.send(page(), path, { ...form, what: "test_results" })).text).toContain(
    "drug test results",
  );
  expect((await person.send(page(), path, { ...form, named: "" })).status).toBe(422);
  expect((await person.send(page(), path, form)).status).toBe(303);
  await world.drain();
  await later(2);
  const [sent, ...others] = (await world.mailed("disclosure")).slice(0, (await sentNow()) - before);
  expect(others).toEqual([]);
  const { kind: _, attachment: file, to, ...seen } = sent ?? {};
  expect(to).toBe("rosa@example.org");
  expect(JSON.stringify(seen)).not.toMatch(/Linus|Bracken|Juniper|lantern|recovery|sober/i);
  expect(file?.name).toBe("message.pdf");
  expect(file?.base64.length).toBeLessThan(longestAttachment);
  const read = pdfText(Buffer.from(file?.base64 ?? "", "base64"))
    .join(" ")
    .replace(/\s+/g, " ");
  for (const said of [
    "Linus is doing well.",
    "Linus Bracken",
    disclosureNotice,
    "Family support",
    "Rosa Bracken",
  ])
    expect(read).toContain(said);
  expect(await entryOf(consent)).toMatchObject({ what: ["participation"], mail: { state: "sent" } });
  await revoke(consent);
  await later(2);
  // What was sent is listed, not recalled.
  expect(await entryOf(consent)).toMatchObject({ mail: { state: "sent" } });
});

test("a list for another organization has only who consented that it names them, and counts the others", async () => {
  const consent = await consented();
  const recipient = `Rosa Bracken ${consents}`;
  const care = await signedInAs("admissions");
  const ask = (change: object = {}) =>
    care.post("/export/handed-over", { recipient, kind: "family", command: command(), ...change });
  const { juniper } = world.lantern.houses;
  const bed = (await world.beds(world.lantern, juniper)).get("1B") ?? "bed_none";
  const who = { legalName: "Tove Marl", birthDate: "1991-02-02" };
  await moveInWithoutReferral(manager(), { house: juniper, bed, ...who, command: command() });
  await world.drain();
  const same = command();
  for (const sent of [await ask({ command: same }), await ask({ command: same })]) {
    expect(sent.text).toContain("Linus Bracken,1990-01-01,Juniper House");
    expect(sent.text).not.toContain("Tove");
    expect(sent.text).toContain("1 resident is not on this list");
    expect(sent.text).toContain(`Shared with ${recipient}`);
    expect(sent.text).toContain(disclosureNotice);
  }
  expect(await entryOf(consent)).toMatchObject({ to: recipient, what: ["residency"], how: "file" });
  const nothing = "No current resident has an active consent";
  for (const other of [{ recipient: "Ona Rook" }, { kind: "employer" }])
    expect((await ask(other)).text).toContain(nothing);
  await revoke(consent);
  for (const sent of [await ask(), await ask({ command: same })]) {
    expect(sent.text).toContain(nothing);
    expect(sent.text).not.toContain("Linus");
  }
});

test("an email whose consent expires before it is sent is stopped too", async () => {
  const consent = await consented({ expires: world.today() });
  const before = await sentNow();
  await queued(consent);
  await later(60 * 48);
  expect(await sentNow()).toBe(before);
  expect(await entryOf(consent)).toMatchObject({ mail: { state: "stopped" } });
});

test("a resident reads what was sent about them, and not what was stopped", async () => {
  const [sent, stopped] = [await consented(), await consented()];
  await queued(sent);
  await queued(stopped);
  await revoke(stopped);
  await later(1);
  const found = await manager().table.get(stay, stayKey(manager().homes, at.house, at.stay));
  const journey = found?.value.journey ?? "jny_none";
  const own = { network: world.lantern.id, journey, person: found?.value.confirmed?.person ?? "per_none" };
  const { disclosures } = await listOwnDisclosures(scopeOfResident(world.world, own, "req"));
  const under = disclosures.map(({ basis }) => ("consent" in basis ? basis.consent : undefined));
  expect(under).toContain(sent);
  expect(under).not.toContain(stopped);
});

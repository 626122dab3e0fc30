import { beforeAll, describe, expect, test } from "vitest";
import { endConsent } from "#shared/consents/end-consent.ts";
import { answerGuest } from "#shared/consents/guest/answer-guest.ts";
import { guestScope } from "#shared/consents/guest/guest-scope.ts";
import { inviteGuest } from "#shared/consents/guest/invite-guest.ts";
import { listGuests } from "#shared/consents/guest/list-guests.ts";
import { openGuest, readInvitation } from "#shared/consents/guest/open-guest.ts";
import { withdrawLink } from "#shared/consents/link/withdraw-link.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { mayTryLink, mostTries } from "#shared/network/door/link/count-tries.ts";
import { findLink, linkOfPass, spendLink } from "#shared/network/door/link/use-link.ts";
import { passMinutes, personalLink } from "#shared/records/door/link.ts";
import { type Invitation, residentWithGuests } from "../support/guests.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let it: Awaited<ReturnType<typeof residentWithGuests>>;
beforeAll(async () => {
  world = await createSmallWorld();
  it = await residentWithGuests(world);
});

const door = () => world.world.openDoor("me");
const now = () => world.clock.now();

/** The guest opens the link on their phone. */
async function opened({ token, guest, consent }: Invitation) {
  const found = await findLink(door(), token, now());
  if (!found) throw new Error("no link");
  const { person, id, network } = found.value;
  const scope = guestScope(world.world, { network, guest }, "req");
  const invited = { person, consent };
  await openGuest(scope, { ...invited, command: id });
  const cookie = await spendLink(door(), found, now(), null);
  return { cookie: cookie ?? "", link: found.value, scope, invited };
}
const yes = { is: "yes", phone: "555-555-0142", reach: "Evenings" };
const revoke = (consent: Id<"consent">) =>
  endConsent(it.manager(), {
    ...it.at,
    consent,
    how: "revoked",
    heardBy: "Wren",
    on: world.today(),
    command: command(),
  });
const listed = async ({ consent, guest }: Invitation) =>
  (await listGuests(it.manager(), { ...it.at, consent })).guests.find((one) => one.guest.id === guest);

describe("a personal link", () => {
  test("is used once: of two phones at once, one gets in", async () => {
    const { token } = await it.invite();
    const tries = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const found = await findLink(door(), token, now());
        return found && spendLink(door(), found, now(), null);
      }),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await findLink(door(), token, now())).toBeUndefined();
  });

  test("is still good after any number of looks", async () => {
    const { token } = await it.invite();
    for (let look = 0; look < 3; look += 1) expect(await findLink(door(), token, now())).toBeDefined();
  });

  test("used, withdrawn, ended, of another secret or of nothing: the same answer", async () => {
    const [used, withdrawn, ended] = [await it.invite(), await it.invite(), await it.invite()];
    await opened(used);
    const { consent } = withdrawn;
    const link = (await listed(withdrawn))?.link?.id ?? "lnk_none";
    await withdrawLink(it.manager(), { ...it.at, consent, link, command: command() });
    await expect(
      withdrawLink(it.manager(), { ...it.at, consent, link, command: command() }),
    ).rejects.toMatchObject({
      code: "link_over",
    });
    const parts = ended.token.split(".");
    const other = [...parts.slice(0, 2), "A".repeat(43)].join(".");
    const later = now().add({ hours: 24 * 7, minutes: 1 });
    for (const [token, time] of [
      [used.token, now()],
      [withdrawn.token, now()],
      [ended.token, later],
      [other, now()],
      ["", now()],
    ] as const)
      expect(await findLink(door(), token, time)).toBeUndefined();
  });

  test("its page closes after half an hour, and at once when it is withdrawn", async () => {
    const [one, two] = [await opened(await it.invite()), await it.invite()];
    expect(await linkOfPass(door(), one.cookie, now())).toBeDefined();
    const later = now().add({ minutes: passMinutes });
    expect(await linkOfPass(door(), one.cookie, later)).toBeUndefined();
    const { cookie, link } = await opened(two);
    await withdrawLink(it.manager(), { ...it.at, consent: two.consent, link: link.id, command: command() });
    expect(await linkOfPass(door(), cookie, now())).toBeUndefined();
    // The link itself is no pass, and one link's pass opens no other.
    for (const wrong of [two.token, one.cookie.replace(/^lnk_[^.]+/, link.id)])
      expect(await linkOfPass(door(), wrong, now())).toBeUndefined();
  });

  test("its secret is nowhere in the table, and a repeat does not show it again", async () => {
    const { token, asked, guest } = await it.invite();
    expect(await inviteGuest(it.manager(), asked)).toEqual({ guest, token: null });
    const secret = token.split(".").at(-1) ?? "none";
    expect(JSON.stringify(await wholeTable(world))).not.toContain(secret);
  });

  test("one address has only so many tries in an hour", async () => {
    const means = { door: door(), secrets: world.world.secrets };
    const from = { network: world.lantern.id, address: "192.0.2.9" };
    for (let turn = 0; turn < mostTries; turn += 1) expect(await mayTryLink(means, from, now())).toBe(true);
    expect(await mayTryLink(means, from, now())).toBe(false);
    expect(await mayTryLink(means, { ...from, address: "192.0.2.10" }, now())).toBe(true);
    expect(await mayTryLink(means, from, now().add({ hours: 1 }))).toBe(true);
  });
});

describe("a guest", () => {
  test("reads who named them, once in the accounting, and their answer is with the consent", async () => {
    const link = await it.invite();
    const { scope, invited, link: row } = await opened(link);
    await openGuest(scope, { ...invited, command: row.id });
    expect(await readInvitation(scope, invited)).toMatchObject({
      resident: "Linus B.",
      house: "Juniper House",
    });
    const { disclosures } = await listConsents(it.manager(), it.at);
    const own = disclosures.filter(({ basis }) => "consent" in basis && basis.consent === link.consent);
    expect(own).toMatchObject([
      {
        how: "link",
        what: ["residency"],
        toldBy: it.manager().actor.kind === "member" && expect.any(String),
      },
    ]);
    for (const reach of ["Evenings", "Mornings"]) {
      await answerGuest(scope, { ...invited, ...yes, reach, command: command() });
      await world.drain();
    }
    expect((await listed(link))?.guest.answer).toMatchObject({ is: "yes", reach: "Mornings", turn: 2 });
    await answerGuest(scope, { ...invited, ...yes, is: "no", command: command() });
    await world.drain();
    expect((await listed(link))?.guest.answer).toMatchObject({ is: "no", phone: "", reach: "" });
  });

  test("who agrees gives a phone number", async () => {
    const { scope, invited } = await opened(await it.invite());
    for (const [sent, pointer] of [
      [{ ...yes, phone: "" }, "/phone"],
      [{ ...yes, is: "" }, "/is"],
    ] as const)
      await expect(answerGuest(scope, { ...invited, ...sent, command: command() })).rejects.toMatchObject({
        fields: [{ pointer }],
      });
  });

  test("ends with the consent: nothing is read or answered, and an answer on its way is not kept", async () => {
    const link = await it.invite();
    const { scope, invited } = await opened(link);
    await answerGuest(scope, { ...invited, ...yes, command: command() });
    await revoke(link.consent);
    await world.drain();
    expect((await listed(link))?.guest.answer).toBeNull();
    const over = { code: "consent_revoked" };
    await expect(readInvitation(scope, invited)).rejects.toMatchObject(over);
    await expect(openGuest(scope, { ...invited, command: command() })).rejects.toMatchObject(over);
    await expect(answerGuest(scope, { ...invited, ...yes, command: command() })).rejects.toMatchObject(over);
    await expect(
      inviteGuest(it.manager(), { ...it.at, consent: link.consent, name: "Rosa", command: command() }),
    ).rejects.toMatchObject(over);
  });

  test("reads no one else's invitation", async () => {
    const [one, two] = [await opened(await it.invite()), await opened(await it.invite())];
    await expect(readInvitation(one.scope, two.invited)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is invited only under a family consent that says they may know that the resident lives here", async () => {
    await expect(it.invite({ kind: "employer" })).rejects.toMatchObject({ code: "not_family" });
    await expect(it.invite({ what: ["participation"] })).rejects.toMatchObject({ code: "lacks_residency" });
  });
});

test("a link is kept for weeks after its end, not longer", () => {
  const [sample] = personalLink.samples(sampleIds);
  if (!sample) throw new Error("no sample");
  expect(personalLink.ttl?.(sample)).toBe(Date.parse("2026-02-07T00:00:00.000Z") / 1000);
});

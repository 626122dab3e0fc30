import { beforeAll, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { consentWording } from "#functions/web/consents/wording.ts";
import { linkToSign } from "#shared/consents/link/link-to-sign.ts";
import { withdrawLink } from "#shared/consents/link/withdraw-link.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { discardPrepared, prepareConsent } from "#shared/consents/prepare-consent.ts";
import { readSigning } from "#shared/consents/read-signing.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { linkIdOf } from "#shared/records/door/link.ts";
import { signedConsent } from "../consent/kit.ts";
import { ask as askAt, origin } from "../support/by-link.ts";
import { residentWithGuests } from "../support/guests.ts";
import { reviewSpanish } from "../support/papers.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

const at = "/link/consent";
let world: SmallWorld;
let it: Awaited<ReturnType<typeof residentWithGuests>>;
let me: ReturnType<typeof createMe>;
beforeAll(async () => {
  world = await createSmallWorld();
  it = await residentWithGuests(world);
  const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
  me = createMe({ world: world.world, ports: world.ports, oidc, origin, log: () => {} });
});

const ask = (path: string, cookie = "", form?: Readonly<Record<string, string>>) =>
  askAt(me, path, { cookie, ...(form ? { form } : {}) });

const prepare = async (recipient: string) =>
  (
    await prepareConsent(it.manager(), {
      ...it.at,
      ...signedConsent,
      recipient,
      wording: consentWording(),
      command: command(),
    })
  ).consent;
const link = async (consent: Id<"consent">) =>
  (await linkToSign(it.manager(), { ...it.at, consent, command: command() })) ?? "";
const use = async (token: string) => ask(`/link/${token}`, "", {});
/** The browser of a resident who opened a link to this form. */
const opened = async (consent: Id<"consent">) => {
  const { to, cookie } = await use(await link(consent));
  expect(to).toBe(at);
  return cookie;
};
const signature = (text: string) => ({
  agreed: "yes",
  name: "Linus Bracken",
  shown: /name="shown" value="([^"]+)"/.exec(text)?.[1] ?? "",
  command: command(),
});
const onFile = async (recipient: string) =>
  (await listConsents(it.manager(), it.at)).consents.filter(({ value }) => value.recipient === recipient);

test("a resident signs by link; it is live, kept as it was shown, and the link’s cookie opens nothing more", async () => {
  const consent = await prepare("Rosa Bracken");
  const cookie = await opened(consent);
  const { text } = await ask(at, cookie);
  for (const said of ["Linus Bracken", "Rosa Bracken"]) expect(text).toContain(said);
  const signed = signature(text);
  expect((await ask(at, cookie, { ...signed, name: "" })).status).toBe(422);
  expect((await ask(at, cookie, signed)).to).toBe(`${at}/signed`);
  expect(await onFile("Rosa Bracken")).toMatchObject([
    { value: { id: consent, signed: { how: "link", signer: "Linus Bracken" }, over: null } },
  ]);
  const { form } = await readSigning(it.manager(), { ...it.at, consent });
  expect(form).toMatchObject({ is: "signed", paper: { contentHash: signed.shown, witness: null } });
  for (const path of [at, "/guest/invitation"]) expect((await ask(path, cookie)).status).toBe(404);
  expect((await ask(at, cookie, signature(text))).status).toBe(404);
  const after = await ask(`${at}/signed`, cookie);
  expect([after.status, /Linus|Rosa|Juniper/.test(after.text)]).toEqual([200, false]);
});

test("of two links of one form that are sent at once, one signs", async () => {
  const consent = await prepare("Wade Rook");
  const phones = [await opened(consent), await opened(consent)];
  const { text } = await ask(at, phones[0]);
  const all = await Promise.all(phones.map((cookie) => ask(at, cookie, signature(text))));
  expect(all.map(({ to }) => to).filter(Boolean)).toEqual([`${at}/signed`]);
  expect(await onFile("Wade Rook")).toHaveLength(1);
});

test("who chooses not to sign is asked no reason, and nothing is on file", async () => {
  const consent = await prepare("Iris Rook");
  const cookie = await opened(consent);
  expect((await ask(`${at}/refusal`, cookie, { command: command() })).to).toBe(`${at}/not-signed`);
  expect((await ask(at, cookie)).status).toBe(404);
  expect(await onFile("Iris Rook")).toEqual([]);
  const { form } = await readSigning(it.manager(), { ...it.at, consent });
  expect(form).toMatchObject({ is: "prepared", prepared: { refused: { by: { kind: "link" } } } });
});

test("a discarded form takes its links along, opened or not", async () => {
  const consent = await prepare("Ona Rook");
  const [cookie, unused] = [await opened(consent), await link(consent)];
  const { text } = await ask(at, cookie);
  await discardPrepared(it.manager(), { ...it.at, consent, command: command() });
  for (const seen of [await use(unused), await ask(at, cookie), await ask(at, cookie, signature(text))]) {
    expect(seen.status).toBe(404);
    expect(seen.text).not.toMatch(/Linus|Juniper|Ona/);
  }
  await expect(link(consent)).rejects.toMatchObject({ kind: "not_found" });
});

test("one link is withdrawn, opened or not, and the form still waits for another", async () => {
  const [consent, other] = [await prepare("Wilma Rook"), await prepare("Odell Rook")];
  const cookie = await opened(consent);
  const [unused, good] = [await link(consent), await link(consent)];
  const { links } = await readSigning(it.manager(), { ...it.at, consent });
  const stays = linkIdOf(good.split(".").at(-1) ?? "");
  expect(links.map(({ id }) => id)).toContain(stays);
  expect(links).toHaveLength(3);
  for (const { id } of links.filter((one) => one.id !== stays)) {
    const sent = { ...it.at, link: id, command: command() };
    await expect(withdrawLink(it.manager(), { ...sent, consent: other })).rejects.toMatchObject({
      kind: "not_found",
    });
    await withdrawLink(it.manager(), { ...sent, consent });
  }
  expect([(await use(unused)).status, (await ask(at, cookie)).status]).toEqual([404, 404]);
  expect((await readSigning(it.manager(), { ...it.at, consent })).links.map(({ id }) => id)).toEqual([stays]);
  expect((await use(good)).to).toBe(at);
});

test("a guest’s cookie opens no form, and a link that was shown is not shown again", async () => {
  const { token } = await it.invite();
  const { cookie } = await ask(`/guest/${token}`, "", {});
  expect((await ask(at, cookie)).status).toBe(404);
  const sent = { ...it.at, consent: await prepare("Employer"), command: command() };
  expect(await linkToSign(it.manager(), sent)).toMatch(/^net_/);
  expect(await linkToSign(it.manager(), sent)).toBeUndefined();
});

test("it is signed in Spanish once a person has reviewed that, and kept in both languages", async () => {
  const spanish = (cookie: string) => `${cookie}; __Host-porchlight-lang=es`;
  const early = spanish(await opened(await prepare("Escuela")));
  expect((await ask(at, early)).text).not.toContain('name="shown"');
  const administration = world.as(world.lantern.members.network_admin);
  await reviewSpanish(administration, "network", world.today(), consentWording());
  const consent = await prepare("Dr. Vale");
  const cookie = spanish(await opened(consent));
  const { text } = await ask(at, cookie);
  expect(text).toContain("Puedo retirar este consentimiento");
  expect((await ask(at, cookie, signature(text))).to).toBe(`${at}/signed`);
  expect((await ask(`${at}/signed`, cookie)).text).toContain("Gracias");
  const { form } = await readSigning(it.manager(), { ...it.at, consent });
  expect(form).toMatchObject({
    is: "signed",
    paper: { content: { language: "es" }, translated: { english: { language: "en" } } },
  });
});

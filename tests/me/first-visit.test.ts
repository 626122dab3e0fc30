import { afterAll, beforeAll, expect, test } from "vitest";
import { meRoutes } from "#functions/me/routes.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { endAccess } from "#shared/journeys/access/end-access.ts";
import { inviteResident } from "#shared/journeys/access/invite-resident.ts";
import { readAccess } from "#shared/journeys/access/read-access.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { signedConsent } from "../consent/kit.ts";
import { issuer as namespace } from "../support/doors.ts";
import { sign } from "../support/papers.ts";
import { pdfText } from "../support/pdf-text.ts";
import { type At, hidden, inEnglish, openResidentsDoor } from "../support/residents-door.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import type { Visitor } from "../support/visitor.ts";

let door: Awaited<ReturnType<typeof openResidentsDoor>>;
let world: SmallWorld;
let care: Scope;
beforeAll(async () => {
  door = await openResidentsDoor();
  ({ world, care } = door);
});
afterAll(() => door.server.close());

async function invited(at: At, email: string, by = command()): Promise<Visitor> {
  await invite(at, email, by);
  await world.drain();
  return door.visitor();
}
const invite = (at: At, email: string, by = command()): Promise<void> =>
  inviteResident(care, {
    ...at,
    email,
    door: world.world.openDoor("web"),
    identify: (one) => identityOf(namespace, one),
    write: () => ({ subject: "Please sign in", text: "" }),
    replaced: { subject: "There is a new way to sign in", text: "" },
    command: by,
  });
const end = (at: At): Promise<void> =>
  endAccess(world.as(world.lantern.members.house_staff, at.house), { ...at, command: command() });
const ended = async (at: At) => {
  await end(at);
  await world.drain();
};
const start = "/me/sign-in/start";
/** What their pages lock drafts for. */
const draftsOf = (text: string) => /data-to="([^"]+)"/.exec(text)?.[1];
const first = (visitor: Visitor, text: string, birthDate: string) =>
  visitor.visit("/me/sign-in/choice", {
    form: hidden(text, "form"),
    command: hidden(text, "command"),
    of: hidden(text, "of"),
    birthDate,
  });
const accessOf = async (at: At) => (await readAccess(care, at)).access;

test("an invited resident says their birth date once, then signs in; staff see that they came in", async () => {
  const at = await door.movedIn("Linus Bracken", "1A");
  const linus = await invited(at, "linus@residents.example");
  const asked = await linus.signIn("linus@residents.example", start);
  expect(asked.path).toBe("/me/sign-in/choice");
  expect((await linus.visit("/me")).path).toBe("/me/sign-in");
  const wrong = await first(linus, asked.text, "1990-01-30");
  expect([wrong.status, wrong.text.includes("4 more times")]).toEqual([422, true]);
  expect(await first(linus, asked.text, "1990-01-31")).toMatchObject({ path: "/me", status: 200 });
  await world.drain();
  expect((await accessOf(at))?.openedAt).toBeTruthy();

  await linus.visit("/me/sign-out", {});
  expect((await linus.visit("/me")).path).toBe("/me/sign-in");
  const inside = await linus.signIn("linus@residents.example", start);
  expect(inside).toMatchObject({ path: "/me", status: 200 });
  world.clock.pass({ minutes: 16 });
  expect((await linus.visit("/me")).path).toBe("/me/sign-in?over");
  const again = await linus.signIn("linus@residents.example", start);
  expect(draftsOf(again.text)).toBeDefined();
  expect(draftsOf(again.text)).toBe(draftsOf(inside.text));
  await linus.visit("/me/sign-out", {});
  const out = await linus.signIn("linus@residents.example", start);
  expect(draftsOf(out.text)).not.toBe(draftsOf(inside.text));
});

test("five wrong birth dates end an invitation, however many come at once; a new one starts over", async () => {
  const at = await door.movedIn("Ona Rook", "1B");
  const ona = await invited(at, "ona@residents.example");
  const { text } = await ona.signIn("ona@residents.example", start);
  await Promise.all(Array.from({ length: 12 }, () => first(ona, text, "1970-01-01")));
  for (let turn = 0; turn < 5; turn += 1) await first(ona, text, "1970-01-01");
  expect((await first(ona, text, "1990-01-31")).status).toBe(404);
  const again = await invited(at, "ona@residents.example");
  const anew = await again.signIn("ona@residents.example", start);
  expect(await first(again, anew.text, "1990-01-31")).toMatchObject({ path: "/me", status: 200 });
});

test("an address that staff take back, or replace, opens nothing from the next request", async () => {
  const at = await door.movedIn("Tess Alder", "2A");
  const stranger = await invited(at, "wrong@residents.example");
  const asked = await stranger.signIn("wrong@residents.example", start);
  expect((await first(stranger, asked.text, "1990-01-31")).path).toBe("/me");
  await world.drain();
  await expect(invited(at, "wrong@residents.example")).rejects.toMatchObject({ code: "same_address_in_use" });

  const tess = await invited(at, "tess@residents.example");
  expect((await stranger.visit("/me")).path).toBe("/me/sign-in?over");
  expect((await stranger.signIn("wrong@residents.example", start)).status).toBe(404);
  const own = await tess.signIn("tess@residents.example", start);
  expect((await first(tess, own.text, "1990-01-31")).path).toBe("/me");
  await ended(at);
  expect((await tess.visit("/me")).path).toBe("/me/sign-in?over");
  await expect(ended(at)).rejects.toMatchObject({ code: "no_access" });
});

test("an address invited anew asks for the birth date again, and no session from before comes back", async () => {
  const at = await door.movedIn("Vera Sedge", "5A");
  const lost = await invited(at, "sedge@residents.example");
  await first(lost, (await lost.signIn("sedge@residents.example", start)).text, "1990-01-31");
  await world.drain();
  await ended(at);
  const vera = await invited(at, "sedge@residents.example");
  expect((await lost.visit("/me")).path).toBe("/me/sign-in?over");
  const asked = await vera.signIn("sedge@residents.example", start);
  expect(asked.path).toBe("/me/sign-in/choice");
  world.clock.pass({ minutes: 1 });
  expect((await first(vera, asked.text, "1990-01-31")).path).toBe("/me");
  expect((await lost.visit("/me")).path).toBe("/me/sign-in?over");
  await world.drain();
  expect((await accessOf(at))?.openedAt).toBeTruthy();
});

test("after a transfer, the address that is taken up in the other house takes the place of the earlier one", async () => {
  const at = await door.movedIn("Rhea Moss", "6B");
  const before = await invited(at, "rhea.before@residents.example");
  await first(before, (await before.signIn("rhea.before@residents.example", start)).text, "1990-01-31");
  await world.drain();
  const to = world.lantern.houses.alder;
  const bed = (await world.beds(world.lantern, to)).get("2B") ?? "bed_none";
  const move = { to, bed, on: world.today(), carry: ["journey"], tellWhere: false, agreed: true };
  const there = await transferStay(care, { ...at, ...move, command: command() });
  await world.drain();
  const rhea = await invited(there, "rhea@residents.example");
  await first(rhea, (await rhea.signIn("rhea@residents.example", start)).text, "1990-01-31");
  expect((await rhea.visit("/me")).path).toBe("/me");
  expect((await before.visit("/me")).path).toBe("/me/sign-in?over");
  expect((await before.signIn("rhea.before@residents.example", start)).status).toBe(404);
});

test("an invitation sent again after it was taken back or replaced, the losing one of two, and one whose messages come late, open nothing", async () => {
  const [at, two] = [await door.movedIn("Nell Fern", "5B"), await door.movedIn("Cal Fern", "6A")];
  const comesIn = async (email: string) => (await door.visitor().signIn(email, start)).status === 200;
  const by = command();
  await invited(at, "nell@residents.example", by);
  await ended(at);
  await invited(at, "nell@residents.example", by);
  expect(await comesIn("nell@residents.example")).toBe(false);
  await invited(at, "fern@residents.example");
  await invited(at, "nell@residents.example", by);
  expect(await comesIn("nell@residents.example")).toBe(false);
  expect(await comesIn("fern@residents.example")).toBe(true);

  const emails = ["cal@residents.example", "cal.two@residents.example", "cal.three@residents.example"];
  await Promise.allSettled(emails.map((email) => invited(two, email)));
  const standing = (await accessOf(two))?.identity;
  const open = await Promise.all(emails.map(comesIn));
  expect(open).toEqual(emails.map((email) => identityOf(namespace, email) === standing));
  await Promise.allSettled([ended(two), invited(two, "cal.four@residents.example")]);
  const over = await accessOf(two);
  expect(await comesIn("cal.four@residents.example")).toBe(!over?.ended);

  const [was, next] = ["cal.five@residents.example", "cal.six@residents.example"];
  await invite(two, was);
  await end(two);
  world.clock.pass({ seconds: 1 });
  await invite(two, was);
  await world.drain((records) => [...records].reverse());
  expect(await comesIn(was)).toBe(true);
  await invite(two, next);
  await end(two);
  await world.drain((records) => [...records].reverse());
  expect([await comesIn(was), await comesIn(next)]).toEqual([false, false]);
});

test("a cookie opens its own journey only, and the mail's record keeps no address", async () => {
  const [one, two] = [await door.movedIn("Ines Fell", "2B"), await door.movedIn("Otto Fell", "3A")];
  const [ines, otto] = [
    await invited(one, "ines@residents.example"),
    await invited(two, "otto@residents.example"),
  ];
  for (const [visitor, email] of [
    [ines, "ines@residents.example"],
    [otto, "otto@residents.example"],
  ] as const)
    await first(visitor, (await visitor.signIn(email, start)).text, "1990-01-31");
  const name = "__Host-porchlight-me";
  const [mine, theirs] = [ines, otto].map((one) => one.cookies.get(name)?.split(".") ?? []);
  for (const part of [0, 1, 2, 3]) {
    const mixed = mine?.map((text, at) => (at === part ? theirs?.[at] : text)).join(".") ?? "";
    if (mixed === mine?.join(".")) continue;
    ines.cookies.set(name, mixed);
    expect((await ines.visit("/me")).path).toBe("/me/sign-in?over");
  }
  expect((await accessOf(one))?.to).toBe("i…@residents.example");
  expect(JSON.stringify(await accessOf(one))).not.toContain("ines@");
});

test("a first visit and every page of one’s own are in Spanish, with nothing left in English", async () => {
  const at = await door.movedIn("Marisol Vega", "3B");
  const manager = world.as(world.lantern.members.house_manager, at.house);
  await sign(manager, at, "contacts", "Marisol Vega");
  const marisol = await invited(at, "marisol@residents.example");
  const way = await marisol.visit("/me/sign-in?lang=es");
  expect([way.path, inEnglish(way.text)]).toEqual(["/me/sign-in?lang=es", []]);
  const asked = await marisol.signIn("marisol@residents.example", start);
  for (const birthDate of ["", "1990-01-30"]) {
    const refused = await first(marisol, asked.text, birthDate);
    expect([refused.status, inEnglish(refused.text)]).toEqual([422, []]);
  }
  await first(marisol, asked.text, "1990-01-31");
  const pages = meRoutes.filter(({ method, path }) => method === "get" && !path.includes(":"));
  for (const path of [...pages.map((one) => one.path), "/me/sign-in?over", "/me/nowhere"])
    expect([path, inEnglish((await marisol.visit(path)).text)]).toEqual([path, []]);
  const paper = /\/me\/papers\/doc_\w+/.exec((await marisol.visit("/me/papers")).text)?.[0] ?? "none";
  const shown = await marisol.visit(paper);
  expect([shown.status, inEnglish(shown.text)]).toEqual([200, []]);
  const pdf = await marisol.ask(`${paper}/signed.pdf`);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(pdfText(Buffer.from(await pdf.arrayBuffer())).join(" ")).toContain("Marisol Vega");
  // What was signed in English stays as it was signed, and says so to whoever reads Spanish.
  expect(shown.text).toMatch(/Lo firmó en inglés[\s\S]*<p lang="en">/);
  expect((await marisol.visit(`${paper}?lang=en`)).text).not.toMatch(/Lo firmó|You signed this in English/);
});

test("a resident’s language goes with them: their pages open in it on any phone", async () => {
  const at = await door.movedIn("Ines Vega", "4B");
  const ines = await invited(at, "ines.vega@residents.example");
  const home = await first(
    ines,
    (await ines.signIn("ines.vega@residents.example", start)).text,
    "1990-01-31",
  );
  expect(home.text).toContain('<html lang="⟦en⟧');
  const chosen = { form: hidden(home.text, "form"), command: command(), language: "es" };
  expect((await ines.visit("/me/language", chosen)).text).toContain("Guardado.");
  await world.drain();
  const elsewhere = door.visitor();
  const there = await elsewhere.signIn("ines.vega@residents.example", start);
  expect([there.path, there.text.includes('<html lang="es"')]).toEqual(["/me", true]);
  expect((await elsewhere.visit("/me?lang=en")).text).not.toContain('<html lang="es"');
  expect((await ines.visit("/me/language", { ...chosen, command: command(), language: "fr" })).status).toBe(
    422,
  );
});

test("a consent taken back is over for staff too", async () => {
  const at = await door.movedIn("Vera Holm", "4A");
  const manager = world.as(world.lantern.members.house_manager, at.house);
  await recordConsent(manager, { ...at, ...signedConsent, recipient: "Rosa Holm", command: command() });
  const vera = await invited(at, "vera@residents.example");
  await first(vera, (await vera.signIn("vera@residents.example", start)).text, "1990-01-31");
  for (const path of ["/me", "/me/papers", "/me/consents", "/me/disclosures"])
    expect((await vera.visit(path)).text, path).toContain('href="tel:988"');
  expect((await vera.visit("/me")).text).toContain("Juniper House");
  const before = await vera.visit("/me/consents?lang=en");
  const action = /action="(\/me\/consents\/[^"]+)"/.exec(before.text)?.[1] ?? "none";
  const form = { form: "x", command: command() };
  const done = await vera.visit(action, form);
  expect([done.path, done.text.includes("You took it back.")]).toEqual(["/me/consents", true]);
  expect(await vera.visit(action, form)).toMatchObject({ status: 200 });
  await world.drain();
  const { consents } = await listConsents(manager, at);
  expect(consents.map(({ value }) => value.over?.by.kind)).toEqual(["resident"]);
  expect((await vera.visit("/me/consents")).text).toContain("You took it back on");
  expect((await vera.visit("/me/consents/con_none/revocation", { ...form, command: command() })).status).toBe(
    404,
  );
});

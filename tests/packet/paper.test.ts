import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { mayTakeMoney, progressOf } from "#shared/records/packet/packet.ts";
import { parts, textParts } from "#shared/records/packet/parts.ts";
import { withdrawSignature } from "#shared/residents/packet/adopt-signature.ts";
import { paperInError } from "#shared/residents/packet/paper-in-error.ts";
import { readDocument, readPacket, readUnsigned } from "#shared/residents/packet/read-packet.ts";
import { recordPaper, wordingOf } from "#shared/residents/packet/record-paper.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { moveOut } from "../support/move-out.ts";
import { formFor, keepTexts, onPaper, sign, writeHouse } from "../support/papers.ts";
import { pdfText } from "../support/pdf-text.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

interface At {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
}

let world: SmallWorld;
let manager: Scope;
let administration: Scope;
let person: Person;

beforeAll(async () => {
  world = await createSmallWorld({ beds: 8 });
  const { members, houses } = world.lantern;
  manager = world.as(members.house_manager, houses.juniper);
  administration = world.as(members.network_admin);
  await keepTexts(administration);
  const texts = { fees: "Keys cost $5", refundPolicy: "Days not lived are paid back", rules: "Home by 11" };
  await writeHouse(administration, houses.juniper, texts);
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const app = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  world.clock.pass({ hours: 48 });
  person = await signedIn(world, app, members.house_manager);
});

/** Someone new in the house, who has signed nothing. */
async function resident(): Promise<At> {
  const { juniper } = world.lantern.houses;
  const bed = [...(await world.beds(world.lantern, juniper)).values()][taken++];
  if (!bed) throw new Error("no bed");
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const asked = { house: juniper, bed, ...who, command: command() };
  return { house: juniper, ...(await moveInWithoutReferral(manager, asked)) };
}
let taken = 0;

const day = (back: number) => Temporal.PlainDate.from(world.today()).subtract({ days: back }).toString();
const packetOf = async (at: At) => (await readPacket(manager, at)).packet?.value;

async function record(at: At, documents: readonly string[], change: Record<string, string> = {}) {
  const shown = wordingOf(await readUnsigned(manager, at));
  const form = { ...onPaper(day(1)), documents: documents.join("\n"), shown, ...change };
  return recordPaper(manager, { ...at, form, command: command() });
}
const problems = (recorded: Promise<unknown>) =>
  recorded.then(
    () => [],
    (error: { fields?: { pointer: string; code: string }[] }) =>
      (error.fields ?? []).map((one) => `${one.pointer} ${one.code}`),
  );

describe("what is left to sign", () => {
  test("is printed with the house’s values, lines to sign on, its version and numbered pages", async () => {
    const at = await resident();
    const path = `/houses/${at.house}/stays/${at.stay}/packet`;
    await sign(manager, at, "rights");
    const { text } = await person.get(`${path}/paper`);
    for (const said of ["$240.00", "Keys cost $5", "Home by 11", "Resident: Linus Bracken", "What helps me"])
      expect(text).toContain(said);
    expect(text.match(/Name, signature and date/g)).toHaveLength(2 * (parts.length - 1));
    expect(text.match(/Version [\w-]{8}/g)).toHaveLength(textParts.length - 1);
    const whole = await person.get(`${path}/paper/to-sign.pdf`);
    const pages = pdfText(whole.bytes);
    const all = pages.join("\n").replace(/\s+/g, " ");
    for (const said of ["$240.00", "Home by 11", "Resident: Linus Bracken", "For the house"])
      expect(all.replaceAll(" ", "")).toContain(said.replaceAll(" ", ""));
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
    const one = pdfText((await person.get(`${path}/rules/paper/to-sign.pdf`)).bytes).join("");
    expect(one).toContain("Home by 11");
    expect(one).not.toContain("$240.00");
  });
});

describe("a document signed on paper", () => {
  test("counts as signed, shows the paper everywhere, and its event has no name", async () => {
    const at = await resident();
    const path = `/houses/${at.house}/stays/${at.stay}/packet`;
    expect(mayTakeMoney(await packetOf(at))).toBe(false);
    expect(await record(at, textParts)).toEqual({ papers: textParts.length });
    const papersSigned = textParts.length + 1;
    world.clock.pass({ seconds: 20 });
    await record(at, ["contacts"], await formFor(manager, at, "contacts"));
    const now = await packetOf(at);
    expect(mayTakeMoney(now)).toBe(true);
    expect(progressOf(now)).toEqual({ signed: papersSigned, paper: papersSigned, of: parts.length });
    const { papers } = await readBoard(manager, at);
    expect(papers.map(({ signed, of }) => [signed, of])).toContainEqual([papersSigned, parts.length]);
    const { document } = await readDocument(manager, {
      ...at,
      document: now?.signed.fees?.document ?? "doc_",
    });
    expect(document).toMatchObject({
      content: { is: "fees", text: "Keys cost $5" },
      signed: { name: "Linus Bracken" },
      paper: { on: day(1), witness: "Mara Hale", original: "Binder in the office" },
    });
    expect((await person.get(path)).text).toContain(`${papersSigned} on paper.`);
    expect((await person.get(`/houses/${at.house}/stays/${at.stay}`)).text).toContain("10 on paper");
    const copy = pdfText((await person.get(`${path}/print/signed.pdf`)).bytes).join(" ");
    for (const said of ["Signed on paper by Linus Bracken", "Witnessed by Mara Hale", "Binder in the office"])
      expect(copy.split(said)).toHaveLength(10 + 1);
    const stay = await readStay(manager, at);
    expect(stay.about.reach.emergency).toMatchObject([{ name: "Wren Bracken" }]);
    const events = stay.happened.filter((one) => one.type === "stay.signed_on_paper");
    expect(events.map((one) => one.data)).toEqual([
      { papers: 1, part: "contacts" },
      { papers: 9, part: null },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Bracken|Hale|Binder/);
  });

  test("needs a date that is not in the future, not before its text, and says who saw it and where it is", async () => {
    const at = await resident();
    expect(await problems(record(at, ["rules"], { on: day(-1) }))).toEqual(["/on date.future"]);
    expect(await problems(record(at, ["rules"], { on: day(400) }))).toContain("/on date.too_long_ago");
    expect(await problems(record(at, ["rules"], { on: day(3) }))).toEqual(["/on packet.before_version"]);
    expect(
      await problems(record(at, ["contacts"], { on: day(3), none: "yes", mayLeaveMessage: "no" })),
    ).toEqual([]);
    expect(await problems(record(at, [], { on: "", witness: "", original: " " }))).toEqual([
      "/documents packet.documents_required",
      "/on text.date",
      "/witness packet.witness_required",
      "/original packet.original_required",
    ]);
    expect(await problems(record(at, ["recurrence_plan"]))).toContain("/helps packet.helps_required");
    await writeHouse(administration, at.house, {
      fees: "Keys cost $5",
      refundPolicy: "Days not lived are paid back",
      rules: "Home by 10",
    });
    expect(await problems(record(at, ["rules"]))).toEqual(["/on packet.before_version"]);
    expect(await problems(record(at, ["refund_policy"])), "its text is as before").toEqual([]);
  });

  test("is of the text the page showed, and is recorded once", async () => {
    const at = await resident();
    const stale = record(at, ["rules"], { shown: "another", on: day(0) });
    await expect(stale).rejects.toMatchObject({ code: "text_changed" });
    const outcomes = await Promise.allSettled([1, 2].map(() => record(at, ["rules"], { on: day(0) })));
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(record(at, ["rules"], { on: day(0) })).rejects.toMatchObject({ code: "already_signed" });
  });
});

describe("a paper signature entered in error", () => {
  const inError = (at: At, document: Id<"document">, reason = "Wrong resident") =>
    paperInError(manager, { ...at, document, reason, command: command() });
  const signedAs = async (at: At, part: "belongings" | "contacts") =>
    (await packetOf(at))?.signed[part]?.document ?? "doc_none";

  test("is unsigned again, kept with its reason, and told without it", async () => {
    const at = await resident();
    await record(at, ["belongings"], { none: "yes" });
    const document = await signedAs(at, "belongings");
    expect(await problems(inError(at, document, " "))).toEqual(["/reason text.reason_required"]);
    const path = `/houses/${at.house}/stays/${at.stay}/packet`;
    const one = `${path}/documents/${document}`;
    await person.send(one, `${one}/error`, { reason: "Wrong resident" });
    expect(progressOf(await packetOf(at))).toEqual({ signed: 0, paper: 0, of: parts.length });
    expect((await person.get(one)).text).toContain("marked by house_manager");
    const event = (await readStay(manager, at)).happened.find(
      ({ type }) => type === "stay.paper_entered_in_error",
    );
    expect(event?.data).toEqual({ part: "belongings" });
    await expect(inError(at, document)).rejects.toMatchObject({ code: "not_in_force" });
  });

  test("is as signed before, if it replaced something; a screen’s signature is no such error", async () => {
    const at = await resident();
    const { document: first } = await sign(manager, at, "contacts");
    await expect(inError(at, first)).rejects.toMatchObject({ code: "not_on_paper" });
    await record(at, ["contacts"], await formFor(manager, at, "contacts"));
    const second = await signedAs(at, "contacts");
    await moveOut(manager, { ...at, kind: "graduated", on: world.today(), command: command() });
    await inError(at, second);
    expect((await packetOf(at))?.signed.contacts).toMatchObject({ document: first, paper: null });
    expect((await readBoard(manager, at)).papers.map((one) => one.id)).not.toContain(at.stay);
  });
});

describe("a resident who would rather sign on paper", () => {
  test("signs nothing more on the screen, and staff are led to the paper", async () => {
    const at = await resident();
    const path = `/houses/${at.house}/stays/${at.stay}/packet`;
    await sign(manager, at, "belongings");
    expect((await person.get(path)).text).toContain("Sign on paper instead");
    await withdrawSignature(manager, { ...at, command: command() });
    const { text } = await person.get(path);
    expect(text).toMatch(/class="btn btn-primary btn-block" href="[^"]+\/packet\/paper"/);
    expect(text).toContain(`href="${path}/rules/paper"`);
    const form = {
      documents: "rules",
      ...onPaper(day(0)),
      shown: wordingOf(await readUnsigned(manager, at)),
    };
    const sent = await person.send(`${path}/paper`, `${path}/paper`, form);
    expect(sent.to).toBe(path);
    expect((await person.get(path)).text).toContain("Recorded as signed on paper.");
    expect(progressOf(await packetOf(at))).toMatchObject({ signed: 2, paper: 1 });
  });
});

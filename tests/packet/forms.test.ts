import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import type { Part } from "#shared/records/packet/parts.ts";
import { isTheirName } from "#shared/records/packet/signature.ts";
import { startingTexts } from "#shared/records/packet/starting-texts.ts";
import { textsInForce, writtenParts } from "#shared/records/packet/texts.ts";
import { readDocument } from "#shared/residents/packet/read-packet.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { readTexts, writeText } from "#shared/residents/packet/write-text.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { adopt, filledIn, formFor } from "../support/papers.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let manager: Scope;
let administration: Scope;
let at: { house: Id<"house">; stay: Id<"stay"> };

beforeAll(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  manager = world.as(members.house_manager, houses.juniper);
  administration = world.as(members.network_admin);
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A");
  if (!bed) throw new Error("no bed");
  const who = { legalName: "José Bracken Teal", preferredName: "Pepe", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(manager, {
    house: houses.juniper,
    bed,
    ...who,
    command: command(),
  });
  at = { house: houses.juniper, stay };
  await adopt(manager, at, "José Bracken");
});

const send = async (part: Part, change: Record<string, string>) => {
  const form = { ...(await formFor(manager, at, part)), ...change };
  return signDocument(manager, { ...at, part, form, command: command() });
};
const problems = (part: Part, change: Record<string, string>) =>
  send(part, change).then(
    () => [],
    (error: { fields?: { pointer: string }[] }) => (error.fields ?? []).map((one) => one.pointer).sort(),
  );

describe("a signature", () => {
  const known = { legalName: "José Bracken Teal", preferredName: "Pepe" };

  test.each(["José Bracken Teal", "jose bracken", "Pepe Teal", "J. Bracken", "  TEAL,  José ", "Pepe"])(
    "“%s” is plainly theirs",
    (name) => expect(isTheirName(name, known)).toBe(true),
  );
  test.each(["Linus Bracken", "J. B.", "x", "", "Joséphine Bracken", "Bracken & Sons"])(
    "“%s” is a question",
    (name) => expect(isTheirName(name, known)).toBe(false),
  );

  test("matches the name in any order and case, with or without accents, but not with another word in it", () => {
    const names = ["José", "Bracken", "Teal", "Pepe"];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 1 }), fc.boolean(), (some, loud) => {
        const typed = some.join(" ").normalize("NFD");
        expect(isTheirName(loud ? typed.toUpperCase() : typed.toLowerCase(), known)).toBe(true);
        expect(isTheirName(`${typed} Quail`, known)).toBe(false);
      }),
    );
  });
});

describe("an invalid document is reported at each field", () => {
  test.each<[Part, Record<string, string>, string[]]>([
    ["belongings", { items: "" }, ["/items"]],
    ["belongings", { none: "yes" }, ["/none"]],
    ["belongings", { items: "x".repeat(2001), none: "" }, ["/items"]],
    [
      "contacts",
      { "contacts/0/name": "", "contacts/0/phone": "" },
      ["/contacts/0/name", "/contacts/0/phone"],
    ],
    ["contacts", { mayLeaveMessage: "", safeEmail: "nowhere" }, ["/mayLeaveMessage", "/safeEmail"]],
    ["contacts", { "contacts/0/mayBeTold": "" }, ["/contacts/0/mayBeTold"]],
    ["recurrence_plan", { helps: "", call: "", house: "" }, ["/call", "/helps", "/house"]],
    [
      "medications",
      { "medications/0/count": "", "medications/0/kept": "" },
      ["/medications/0/count", "/medications/0/kept"],
    ],
    ["medications", { countedWith: "" }, ["/countedWith"]],
    [
      "medications",
      { "medications/7/dose": "5 mg" },
      ["/medications/7/count", "/medications/7/kept", "/medications/7/name"],
    ],
  ])("%s %j", async (part, change, at) => {
    const documents = async () => (await wholeTable(world)).filter((one) => one.kind === "stay.document");
    const before = await documents();
    expect(await problems(part, change)).toEqual(at);
    expect(await documents()).toEqual(before);
  });

  test("a text that was never written", async () => {
    await expect(send("rights", {})).rejects.toMatchObject({ code: "not_written" });
  });

  test("an empty inventory must be stated, not left blank", async () => {
    const none = {
      "medications/0/name": "",
      "medications/0/count": "",
      "medications/0/kept": "",
      none: "yes",
    };
    const { document } = await send("medications", none);
    const { content } = (await readDocument(manager, { ...at, document })).document;
    expect(content).toEqual({ is: "medications", items: [], countedWith: "" });
  });
});

describe("the texts of a network", () => {
  const write = async (of: "network" | Id<"house">, part: string, text: string) => {
    const { version } = await readTexts(administration, { of });
    await writeText(administration, { of, part, text, version, command: command() });
  };

  test("start from templates that can't be signed until their blanks are filled in", async () => {
    for (const part of writtenParts) {
      if (startingTexts[part].includes("[["))
        await expect(write("network", part, startingTexts[part])).rejects.toMatchObject({
          fields: [{ pointer: "/text", code: "text.blank_left" }],
        });
      await write("network", part, filledIn(part));
    }
    expect(startingTexts.grievance).toContain("the organization that certifies or oversees this house");
    const { texts } = await readTexts(administration, { of: "network" });
    expect(texts.grievance).toBe(filledIn("grievance"));
  });

  test("apply in a house until it has its own version, and again once that is removed", async () => {
    const { juniper } = world.lantern.houses;
    const inForce = async () => {
      const { texts, network } = await readTexts(administration, { of: juniper });
      const whole = (of: "network" | Id<"house">, said: typeof texts) => ({
        of,
        texts: said,
        since: {},
        changedAt: null,
      });
      return textsInForce({
        house: undefined,
        fees: undefined,
        own: whole(juniper, texts),
        network: whole("network", network),
      }).testing;
    };
    await write("network", "testing", "The network’s");
    expect(await inForce()).toEqual({ is: "text", text: "The network’s" });
    await write(juniper, "testing", "The house’s");
    expect(await inForce()).toEqual({ is: "text", text: "The house’s" });
    await write(juniper, "testing", " ");
    expect(await inForce()).toEqual({ is: "text", text: "The network’s" });
  });

  test("are never overwritten unseen, and an unknown part is refused", async () => {
    const { version } = await readTexts(administration, { of: "network" });
    const asked = { of: "network", part: "rights", version } as const;
    const outcomes = await Promise.allSettled(
      ["One", "Two"].map((text) => writeText(administration, { ...asked, text, command: command() })),
    );
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(write("network", "fees", "x")).rejects.toMatchObject({ fields: [{ pointer: "/part" }] });
    await expect(write("network", "rights", "x".repeat(12_001))).rejects.toMatchObject({
      fields: [{ pointer: "/text" }],
    });
  });
});

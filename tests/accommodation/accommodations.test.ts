import { beforeAll, describe, expect, test } from "vitest";
import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import {
  type answerForm,
  decideAccommodation,
} from "#shared/residents/accommodation/decide-accommodation.ts";
import { listAccommodations } from "#shared/residents/accommodation/list-accommodations.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { event } from "#shared/table/event.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let manager: Scope;
let at: { house: Id<"house">; stay: Id<"stay"> };

beforeAll(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  manager = world.as(members.house_manager, houses.juniper);
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
});

const ask = (asked: string) => askAccommodation(manager, { ...at, asked, command: command() });
const nothing: Sent<typeof answerForm> = { answer: "", what: "", ground: "", alternative: "", reviewOn: "" };
const answer = (
  accommodation: Id<"accommodation">,
  version: number,
  form: Partial<Sent<typeof answerForm>>,
) =>
  decideAccommodation(manager, {
    ...at,
    accommodation,
    version,
    form: { ...nothing, ...form },
    command: command(),
  });
const one = async (id: Id<"accommodation">) =>
  (await listAccommodations(manager, at)).asked.find(({ value }) => value.id === id);

describe("an accommodation", () => {
  test("is kept in the person’s words, with every response", async () => {
    const { accommodation } = await ask("A lower bunk, my knee does not do ladders");
    const later = { answer: "working", what: "Asking who would swap", reviewOn: "2026-03-05" };
    await answer(accommodation, 1, later);
    await answer(accommodation, 2, { answer: "granted", what: "1A, lower" });
    const found = await one(accommodation);
    expect(found?.value.asked).toBe("A lower bunk, my knee does not do ladders");
    expect(found?.value.decisions.map((is) => [is.answer, is.what])).toEqual([
      ["working", "Asking who would swap"],
      ["granted", "1A, lower"],
    ]);
  });

  test.each<[string, Partial<Sent<typeof answerForm>>, string[]]>([
    ["an answer", {}, ["/answer", "/what"]],
    ["to say what is done", { answer: "granted" }, ["/what"]],
    [
      "the law’s ground, why and an alternative for a refusal",
      { answer: "refused" },
      ["/alternative", "/ground", "/what"],
    ],
    [
      "a ground the law knows",
      { answer: "refused", what: "x", alternative: "y", ground: "cost" },
      ["/ground"],
    ],
    ["a day to hear more", { answer: "working", what: "x" }, ["/reviewOn"]],
    ["a day that is to come", { answer: "granted", what: "x", reviewOn: "2020-01-01" }, ["/reviewOn"]],
  ])("wants %s", async (_, form, fields) => {
    const { accommodation } = await ask("Quiet hours earlier");
    const error = await answer(accommodation, 1, form).catch((is) => is);
    expect(error.fields.map((is: { pointer: string }) => is.pointer).sort()).toEqual(fields);
    expect((await one(accommodation))?.version).toBe(1);
  });

  test("can be denied only with a legal ground, the reason and the alternative offered", async () => {
    const { accommodation } = await ask("A lift");
    const form = {
      answer: "refused",
      what: "The frame does not carry one",
      ground: "undue_burden",
      alternative: "A room on the ground floor",
    };
    await answer(accommodation, 1, form);
    expect((await one(accommodation))?.value.decisions).toMatchObject([
      { answer: "refused", ground: "undue_burden", alternative: "A room on the ground floor" },
    ]);
  });

  test("answered by two at once has one response", async () => {
    const { accommodation } = await ask("A fridge for insulin");
    const outcomes = await Promise.allSettled([
      answer(accommodation, 1, { answer: "granted", what: "In the office" }),
      answer(accommodation, 1, { answer: "granted", what: "In the room" }),
    ]);
    expect(outcomes.filter((is) => is.status === "fulfilled")).toHaveLength(1);
    expect((await one(accommodation))?.value.decisions).toHaveLength(1);
  });

  test("submitted twice with one command is one request; an empty one is refused", async () => {
    const asked = { ...at, asked: "A ground floor room", command: command() };
    expect(await askAccommodation(manager, asked)).toEqual(await askAccommodation(manager, asked));
    await expect(ask("  ")).rejects.toMatchObject({ fields: [{ pointer: "/asked" }] });
  });

  test("is on no board, in no stay’s timeline and in no activity of the house", async () => {
    await ask("A shower chair");
    const board = JSON.stringify(await readBoard(manager, at));
    const { happened } = await readStay(manager, at);
    expect(board).not.toMatch(/acc_|shower/);
    expect(JSON.stringify(happened)).not.toMatch(/accommodation|shower/);
    const feed = await manager.table.query({
      in: below.list(manager.homes.house(at.house), "E"),
      index: "list",
      limit: 100,
      kinds: [event],
    });
    expect(JSON.stringify(feed.items)).not.toMatch(/accommodation/);
    const mentor = world.as(world.lantern.members.peer_mentor, at.house);
    await expect(listAccommodations(mentor, at)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

import { beforeAll, expect, test } from "vitest";
import type { Copy } from "#functions/copy/copy.ts";
import { en } from "#functions/copy/en/index.ts";
import { inSpanish } from "#functions/copy/es/index.ts";
import { inWords } from "#functions/copy/words.ts";
import { privateSheet } from "#functions/me/record/private-sheet.ts";
import { endCommitment } from "#shared/journeys/meetings/set-commitment.ts";
import { takeRecord } from "#shared/journeys/own/take-record.ts";
import { type Walking, walkingWorld } from "../support/beside.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { meetingsOf } from "./kit.ts";

let world: SmallWorld;
let they: Walking;
const { went, commits, shows } = meetingsOf(() => they.resident);
beforeAll(async () => {
  ({ world, they } = await walkingWorld());
  await commits(4);
  await shows("mentor");
  await went("2026-03-01", { pathway: "wellbriety", name: "White Bison circle" });
  await went("2026-03-02", { pathway: "aa", way: "phone" });
  world.clock.pass({ hours: 24 * 7 });
  await endCommitment(they.resident, { command: command() });
});

const take = (...parts: string[]) => {
  world.clock.pass({ seconds: 1 });
  return takeRecord(they.resident, { parts: parts.join("\n"), command: command() });
};

test("meetings go into the private file, as written down by the resident, and never into the one for a house", async () => {
  const taken = await take("meetings", "tests");
  expect(taken.private?.record.parts).toMatchObject({
    meetings: [
      { writtenDownBy: "me", week: "2026-03-02", meetings: [{ on: "2026-03-02", pathway: "aa" }] },
      { writtenDownBy: "me", week: "2026-02-23", meetings: [{ name: "White Bison circle" }] },
    ],
    meeting_commitment: [{ editions: [{ from: "2026-03-02", weekly: 4 }, { weekly: null }] }],
  });
  expect(JSON.stringify(taken.given)).not.toMatch(/meeting|White Bison/i);
  const left = await take("plan");
  expect(JSON.stringify(left.private)).not.toContain("White Bison");
});

test("the page to read says the same, in English and in Spanish", async () => {
  const taken = await take("meetings");
  if (!taken.private) throw new Error("Nothing private");
  const own = taken.private;
  const of = { scope: they.resident, zone: "America/Los_Angeles", network: "Lantern Row" };
  const read = (language: Copy) =>
    JSON.stringify(inWords(language, () => privateSheet(own, of)).blocks.slice(1));
  expect(JSON.parse(read(en))).toEqual([
    { is: "text", text: "Support meetings and my weekly commitment" },
    { is: "text", text: "Self-reported." },
    {
      is: "rows",
      rows: [
        ["Weekly commitment from Mar 2, 2026", "4 meetings a week"],
        ["Weekly commitment from Mar 9, 2026", "None"],
        ["Mar 2, 2026", "Alcoholics Anonymous (AA) · By phone"],
        ["Mar 1, 2026", "Wellbriety · In person · White Bison circle"],
      ],
    },
  ]);
  for (const one of ["Anotado por mí.", "4 reuniones por semana", "Alcohólicos Anónimos (AA) · Por teléfono"])
    expect(read(inSpanish(en))).toContain(one);
});

import { expect, test } from "vitest";
import { writtenParts } from "#shared/records/packet/texts.ts";
import { writeText } from "#shared/residents/packet/write-text.ts";
import { readProgress } from "#shared/views/network-setup.ts";
import { command, createSmallWorld } from "../support/small-world.ts";

test("document progress is counted from the stored texts, in a constant number of reads", async () => {
  const world = await createSmallWorld();
  const admin = world.as(world.lantern.members.network_admin);
  const before = await readProgress(admin);
  expect(before).toMatchObject({ houses: 2, beds: 8, residents: 0 });
  const [part] = writtenParts;
  const text = "Anybody may ask.";
  await writeText(admin, { of: "network", part, text, version: 0, command: command() });
  const after = await readProgress(admin);
  expect(after.papers).toEqual({ ...before.papers, written: before.papers.written + 1 });
});

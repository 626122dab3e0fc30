import { expect, test } from "vitest";
import { bed } from "#shared/records/bed/bed.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { createTable } from "#shared/table/table.ts";
import { homesOf, noHomes } from "#shared/tenancy/homes.ts";
import { sampleIds } from "../support/sample-ids.ts";

const asked: unknown[] = [];
const table = createTable({
  sender: {
    send: async (command) => {
      asked.push(command.input);
      return {};
    },
  },
  name: "t",
  reach: { read: ["*"], write: ["*"] },
  homes: noHomes,
  cursors: { seal: async () => "", open: async () => undefined },
  context: "test",
});

test("an entry without a key is not read, and is undefined in the result", async () => {
  const here = { entity: networkCard, key: networkCardKey(homesOf("net_1")) };
  expect(await table.getAll([here, { entity: bed, key: undefined }])).toEqual([undefined, undefined]);
  expect(asked).toMatchObject([{ RequestItems: { t: { Keys: [here.key] } } }]);
  expect(await table.getAll([{ entity: bed, key: undefined }])).toEqual([undefined]);
  expect(asked).toHaveLength(1);
});

test("a door's table has no write access to homes", async () => {
  const [sample] = bed.samples({ ...sampleIds });
  if (!sample) throw new Error("No sample");
  await expect(table.note(bed, sample)).rejects.toThrow("A door has no homes");
});

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Home, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type ImportId, importHomes, padded } from "./entities.ts";

const outcomes = z.object({
  import: idSchema("import"),
  home: homeSchema,
  chunk: z.int(),
  row: z.int(),
  /** The result of each row; excluded rows have none. */
  results: z.array(
    z.object({
      at: z.int(),
      result: z.enum(["made", "there", "failed", "undone"]),
      /** Why it failed, or was kept; never the row's content. */
      code: z.string().nullable(),
      /** What the row made, undone or not. Null for what it did not make. */
      made: z
        .object({
          id: z.string(),
          house: idSchema("house"),
          marks: z.array(z.string()),
          /** The versions the import left, by kind: a newer version means that someone changed the record. */
          versions: z.partialRecord(z.enum(["house", "writing", "bed", "stay"]), z.int()),
        })
        .nullable(),
    }),
  ),
});
export type ImportOutcomes = z.infer<typeof outcomes>;
export type RowResult = ImportOutcomes["results"][number];

const outcomesKeys = defineKey("any/import", "O#{chunk}#{row}");
export const outcomesKey = (home: Home, id: ImportId, at: { chunk: number; row: number }): Key =>
  outcomesKeys.within(home, { import: id, chunk: padded(at.chunk), row: padded(at.row) });

/** The results of a step's rows; it began at this row of this chunk. */
export const importOutcomes = defineEntity<ImportOutcomes, typeof outcomesKeys>({
  kind: "import.outcomes",
  schema: outcomes,
  schemaVersion: 1,
  at: outcomesKeys,
  ids: (value) => ({
    home: value.home,
    import: value.import,
    chunk: padded(value.chunk),
    row: padded(value.row),
  }),
  samples: ({ network }) =>
    importHomes(network).map((home) => ({
      import: "imp_1",
      home,
      chunk: 0,
      row: 0,
      results: [],
    })),
});

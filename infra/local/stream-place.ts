import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

/** Stores the sequence number of the last handled record. */
export interface Place {
  read(): Promise<string | undefined>;
  keep(after: string): Promise<void>;
}

const place = z.object({ tableName: z.string(), after: z.string() });

/** Stored in a data directory. An unreadable file, or one of another table, counts as none. */
export function placeIn(dir: string, tableName: string): Place {
  const file = join(dir, "stream.json");
  return {
    read: async () => {
      const kept = await readFile(file, "utf8")
        .then((text) => place.parse(JSON.parse(text)))
        .catch(() => undefined);
      return kept?.tableName === tableName ? kept.after : undefined;
    },
    keep: async (after) => {
      await writeFile(`${file}.new`, JSON.stringify({ tableName, after }));
      await rename(`${file}.new`, file);
    },
  };
}

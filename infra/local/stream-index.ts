import { join } from "node:path";

/** The database file of a data directory. */
export const databaseIn = (dir: string): string => join(dir, "porchlight.db");

/**
 * Gives the engine's own table of stream records an index. For each item it writes, the engine looks there for the
 * table's last number; without an index it reads every record of every table, so that it slows down with each write.
 */
export async function indexStream(dir: string): Promise<void> {
  try {
    const { DatabaseSync } = await import("node:sqlite");
    const database = new DatabaseSync(databaseIn(dir), { timeout: 5000 });
    database.exec(
      "CREATE INDEX IF NOT EXISTS stream_place ON _stream_records (table_name, CAST(sequence_number AS INTEGER))",
    );
    database.close();
  } catch {
    // Only slower: an older Node cannot open the file, and another engine may store its stream in another way.
  }
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

export interface Source {
  /** From the root of the project, e.g. `shared/records/bed/bed.ts`. */
  readonly path: string;
  readonly text: string;
}

/** The source files below a folder, for tests that compare a list with the code. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") }));

/** A file's exports, by name. */
export const exportsOf = async ({ path }: Source): Promise<Readonly<Record<string, unknown>>> =>
  import(join(root, path));

import type { Metafile } from "esbuild";

/** What a cold start loads: the entry and everything it imports at once. */
export function loadedAtOnce({ outputs }: Metafile): { kB: number; inputs: ReadonlySet<string> } {
  const entry = Object.keys(outputs).find((path) => path.endsWith("/index.mjs"));
  if (!entry) throw new Error("no entry");
  const paths = new Set([entry]);
  for (const path of paths)
    for (const one of outputs[path]?.imports ?? [])
      if (one.kind === "import-statement" && !one.external) paths.add(one.path);
  const files = [...paths].flatMap((path) => outputs[path] ?? []);
  return {
    kB: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
    inputs: new Set(files.flatMap(({ inputs }) => Object.keys(inputs))),
  };
}

import { build } from "esbuild";

const banner = `/*
 * One file that checks random selections with nothing but Node, made by infra/verifier/build.ts. What it checks is at the
 * end, after "infra/verifier/reading.mjs"; before that is noble-curves, which verifies drand's signatures.
 */`;

/** The verifier with the library it needs, in one file that anybody can read and run. */
export async function verifierText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["infra/verifier/selection.mjs"],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // The same text wherever the packages lie.
    preserveSymlinks: true,
    legalComments: "inline",
    banner: { js: banner },
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** No file may name a path outside the repository: a clone must be complete. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && path !== "package-lock.json" && existsSync(path));
const upwards = /["'`(]((?:\.\.\/)+[^"'`()\s*]*)/g;
const ofAMachine = /(?<![\w.}])\/(?:work|home|root|tmp|mnt|Users)\/[\w.-]+/g;
/** Paths in tests that imitate an attacker. */
const hostile = new Set(["../juniper", "../../etc/x"]);

const outside = files.flatMap((file) => {
  const text = readFileSync(file, "utf8");
  if (text.includes("\0")) return [];
  const up = [...text.matchAll(upwards)].map(([, named]) => named ?? "");
  return [
    ...up.filter((named) => !hostile.has(named) && !isInside(join(dirname(file), named))),
    ...[...text.matchAll(ofAMachine)].map(([named]) => named),
  ].map((named) => `${file}: ${named}`);
});

/** Resolved from the file, as imports and links are. A path from the root that leads upward is outside. */
function isInside(path: string): boolean {
  return !path.startsWith("..") && existsSync(path);
}

for (const line of outside) console.error(`Names a path outside the repository: ${line}`);
console.log(`stands alone: ${files.length} files read, ${outside.length} paths outside`);
process.exit(outside.length > 0 ? 1 : 0);

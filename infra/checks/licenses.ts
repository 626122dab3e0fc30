import { readFileSync } from "node:fs";

/** What we ship or build with must be free to use, change and pass on. Read from the lock file. */
const permissive =
  /^(\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|BSD-0-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|CC-BY-3\.0|Unlicense|Python-2\.0|OFL-1\.1|MPL-2\.0|Zlib|WTFPL|Artistic-2\.0)( (OR|AND) )?)+\)?/;

interface Package {
  readonly license?: string;
  /** Where it comes from. Without it, an install asks the registry about the package first. */
  readonly resolved?: string;
  /** It is part of another one. */
  readonly inBundle?: boolean;
}

/** Packages whose lock entry names no license; each was looked up by hand. */
const lookedUp: Readonly<Record<string, string>> = { "png-js": "MIT" };

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const problems = Object.entries(packages).flatMap(([path, { license, resolved, inBundle }]) => {
  if (path === "") return [];
  const name = path.replace(/^.*node_modules\//, "");
  const found = license ?? lookedUp[name];
  const placed = inBundle || resolved?.startsWith("https://registry.npmjs.org/");
  return [
    ...(placed ? [] : [`${name}: the lock file does not say where in the registry it is (see .npmrc)`]),
    ...(found === undefined ? [`${name}: no license named`] : []),
    ...(found === undefined || permissive.test(found) ? [] : [`${name}: ${found}`]),
  ];
});
for (const line of problems) console.error(line);
console.log(`licenses: ${Object.keys(packages).length - 1} packages, ${problems.length} to look at`);
process.exit(problems.length > 0 ? 1 : 0);

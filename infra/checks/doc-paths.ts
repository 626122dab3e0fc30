import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Every path a document names in backticks must exist: documents that name what is gone mislead. */
const documents = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(path));
const path = /`((?:infra|functions|shared|tests|docs|\.ci)\/[A-Za-z0-9_./-]+)`/g;
const dead: string[] = [];
for (const document of documents) {
  for (const [, named] of readFileSync(document, "utf8").matchAll(path)) {
    if (named && !existsSync(named)) dead.push(`${document}: ${named}`);
  }
}
for (const line of dead) console.error(`Names a path that does not exist: ${line}`);
console.log(`documents: ${documents.length} read, ${dead.length} dead paths`);
process.exit(dead.length > 0 ? 1 : 0);

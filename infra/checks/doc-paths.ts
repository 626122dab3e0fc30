import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Every path a document names in backticks must exist: documents that name what is gone mislead. Each decision has its own number. */
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
const numbers = readdirSync("docs/decisions").map((name) => name.slice(0, 4));
const doubled = numbers.filter((number, index) => numbers.indexOf(number) !== index);
for (const number of doubled) console.error(`Two decisions have one number: ${number}`);
console.log(
  `documents: ${documents.length} read, ${dead.length} dead paths, ${doubled.length} doubled numbers`,
);
process.exit(dead.length + doubled.length > 0 ? 1 : 0);

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pMap from "p-map";

/** What is checked beside the tests, the longest first: two at a time, each with its output in one piece. */
const checks = ["types", "lint", "unused", "rooms", "check:docs", "check:alone", "check:licenses"] as const;

const exec = promisify(execFile);

/** The compiler is written in Go: it frees memory when it has three gigabytes, not as it goes. A quarter of its time. */
const env = { ...process.env, GOGC: "off", GOMEMLIMIT: "3GiB" };

async function passes(check: string): Promise<boolean> {
  const said = ({ stdout, stderr }: { stdout: string; stderr: string }) =>
    console.log(`== ${check}\n${stdout}${stderr}`);
  try {
    said(await exec("npm", ["run", "--silent", check], { env, maxBuffer: 2 ** 26 }));
    return true;
  } catch (error) {
    said(error as { stdout: string; stderr: string });
    return false;
  }
}

const passed = await pMap(checks, passes, { concurrency: 2 });
const failed = checks.filter((_, at) => !passed[at]);
console.log(failed.length > 0 ? `failed: ${failed.join(", ")}` : `${checks.length} checks passed`);
process.exit(failed.length);

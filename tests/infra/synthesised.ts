import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Template } from "aws-cdk-lib/assertions";
import type { Metafile } from "esbuild";
import { stages } from "#infra/config.ts";
import type { FunctionName } from "#infra/constructs/bundle.ts";
import { onceARun } from "../support/once-a-run.ts";
import type { Statement } from "./evaluate.ts";

const exec = promisify(execFile);

/** What would be deployed, synthesised once a run by the command that people use: it fails where a rule is broken. */
const assembly = (): Promise<string> =>
  onceARun("assembly", async (making) => {
    await exec("npm", ["run", "--silent", "synth", "--", "--output", making]);
  });

const json = async (file: string) => JSON.parse(await readFile(join(await assembly(), file), "utf8"));

const templateOf = async (stage: string, stack: string) =>
  Template.fromJSON(await json(`porchlight-${stage}-${stack}.template.json`));

export async function synthesised() {
  const [stage] = stages;
  if (!stage) throw new Error("There is a stage");
  const of = (stack: string) => templateOf(stage.name, stack);
  const templates = {
    data: await of("data"),
    identity: await of("identity"),
    api: await of("api"),
    web: await of("web"),
    me: await of("me"),
    events: await of("events"),
    watch: await of("watch"),
  };
  return { stage, templates };
}
export type Templates = Awaited<ReturnType<typeof synthesised>>["templates"];

/** A function as it is deployed: its folder, which no test changes, and what went into which file. */
export async function bundled(name: FunctionName): Promise<{ dir: string; metafile: Metafile }> {
  const { stage, templates } = await synthesised();
  const stack = name === "clock" ? templates.events : templates[name];
  const [made] = Object.values(
    stack.findResources("AWS::Lambda::Function", {
      Properties: { FunctionName: `porchlight-${stage.name}-${name}` },
    }),
  );
  return {
    dir: join(await assembly(), made?.Metadata["aws:asset:path"]),
    metafile: await json(`${name}.metafile.json`),
  };
}

interface Role {
  Properties: {
    RoleName?: string;
    AssumeRolePolicyDocument: { Statement: TrustStatement[] };
    Policies?: { PolicyDocument: { Statement: Statement[] } }[];
  };
}
interface TrustStatement {
  Principal: { AWS?: unknown };
  Condition?: Statement["Condition"];
}

const every = ["api", "web", "me", "events"] as const;

/** Each tenant role's permissions and trust policy, by kind. */
export function tenantRoles(templates: Templates, stage: string) {
  const found = new Map<string, { statements: Statement[]; trust: TrustStatement[] }>();
  for (const stack of every) {
    for (const role of Object.values(templates[stack].findResources("AWS::IAM::Role")) as Role[]) {
      const kind = role.Properties.RoleName?.replace(`porchlight-${stage}-`, "");
      if (!kind) continue;
      found.set(kind, {
        statements: (role.Properties.Policies ?? []).flatMap((one) => one.PolicyDocument.Statement),
        trust: role.Properties.AssumeRolePolicyDocument.Statement,
      });
    }
  }
  return found;
}

/** The permissions of a function's own role. `prefix` is its construct's name. */
export function ownStatements(
  templates: Templates,
  stack: (typeof every)[number],
  prefix: string,
): Statement[] {
  const policies = templates[stack].findResources("AWS::IAM::Policy") as Record<
    string,
    { Properties: { PolicyDocument: { Statement: Statement[] } } }
  >;
  return Object.entries(policies)
    .filter(([id]) => id.startsWith(`${prefix}Role`))
    .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement);
}

import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { stages } from "#infra/config.ts";
import { addStage } from "#infra/porchlight.ts";
import type { Statement } from "./evaluate.ts";

let made: ReturnType<typeof synthesise> | undefined;
/** The templates as deployed, without the functions' code. `npm run synth` holds them against the rules. */
export const synthesised = () => (made ??= synthesise());

function synthesise() {
  const [stage] = stages;
  if (!stage) throw new Error("There is a stage");
  const app = new App({
    builtinCloudFormationValidation: false,
    context: {
      "aws:cdk:bundling-stacks": [],
      "@aws-cdk/core:defaultCrossStackReferences": "strong",
    },
  });
  const stacks = addStage(app, stage);
  const { data, identity, api, web, me, events, watch } = stacks;
  return {
    app,
    stage,
    templates: {
      data: Template.fromStack(data),
      identity: Template.fromStack(identity),
      api: Template.fromStack(api),
      web: Template.fromStack(web),
      me: Template.fromStack(me),
      events: Template.fromStack(events),
      watch: Template.fromStack(watch),
    },
  };
}
export type Templates = ReturnType<typeof synthesised>["templates"];

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

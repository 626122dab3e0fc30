import { Stack } from "aws-cdk-lib";
import {
  ArnPrincipal,
  CompositePrincipal,
  Effect,
  PolicyDocument,
  PolicyStatement,
  Role,
} from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { type IndexName, indexes } from "#shared/table/definition.ts";
import { doorReach, type Pattern, type Reach, reach, type ScopeKind, tagsOf } from "#shared/tenancy/reach.ts";
import type { OurFunction } from "./function.ts";

/** The ARNs that IAM statements about the table need. */
export interface TableArns {
  readonly table: string;
  readonly key: string;
}

const readActions = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const writeActions = [
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:ConditionCheckItem",
];
/** Actions that read without naming a key; always denied. */
const keyless = [
  "dynamodb:Scan",
  "dynamodb:PartiQLSelect",
  "dynamodb:PartiQLInsert",
  "dynamodb:PartiQLUpdate",
  "dynamodb:PartiQLDelete",
];

export const tenantRoleName = (stage: string, kind: ScopeKind | ""): string => `porchlight-${stage}-${kind}`;

/**
 * The third wall: one IAM role for each kind of scope. Assumed with session tags that name the tenant, it
 * reaches the keys of `reach` and no others. Defined in the stack of the functions that assume it.
 */
export class TenantRole extends Construct {
  readonly role: Role;

  constructor(
    scope: Construct,
    id: string,
    props: {
      stage: string;
      kind: ScopeKind;
      table: TableArns;
      takenOnBy: readonly OurFunction[];
      /** A KMS key that seals what only this role may open, for its own tenant. */
      seals?: string;
    },
  ) {
    super(scope, id);
    const { kind, table } = props;
    const tags = tagsOf[kind];
    // Assuming the role without its tags, or with others, is refused before any key is read.
    const withItsTags = {
      StringLike: Object.fromEntries(tags.map((tag) => [`aws:RequestTag/${tag}`, "?*"])),
      "ForAllValues:StringEquals": { "aws:TagKeys": [...tags] },
    };
    const mayTakeItOn = props.takenOnBy.map(({ role }) =>
      new ArnPrincipal(role.roleArn).withConditions(withItsTags).withSessionTags(),
    );
    this.role = new Role(this, "Role", {
      roleName: tenantRoleName(props.stage, kind),
      description: `Data access as ${kind}, for the tenant in the session tags`,
      assumedBy: new CompositePrincipal(...mayTakeItOn),
      inlinePolicies: {
        tenant: new PolicyDocument({
          statements: [
            ...walled(table, reach[kind], {
              tags,
              // Old values are never needed, and a put-only role must not read through them.
              returns: ["NONE"],
              writes: reach[kind].putOnly ? ["dynamodb:PutItem"] : writeActions,
              readsFrom: ["table", "list"],
            }),
            decrypts(table),
            ...(props.seals ? [sealsFor(props.seals, tags)] : []),
          ],
        }),
      },
    });
    const arn = Stack.of(this).formatArn({
      service: "iam",
      region: "",
      resource: "role",
      resourceName: tenantRoleName(props.stage, kind),
    });
    for (const one of props.takenOnBy) {
      one.allow({ actions: ["sts:AssumeRole", "sts:TagSession"], resources: [arn] });
    }
  }
}

/** A function's own reach: the doors and nothing else. */
export function giveDoor(
  to: OurFunction,
  door: keyof typeof doorReach,
  table: TableArns,
  options: { returns: readonly string[]; readsFrom: readonly Place[] },
): void {
  const statements = walled(table, doorReach[door], {
    tags: [],
    returns: options.returns,
    writes: writeActions,
    readsFrom: options.readsFrom,
  });
  for (const statement of [...statements, decrypts(table)]) to.role.addToPrincipalPolicy(statement);
}

type Place = "table" | IndexName;
const indexNames = Object.keys(indexes) as IndexName[];
const arnOf = (table: TableArns, place: Place): string =>
  place === "table" ? table.table : `${table.table}/index/${place}`;

const tagged = (pattern: Pattern): string =>
  pattern.replace(/\{(\w+)\}/g, (_, tag) => `\${aws:PrincipalTag/${tag}}`);

function walled(
  table: TableArns,
  reached: Reach,
  options: {
    tags: readonly string[];
    returns: readonly string[];
    writes: readonly string[];
    readsFrom: readonly Place[];
  },
): PolicyStatement[] {
  const read = reached.read.map(tagged);
  const write = reached.write.map(tagged);
  const erase = (reached.erase ?? []).map(tagged);
  // ForAllValues is true for a request without keys, and a missing tag leaves a pattern unfilled: hence both
  // Nulls.
  const present = Object.fromEntries([
    ["dynamodb:LeadingKeys", "false"],
    ...options.tags.map((tag) => [`aws:PrincipalTag/${tag}`, "false"]),
  ]);
  const statements = [
    new PolicyStatement({
      sid: "Read",
      actions: readActions,
      resources: options.readsFrom.map((place) => arnOf(table, place)),
      conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": read }, Null: present },
    }),
    new PolicyStatement({
      sid: "NeverKeyless",
      effect: Effect.DENY,
      actions: keyless,
      resources: [table.table, ...indexNames.map((index) => arnOf(table, index))],
    }),
  ];
  const changes = (sid: string, actions: readonly string[], patterns: string[]) =>
    new PolicyStatement({
      sid,
      actions: [...actions],
      resources: [table.table],
      conditions: {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": patterns },
        Null: present,
        StringEqualsIfExists: { "dynamodb:ReturnValues": [...options.returns] },
      },
    });
  if (write.length > 0) statements.push(changes("Write", options.writes, write));
  if (erase.length > 0) statements.push(changes("Erase", ["dynamodb:DeleteItem"], erase));
  return statements;
}

/** Use of the table's KMS key, through DynamoDB only. */
const decrypts = (table: TableArns): PolicyStatement =>
  new PolicyStatement({
    sid: "TableKey",
    actions: ["kms:Decrypt"],
    resources: [table.key],
    conditions: { StringLike: { "kms:ViaService": "dynamodb.*.amazonaws.com" } },
  });

/** Use of a KMS key for what is sealed in the name of the tenant in the session tags. */
const sealsFor = (key: string, tags: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    sid: "Seals",
    actions: ["kms:Encrypt", "kms:Decrypt"],
    resources: [key],
    conditions: {
      StringEquals: Object.fromEntries(
        tags.map((tag) => [`kms:EncryptionContext:${tag}`, `\${aws:PrincipalTag/${tag}}`]),
      ),
    },
  });

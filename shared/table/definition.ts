import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** The two indexes. `list` has whole items, in order, below a home; `due` has only keys, by time. */
export const indexes = {
  list: { pk: "lpk", sk: "lsk" },
  due: { pk: "tpk", sk: "tsk" },
} as const;
export type IndexName = keyof typeof indexes;

/** The table's definition for a local engine. The cloud's stack builds the same from `indexes`. */
export function tableDefinition(name: string): CreateTableCommandInput {
  const string = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });
  const keys = (pk: string, sk: string) => [
    { AttributeName: pk, KeyType: "HASH" as const },
    { AttributeName: sk, KeyType: "RANGE" as const },
  ];
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: ["pk", "sk", "lpk", "lsk", "tpk", "tsk"].map(string),
    KeySchema: keys("pk", "sk"),
    GlobalSecondaryIndexes: [
      { IndexName: "list", KeySchema: keys("lpk", "lsk"), Projection: { ProjectionType: "ALL" } },
      { IndexName: "due", KeySchema: keys("tpk", "tsk"), Projection: { ProjectionType: "KEYS_ONLY" } },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: "KEYS_ONLY" },
  };
}

import { Match } from "aws-cdk-lib/assertions";
import { beforeAll, expect, test } from "vitest";
import { registry } from "#shared/app/registry.ts";
import { commandRecord } from "#shared/table/command.ts";
import { indexes } from "#shared/table/definition.ts";
import { encode } from "#shared/table/entity.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { synthesised } from "./synthesised.ts";

let made: Awaited<ReturnType<typeof synthesised>>;
beforeAll(async () => {
  made = await synthesised();
});

test("the table has point-in-time recovery, its own key, deletion protection and a keys-only stream", () => {
  const { data } = made.templates;
  data.hasResource("AWS::DynamoDB::GlobalTable", {
    DeletionPolicy: "Retain",
    Properties: {
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      StreamSpecification: { StreamViewType: "KEYS_ONLY" },
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { KMSMasterKeyId: Match.anyValue() },
        }),
      ],
    },
  });
  const [table] = Object.values(data.findResources("AWS::DynamoDB::GlobalTable"));
  const names = table?.Properties.GlobalSecondaryIndexes.map((one: { IndexName: string }) => one.IndexName);
  expect(names).toEqual(Object.keys(indexes));
  data.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
});

test("full-export files have no object lock, and expire even if the clock fails", () => {
  const buckets = Object.values(made.templates.data.findResources("AWS::S3::Bucket"));
  const archives = buckets.filter(
    ({ Properties: p }) => p.LifecycleConfiguration?.Rules?.[0]?.ExpirationInDays === 9,
  );
  expect(archives).toHaveLength(1);
  expect(archives[0]?.Properties).not.toHaveProperty("ObjectLockEnabled");
  expect(archives[0]?.Properties).not.toHaveProperty("VersioningConfiguration");
});

test("the stream sends only homes' keys, and failed batches are bisected, reported and kept", () => {
  const { events } = made.templates;
  events.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    FilterCriteria: {
      Filters: [
        {
          Pattern: JSON.stringify({
            dynamodb: { Keys: { pk: { S: [{ prefix: "N#" }] }, sk: { S: [{ "anything-but": ["C"] }] } } },
          }),
        },
      ],
    },
  });
});

test("only command answers have the sort key that the stream filter excludes", () => {
  const ids = { ...sampleIds } as const;
  const left = registry.filter((entity) =>
    entity.samples(ids).some((value) => encode(entity, homesOf(ids.network), value, 1).sk === "C"),
  );
  expect(left.map((entity) => entity.kind)).toEqual([commandRecord.kind]);
});

test("functions run on arm64 with Node 24; people sign in with passkeys and email codes", () => {
  for (const stack of ["api", "web", "me", "events"] as const)
    made.templates[stack].hasResourceProperties("AWS::Lambda::Function", {
      Architectures: ["arm64"],
      Runtime: "nodejs24.x",
    });
  made.templates.identity.hasResourceProperties("AWS::Cognito::UserPool", {
    UserPoolTier: "ESSENTIALS",
    DeletionProtection: "ACTIVE",
  });
});

import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { indexes } from "#shared/table/definition.ts";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { asBucket } from "../constructs/as-bucket.ts";

/** Data that must never be lost: the table, the documents, and the key behind seals and search tokens. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: TableV2;
  readonly documents: Bucket;
  readonly archives: Bucket;
  readonly logs: Bucket;
  readonly mac: Key;
  readonly draws: Key;

  constructor(scope: Construct, id: string, props: StackProps & { stage: StageConfig }) {
    super(scope, id, { ...props, terminationProtection: true });
    const kept = { removalPolicy: RemovalPolicy.RETAIN };
    this.key = new Key(this, "Key", {
      enableKeyRotation: true,
      description: "Porchlight's records",
      ...kept,
    });
    const string = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, "Table", {
      tableName: `porchlight-${props.stage.name}`,
      partitionKey: string("pk"),
      sortKey: string("sk"),
      globalSecondaryIndexes: Object.entries(indexes).map(([indexName, index]) => ({
        indexName,
        partitionKey: string(index.pk),
        sortKey: string(index.sk),
        // The clock reads which keys are due, never their content.
        projectionType: indexName === "due" ? ProjectionType.KEYS_ONLY : ProjectionType.ALL,
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      dynamoStream: StreamViewType.KEYS_ONLY,
      timeToLiveAttribute: "ttl",
      ...kept,
    });
    this.logs = new Bucket(this, "AccessLogs", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(30) }],
      ...kept,
    });
    this.documents = new Bucket(this, "Documents", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(365)),
      serverAccessLogsBucket: asBucket(this.logs),
      serverAccessLogsPrefix: "documents/",
      ...kept,
    });
    // Separate from the documents, whose lock would keep for a year what must be gone in a week.
    this.archives = new Bucket(this, "Archives", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      serverAccessLogsBucket: asBucket(this.logs),
      serverAccessLogsPrefix: "archives/",
      // A fallback: the clock deletes them after seven days.
      lifecycleRules: [{ expiration: Duration.days(9) }],
      ...kept,
    });
    // The key that seals cursors and cookies and hashes search tokens is derived from it; it never leaves
    // KMS.
    this.mac = new Key(this, "Mac", {
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      description: "Porchlight's seals and search tokens. If it is lost, all search tokens must be rebuilt",
      ...kept,
    });
    this.draws = new Key(this, "Draws", {
      enableKeyRotation: true,
      description: "Keys of random selections, until they are revealed. Only the role that draws may use it",
      ...kept,
    });
    acknowledge(this.logs, { "AwsSolutions-S1": "It receives the access logs." });
  }

  get arns() {
    return { table: this.table.tableArn, key: this.key.keyArn };
  }
}

import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  type CfnFunction,
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from "aws-cdk-lib/aws-s3";
import { Schedule, ScheduleExpression, ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { asBucket } from "../constructs/as-bucket.ts";
import { OurFunction } from "../constructs/function.ts";
import { giveDoor, TenantRole } from "../constructs/tenant-roles.ts";
import type { DataStack } from "./data.ts";
import { giveArchives, giveMail, giveSeals, giveTexts, settingsOf } from "./settings.ts";

/** Functions for change events and for the clock. Both act as the system, in one network at a time. */
export class EventsStack extends Stack {
  readonly events: OurFunction;
  readonly clock: OurFunction;

  constructor(scope: Construct, id: string, props: StackProps & { stage: StageConfig; data: DataStack }) {
    super(scope, id, props);
    const { stage, data } = props;
    const common = {
      stage: stage.name,
      logDays: stage.logDays,
      environment: {
        ...settingsOf(this, stage, data),
        PORCHLIGHT_ORIGIN: `https://${stage.domain.name}`,
      },
      timeout: Duration.minutes(1),
    };
    this.events = new OurFunction(this, "Events", { name: "events", ...common });
    this.clock = new OurFunction(this, "Clock", {
      name: "clock",
      ...common,
      environment: { ...common.environment, PORCHLIGHT_DRAW_KEY: data.draws.keyArn },
    });
    giveSeals(this.events, data);
    giveSeals(this.clock, data);
    giveMail(this.events, stage);
    giveMail(this.clock, stage);
    giveTexts(this.events, stage);
    giveTexts(this.clock, stage);
    giveDoor(this.clock, "clock", data.arns, { returns: ["NONE"], readsFrom: ["due"] });
    new TenantRole(this, "System", {
      stage: stage.name,
      kind: "system",
      table: data.arns,
      takenOnBy: [this.events, this.clock],
    });
    new TenantRole(this, "Archive", {
      stage: stage.name,
      kind: "archive",
      table: data.arns,
      takenOnBy: [this.clock],
    });
    new TenantRole(this, "Erasure", {
      stage: stage.name,
      kind: "erasure",
      table: data.arns,
      takenOnBy: [this.clock],
    });
    new TenantRole(this, "Draw", {
      stage: stage.name,
      kind: "draw",
      table: data.arns,
      takenOnBy: [this.clock],
      seals: data.draws.keyArn,
    });
    giveArchives(this.clock, data, ["s3:PutObject", "s3:DeleteObject"]);
    this.#follow(stage, data);
    this.#tick(stage);
  }

  #follow(stage: StageConfig, data: DataStack): void {
    const streamArn = data.table.tableStreamArn;
    if (!streamArn) throw new Error("The table has no stream");
    this.events.allow({
      sid: "Stream",
      actions: ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream"],
      resources: [streamArn],
    });
    this.events.allow({
      sid: "StreamKey",
      actions: ["kms:Decrypt"],
      resources: [data.key.keyArn],
      conditions: { StringLike: { "kms:ViaService": "dynamodb.*.amazonaws.com" } },
    });
    const failures = new Bucket(this, "Failures", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      serverAccessLogsBucket: asBucket(data.logs),
      serverAccessLogsPrefix: `failures-${stage.name}/`,
      lifecycleRules: [{ expiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.events.allow({
      sid: "Failures",
      actions: ["s3:PutObject"],
      resources: [failures.arnForObjects("*")],
    });
    this.events.allow({ sid: "FailuresList", actions: ["s3:ListBucket"], resources: [failures.bucketArn] });
    const bucketId = this.getLogicalId(failures.node.defaultChild as CfnBucket);
    acknowledge(this.events, {
      [`AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`]:
        "Lambda names the failed batches; the wildcard covers only this bucket.",
    });
    new EventSourceMapping(this, "Changes", {
      target: this.events.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(0),
      parallelizationFactor: 4,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      onFailure: { bind: () => ({ destination: failures.bucketArn }) },
      filters: [
        FilterCriteria.filter({
          dynamodb: {
            Keys: {
              // Home partitions only: door changes do not trigger the function.
              pk: { S: FilterRule.beginsWith("N#") },
              // Only the stored answer of a command has this sort key; events are `L#…` below their home.
              sk: { S: FilterRule.notEquals("C") },
            },
          },
        }),
      ],
    });
  }

  #tick(stage: StageConfig): void {
    const missed = new Queue(this, "MissedTicks", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new Schedule(this, "EveryMinute", {
      scheduleGroup: new ScheduleGroup(this, "Ticks", { scheduleGroupName: `porchlight-${stage.name}` }),
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(this.clock.lambda, {
        deadLetterQueue: missed,
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    });
    acknowledge(this, {
      [`AwsSolutions-IAM5[Resource::<${this.getLogicalId(this.clock.lambda.node.defaultChild as CfnFunction)}.Arn>:*]`]:
        "The scheduler's role may invoke any version of its one function.",
    });
    acknowledge(missed, { "AwsSolutions-SQS3": "It is the dead-letter queue." });
  }
}

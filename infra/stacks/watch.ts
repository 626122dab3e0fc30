import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import type { ApiStack } from "./api.ts";
import type { DataStack } from "./data.ts";
import type { EventsStack } from "./events.ts";
import type { MeStack } from "./me.ts";
import type { WebStack } from "./web.ts";

interface WatchStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly web: WebStack;
  readonly me: MeStack;
  readonly events: EventsStack;
}

/** Alarms and one dashboard. Counts only, no ids of people. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { stage, data, api, web, me, events } = props;
    const key = new Key(this, "Key", { enableKeyRotation: true, description: "Porchlight's alarms" });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
      }),
    );
    const topic = new Topic(this, "Alarms", { masterKey: key, enforceSSL: true });
    topic.addSubscription(new EmailSubscription(stage.alarmsTo));
    const alarm = (name: string, metric: IMetric, threshold: number, alarmDescription: string) => {
      const made = new Alarm(this, name, {
        metric,
        threshold,
        alarmDescription,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      made.addAlarmAction(new SnsAction(topic));
    };

    const functions = [api.function, web.function, me.function, events.events, events.clock];
    const https = [api.http, web.http, me.http];
    const period = Duration.minutes(5);
    for (const { lambda, node } of functions) {
      alarm(`${node.id}Errors`, lambda.metricErrors({ period, statistic: "Sum" }), 1, `${node.id} failed`);
      alarm(
        `${node.id}Throttles`,
        lambda.metricThrottles({ period, statistic: "Sum" }),
        1,
        `${node.id} had to wait`,
      );
    }
    for (const [name, { api: http }] of [
      ["Api", api.http],
      ["Web", web.http],
      ["Me", me.http],
    ] as const) {
      alarm(
        `${name}Refusals`,
        http.metricServerError({ period, statistic: "Sum" }),
        5,
        `${name} answered 5xx`,
      );
    }
    const age = events.events.lambda.metric("IteratorAge", { period, statistic: "Maximum" });
    alarm("StreamAge", age, 120_000, "Outbox messages and projections are two minutes behind");
    const throttled = data.table.metricThrottledRequestsForOperation("TransactWriteItems", {
      period,
      statistic: "Sum",
    });
    alarm("TableThrottles", throttled, 1, "The table throttled writes");

    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, "Dashboard", {
      dashboardName: `porchlight-${stage.name}`,
      widgets: [
        [
          graph(
            "Requests",
            https.map(({ api }) => api.metricCount()),
          ),
          graph(
            "Latency",
            https.map(({ api }) => api.metricLatency()),
          ),
        ],
        [
          graph(
            "Errors",
            functions.map(({ lambda }) => lambda.metricErrors()),
          ),
          graph("Stream age", [age]),
        ],
        [
          graph("Capacity", [
            data.table.metricConsumedReadCapacityUnits(),
            data.table.metricConsumedWriteCapacityUnits(),
          ]),
        ],
      ],
    });
  }
}

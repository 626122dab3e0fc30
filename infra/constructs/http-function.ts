import { RemovalPolicy } from "aws-cdk-lib";
import { CfnStage, HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import type { OurFunction } from "./function.ts";

/** An HTTP API in front of one function, which does all routing. */
export class HttpFunction extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: { stage: StageConfig; target: OurFunction }) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", {
      defaultIntegration: new HttpLambdaIntegration("Function", props.target.lambda),
    });
    const log = new LogGroup(this, "AccessLog", {
      retention: props.stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = this.api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error("The HTTP API has no default stage");
    // No path: paths contain ids of people.
    stage.accessLogSettings = {
      destinationArn: log.logGroupArn,
      format: JSON.stringify({
        requestId: "$context.requestId",
        at: "$context.requestTimeEpoch",
        method: "$context.httpMethod",
        status: "$context.status",
        ms: "$context.responseLatency",
        error: "$context.integrationErrorMessage",
      }),
    };
    acknowledge(this.api, {
      "AwsSolutions-APIG4":
        "The function authenticates every request by session or API key, and accepts only requests through CloudFront.",
    });
  }

  get host(): string {
    return `${this.api.apiId}.execute-api.${this.api.stack.region}.amazonaws.com`;
  }
}

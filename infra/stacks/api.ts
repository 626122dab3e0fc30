import { Stack, type StackProps } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { OurFunction } from "../constructs/function.ts";
import { HttpFunction } from "../constructs/http-function.ts";
import { giveDoor, TenantRole } from "../constructs/tenant-roles.ts";
import type { DataStack } from "./data.ts";
import { giveSeals, settingsOf } from "./settings.ts";

/** The partners' API: its function, its HTTP API, and the one tenant role it may assume. */
export class ApiStack extends Stack {
  readonly function: OurFunction;
  readonly http: HttpFunction;
  /** The header value that proves a request came through CloudFront. It does not authorize anyone. */
  readonly edge: Secret;

  constructor(scope: Construct, id: string, props: StackProps & { stage: StageConfig; data: DataStack }) {
    super(scope, id, props);
    const { stage, data } = props;
    this.edge = new Secret(this, "Edge", {
      description: "Proves to the functions that a request came through CloudFront",
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    acknowledge(this.edge, {
      "AwsSolutions-SMG4":
        "It is set in the distribution and the functions at deployment; rotating it needs a deployment.",
    });
    this.function = new OurFunction(this, "Api", {
      name: "api",
      stage: stage.name,
      logDays: stage.logDays,
      environment: {
        ...settingsOf(this, stage, data),
        PORCHLIGHT_EDGE: this.edge.secretValue.unsafeUnwrap(),
        PORCHLIGHT_RATE_LIMIT: String(stage.rateLimit),
      },
    });
    // The rate counter is returned by the write that increments it.
    giveDoor(this.function, "api", data.arns, { returns: ["NONE", "UPDATED_NEW"], readsFrom: ["table"] });
    giveSeals(this.function, data);
    new TenantRole(this, "Partner", {
      stage: stage.name,
      kind: "partner",
      table: data.arns,
      takenOnBy: [this.function],
    });
    this.http = new HttpFunction(this, "Http", { stage, target: this.function });
  }
}

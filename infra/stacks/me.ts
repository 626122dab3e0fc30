import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { OurFunction } from "../constructs/function.ts";
import { HttpFunction } from "../constructs/http-function.ts";
import { giveDoor, TenantRole } from "../constructs/tenant-roles.ts";
import type { ApiStack } from "./api.ts";
import type { DataStack } from "./data.ts";
import type { IdentityStack } from "./identity.ts";
import { giveSeals, settingsOf } from "./settings.ts";

interface MeStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly data: DataStack;
  readonly identity: IdentityStack;
  readonly api: ApiStack;
}

/** The pages of residents and guests: their function, its HTTP API, and no tenant role of the staff. */
export class MeStack extends Stack {
  readonly function: OurFunction;
  readonly http: HttpFunction;

  constructor(scope: Construct, id: string, props: MeStackProps) {
    super(scope, id, props);
    const { stage, data, identity, api } = props;
    this.function = new OurFunction(this, "Me", {
      name: "me",
      stage: stage.name,
      logDays: stage.logDays,
      environment: {
        ...settingsOf(this, stage, data),
        PORCHLIGHT_ORIGIN: `https://${stage.domain.name}`,
        PORCHLIGHT_EDGE: api.edge.secretValue.unsafeUnwrap(),
        PORCHLIGHT_ISSUER: identity.issuer,
        PORCHLIGHT_CLIENT_ID: identity.client.userPoolClientId,
      },
    });
    // The counter of tries at links is returned by the write that increments it.
    giveDoor(this.function, "me", data.arns, { returns: ["NONE", "UPDATED_NEW"], readsFrom: ["table"] });
    giveSeals(this.function, data);
    for (const kind of ["resident", "guest"] as const)
      new TenantRole(this, kind, {
        stage: stage.name,
        kind,
        table: data.arns,
        takenOnBy: [this.function],
      });
    this.http = new HttpFunction(this, "Http", { stage, target: this.function });
  }
}

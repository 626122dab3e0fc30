import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DockerImage, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as Lambda,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { AssetHashType } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { bundle, type FunctionName } from "./bundle.ts";

export interface OurFunctionProps {
  readonly name: FunctionName;
  readonly stage: string;
  readonly logDays: number;
  readonly environment: Record<string, string>;
  readonly timeout?: Duration;
  readonly memorySize?: number;
}

/** A Lambda function with our defaults and its own role, which may only write its log. */
export class OurFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: OurFunctionProps) {
    super(scope, id);
    const functionName = `porchlight-${props.stage}-${props.name}`;
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `${functionName}: its log, its doors, and assuming its tenant roles`,
    });
    const logGroup = new LogGroup(this, "Log", {
      logGroupName: `/porchlight/${props.stage}/${props.name}`,
      retention: props.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(this.role);
    this.lambda = new Lambda(this, "Function", {
      functionName,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: codeOf(props.name),
      memorySize: props.memorySize ?? 1024,
      timeout: props.timeout ?? Duration.seconds(15),
      tracing: Tracing.DISABLED,
      environment: props.environment,
    });
  }

  allow(statement: ConstructorParameters<typeof PolicyStatement>[0]): void {
    this.role.addToPrincipalPolicy(new PolicyStatement(statement));
  }
}

/** Bundled locally by esbuild; the Docker image is never used. */
const codeOf = (name: FunctionName): Code =>
  Code.fromAsset(`functions/${name}`, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("none"),
      local: {
        tryBundle: (outdir) => {
          const parts = bundle(name, outdir);
          // Beside the templates: what went into which file.
          writeFileSync(join(dirname(outdir), `${name}.metafile.json`), JSON.stringify(parts));
          return true;
        },
      },
    },
  });

import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { firewall } from "../constructs/firewall.ts";
import { OurFunction } from "../constructs/function.ts";
import { HttpFunction } from "../constructs/http-function.ts";
import { giveDoor, TenantRole } from "../constructs/tenant-roles.ts";
import type { ApiStack } from "./api.ts";
import type { DataStack } from "./data.ts";
import type { IdentityStack } from "./identity.ts";
import type { MeStack } from "./me.ts";
import { giveArchives, giveSeals, settingsOf } from "./settings.ts";

interface WebStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly data: DataStack;
  readonly identity: IdentityStack;
  readonly api: ApiStack;
  readonly me: MeStack;
}

/** The staff's web, and CloudFront with its firewall in front of it, of the residents' pages and of the API. */
export class WebStack extends Stack {
  readonly function: OurFunction;
  readonly http: HttpFunction;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const { stage, data, identity, api, me } = props;
    const edge = api.edge.secretValue.unsafeUnwrap();
    this.function = new OurFunction(this, "Web", {
      name: "web",
      stage: stage.name,
      logDays: stage.logDays,
      environment: {
        ...settingsOf(this, stage, data),
        PORCHLIGHT_ORIGIN: `https://${stage.domain.name}`,
        PORCHLIGHT_EDGE: edge,
        PORCHLIGHT_ISSUER: identity.issuer,
        PORCHLIGHT_CLIENT_ID: identity.client.userPoolClientId,
        PORCHLIGHT_FOUNDING_MOST: String(stage.founding.most),
        PORCHLIGHT_FOUNDING_CONTACT: stage.founding.contact,
      },
    });
    // The counter of public form submissions is returned by the write that increments it.
    giveDoor(this.function, "web", data.arns, { returns: ["NONE", "UPDATED_NEW"], readsFrom: ["table"] });
    giveSeals(this.function, data);
    giveArchives(this.function, data, ["s3:GetObject"]);
    for (const kind of [
      "house",
      "care",
      "administration",
      "staff",
      "gate",
      "emergencies",
      "emergency",
      "mentor",
      "mentoring",
      "alumni",
      "supervision",
      "support",
      "safety",
      "clinical",
      "fair",
      "public",
    ] as const) {
      // A guest and a resident pass the same gate, and a resident reads what of their house is public.
      const takenOnBy = kind === "gate" || kind === "fair" ? [this.function, me.function] : [this.function];
      new TenantRole(this, kind, { stage: stage.name, kind, table: data.arns, takenOnBy });
    }
    this.http = new HttpFunction(this, "Http", { stage, target: this.function });

    const behind = (host: string) => ({
      origin: new HttpOrigin(host, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: { "x-porchlight-edge": edge },
        readTimeout: Duration.seconds(20),
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      cachePolicy: CachePolicy.CACHING_DISABLED,
    });
    const apiBehaviour = behind(api.http.host);
    const meBehaviour = behind(me.http.host);
    const webBehaviour = behind(this.http.host);
    const distribution = new Distribution(this, "Distribution", {
      domainNames: [stage.domain.name],
      certificate: Certificate.fromCertificateArn(this, "Certificate", stage.domain.certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: firewall(this, stage.name).attrArn,
      defaultBehavior: webBehaviour,
      additionalBehaviors: {
        "/v1/docs": webBehaviour,
        "/v1/*": apiBehaviour,
        "/health": apiBehaviour,
        "/me": meBehaviour,
        "/me/*": meBehaviour,
        "/link/*": meBehaviour,
        "/guest/*": meBehaviour,
        // Asset names contain a hash of their content.
        "/assets/*": { ...webBehaviour, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
      },
    });
    acknowledge(distribution, {
      "AwsSolutions-CFR1": "Staff may travel; access does not depend on location.",
      "AwsSolutions-CFR3": "Its logs would contain paths with ids of people. The functions log the route.",
    });
  }
}

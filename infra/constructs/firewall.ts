import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";

/** Blocks common attacks and floods. Requests that pass are still unauthenticated. */
export function firewall(scope: Construct, stage: string): CfnWebACL {
  const seen = (metricName: string) => ({
    metricName,
    cloudWatchMetricsEnabled: true,
    // Samples would store whole requests.
    sampledRequestsEnabled: false,
  });
  const managed = (name: string, priority: number, countOnly: string[] = []): CfnWebACL.RuleProperty => ({
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name,
        ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: seen(name),
  });
  return new CfnWebACL(scope, "Firewall", {
    name: `porchlight-${stage}`,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    rules: [
      {
        name: "Flood",
        priority: 0,
        action: { block: {} },
        // Requests in five minutes from one IP address: a whole house shares one.
        statement: { rateBasedStatement: { limit: 5000, aggregateKeyType: "IP" } },
        visibilityConfig: seen("Flood"),
      },
      // A referral is longer than 8 kB; the functions have limits of their own.
      managed("AWSManagedRulesCommonRuleSet", 1, ["SizeRestrictions_BODY"]),
      managed("AWSManagedRulesKnownBadInputsRuleSet", 2),
    ],
    visibilityConfig: seen("Firewall"),
  });
}

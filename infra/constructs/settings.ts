import { Stack } from "aws-cdk-lib";
import * as z from "zod";
import type { StageConfig } from "../config.ts";
import type { DataStack } from "../stacks/data.ts";
import { acknowledge } from "./acknowledge.ts";
import type { OurFunction } from "./function.ts";
import { tenantRoleName } from "./tenant-roles.ts";

/** What every function is told, in the words of `functions/cloud/settings.ts`. */
export const settingsOf = (stack: Stack, stage: StageConfig, data: DataStack): Record<string, string> => ({
  PORCHLIGHT_TABLE: data.table.tableName,
  PORCHLIGHT_ROLES: `arn:aws:iam::${stack.account}:role/${tenantRoleName(stage.name, "")}`,
  PORCHLIGHT_MAC_KEY: data.mac.keyArn,
  PORCHLIGHT_DOCUMENTS: data.documents.bucketName,
  PORCHLIGHT_ARCHIVES: data.archives.bucketName,
  PORCHLIGHT_MAIL_FROM: stage.mailFrom,
});

/** Mail, from the one address and its domain only. */
export const giveMail = (to: OurFunction, stage: StageConfig): void => {
  const domain = stage.mailFrom.slice(stage.mailFrom.lastIndexOf("@") + 1);
  to.allow({
    sid: "Mail",
    actions: ["ses:SendEmail"],
    resources: [Stack.of(to).formatArn({ service: "ses", resource: "identity", resourceName: domain })],
    conditions: { StringEquals: { "ses:FromAddress": stage.mailFrom } },
  });
};

/** Seals and search tokens, from the key that never leaves KMS. */
export const giveSeals = (to: OurFunction, data: DataStack): void =>
  to.allow({ sid: "Seals", actions: ["kms:GenerateMac"], resources: [data.mac.keyArn] });

/** The files of networks taken as a whole: what one function may do with them. Which network's is held by code. */
export function giveArchives(to: OurFunction, data: DataStack, actions: readonly string[]): void {
  to.allow({
    sid: "Archives",
    actions: [...actions],
    resources: [data.archives.arnForObjects("networks/*")],
  });
  to.allow({
    sid: "ArchivesKey",
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    resources: [data.key.keyArn],
    conditions: { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } },
  });
  const exported: unknown = data.resolve(data.exportValue(data.archives.bucketArn));
  const { "Fn::ImportValue": name } = z.object({ "Fn::ImportValue": z.string() }).parse(exported);
  acknowledge(to, {
    [`AwsSolutions-IAM5[Resource::${name}/networks/*]`]:
      "Whose network is a path in the one bucket, and a path holds an id nobody can guess.",
  });
}

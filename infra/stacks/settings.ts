import { Stack } from "aws-cdk-lib";
import * as z from "zod";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import type { OurFunction } from "../constructs/function.ts";
import { tenantRoleName } from "../constructs/tenant-roles.ts";
import type { DataStack } from "./data.ts";

/** The environment of every function, named as in `functions/cloud/settings.ts`. */
export const settingsOf = (stack: Stack, stage: StageConfig, data: DataStack): Record<string, string> => ({
  PORCHLIGHT_TABLE: data.table.tableName,
  PORCHLIGHT_ROLES: `arn:aws:iam::${stack.account}:role/${tenantRoleName(stage.name, "")}`,
  PORCHLIGHT_MAC_KEY: data.mac.keyArn,
  PORCHLIGHT_DOCUMENTS: data.documents.bucketName,
  PORCHLIGHT_ARCHIVES: data.archives.bucketName,
  PORCHLIGHT_MAIL_FROM: stage.mailFrom,
  PORCHLIGHT_TEXT_FROM: stage.textFrom ?? "",
});

/** Allows sending mail from the configured address and its domain only. */
export const giveMail = (to: OurFunction, stage: StageConfig): void => {
  const domain = stage.mailFrom.slice(stage.mailFrom.lastIndexOf("@") + 1);
  to.allow({
    sid: "Mail",
    // The second for mail with an attachment: SES checks it too when it makes the message itself.
    actions: ["ses:SendEmail", "ses:SendRawEmail"],
    resources: [Stack.of(to).formatArn({ service: "ses", resource: "identity", resourceName: domain })],
    conditions: { StringEquals: { "ses:FromAddress": stage.mailFrom } },
  });
};

/** Allows sending texts from the configured number only. */
export const giveTexts = (to: OurFunction, { textFrom }: StageConfig): void => {
  if (textFrom)
    to.allow({
      sid: "Texts",
      actions: ["sms-voice:SendTextMessage", "sms-voice:SendVoiceMessage"],
      resources: [textFrom],
    });
};

/** Allows sealing and search tokens with the KMS key. */
export const giveSeals = (to: OurFunction, data: DataStack): void =>
  to.allow({ sid: "Seals", actions: ["kms:GenerateMac"], resources: [data.mac.keyArn] });

/** Grants the given actions on the archive files of all networks. Access by network is checked in code. */
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
      "The path in the bucket contains the network and an id that cannot be guessed.",
  });
}

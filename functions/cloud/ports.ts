import { GenerateMacCommand, KMSClient } from "@aws-sdk/client-kms";
import type { Attachment, Beacon, Files, Mail, Secrets, Texts } from "#shared/kernel/ports.ts";
import { secretsFrom } from "./secrets-from.ts";

/**
 * Secrets derived from a key that never leaves KMS. The master secret is the MAC of a fixed text, requested once per
 * instance, so every instance derives the same secrets.
 */
export function secretsOf(macKey: string): Secrets {
  const kms = new KMSClient({});
  let opened: Promise<Secrets> | undefined;
  const open = (): Promise<Secrets> => {
    opened ??= kms
      .send(
        new GenerateMacCommand({
          KeyId: macKey,
          MacAlgorithm: "HMAC_SHA_256",
          Message: Buffer.from("porchlight master 1"),
        }),
      )
      .then(({ Mac }) => {
        if (Mac?.length !== 32) throw new Error("KMS gave no MAC");
        return secretsFrom(Mac);
      })
      .catch((error) => {
        opened = undefined;
        throw error;
      });
    return opened;
  };
  return {
    hmac: async (purpose, text) => (await open()).hmac(purpose, text),
    seal: async (context, text) => (await open()).seal(context, text),
    open: async (context, sealed) => (await open()).open(context, sealed),
  };
}

/** Files in S3. The client loads with the first file, not at cold start. */
export function filesOf(bucket: string): Files {
  const load = async () => {
    const s3 = await import("@aws-sdk/client-s3");
    return { ...s3, client: new s3.S3Client({}) };
  };
  let loaded: ReturnType<typeof load> | undefined;
  const sdk = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    put: async (Key, Body, ContentType) => {
      const { client, PutObjectCommand } = await sdk();
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
    },
    get: async (Key) => {
      const { client, GetObjectCommand, NoSuchKey } = await sdk();
      try {
        const { Body, ContentType } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
        if (!Body) return undefined;
        const contentType = ContentType ?? "application/octet-stream";
        return { body: await Body.transformToByteArray(), contentType };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    delete: async (Key) => {
      const { client, DeleteObjectCommand } = await sdk();
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    },
  };
}

/** With these a mail program shows "Unsubscribe", and does it with one POST (RFC 8058). */
const leaveHeaders = (leave: string) => [
  { Name: "List-Unsubscribe", Value: `<${leave}>` },
  { Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" },
];

const attached = ({ name, contentType, base64 }: Attachment) => [
  {
    FileName: name,
    ContentType: contentType,
    RawContent: Buffer.from(base64, "base64"),
    ContentTransferEncoding: "BASE64" as const,
  },
];

/** Email through SES. The client loads with the first message. */
export function mailFrom(address: string): Mail {
  return {
    send: async ({ to, kind, subject, text, leave, attachment }) => {
      const { SESv2Client, SendEmailCommand } = await import("@aws-sdk/client-sesv2");
      await new SESv2Client({}).send(
        new SendEmailCommand({
          FromEmailAddress: address,
          Destination: { ToAddresses: [to] },
          EmailTags: [{ Name: "kind", Value: kind }],
          Content: {
            Simple: {
              Subject: { Data: subject },
              Body: { Text: { Data: text } },
              ...(leave ? { Headers: leaveHeaders(leave) } : {}),
              ...(attachment ? { Attachments: attached(attachment) } : {}),
            },
          },
        }),
      );
    },
  };
}

/** Texts through End User Messaging, from a number or a pool of them. The client loads with the first text. */
export function textsFrom(identity: string): Texts {
  return {
    send: async ({ to, kind, text }) => {
      const { PinpointSMSVoiceV2Client, SendTextMessageCommand, ConflictException } = await import(
        "@aws-sdk/client-pinpoint-sms-voice-v2"
      );
      try {
        await new PinpointSMSVoiceV2Client({}).send(
          new SendTextMessageCommand({
            OriginationIdentity: identity,
            DestinationPhoneNumber: to,
            MessageBody: text,
            MessageType: "TRANSACTIONAL",
            Context: { kind },
          }),
        );
        return "sent";
      } catch (error) {
        if (error instanceof ConflictException && error.Reason === "DESTINATION_PHONE_NUMBER_OPTED_OUT")
          return "stopped";
        throw error;
      }
    },
    call: async ({ to, kind, text }) => {
      const { PinpointSMSVoiceV2Client, SendVoiceMessageCommand, ConflictException } = await import(
        "@aws-sdk/client-pinpoint-sms-voice-v2"
      );
      try {
        await new PinpointSMSVoiceV2Client({}).send(
          new SendVoiceMessageCommand({
            OriginationIdentity: identity,
            DestinationPhoneNumber: to,
            MessageBody: text,
            MessageBodyTextType: "TEXT",
            Context: { kind },
          }),
        );
        return "sent";
      } catch (error) {
        if (error instanceof ConflictException && error.Reason === "DESTINATION_PHONE_NUMBER_OPTED_OUT")
          return "stopped";
        throw error;
      }
    },
  };
}

/** Metrics as log lines in CloudWatch's embedded metric format. */
export const beaconTo = (log: (line: object) => void, now: () => number): Beacon => ({
  count: (name, by, tags = {}) =>
    log({
      _aws: {
        Timestamp: now(),
        CloudWatchMetrics: [
          {
            Namespace: "Porchlight",
            Dimensions: [Object.keys(tags)],
            Metrics: [{ Name: name, Unit: "Count" }],
          },
        ],
      },
      ...tags,
      [name]: by,
    }),
});

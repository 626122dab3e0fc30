import { GenerateMacCommand, KMSClient } from "@aws-sdk/client-kms";
import type { Attachment, Files, Mail, Metrics, Secrets, TextMessage, Texts } from "#shared/kernel/ports.ts";
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

/** Texts and calls through End User Messaging, from a number or a pool of them. The client loads with the first. */
export function textsFrom(identity: string): Texts {
  const load = async () => {
    const sdk = await import("@aws-sdk/client-pinpoint-sms-voice-v2");
    return { ...sdk, client: new sdk.PinpointSMSVoiceV2Client({}) };
  };
  let loaded: ReturnType<typeof load> | undefined;
  type Sdk = Awaited<ReturnType<typeof load>>;
  /** `stopped` if the number's owner replied STOP. */
  const unlessStopped = async (send: (sdk: Sdk) => Promise<unknown>): Promise<"sent" | "stopped"> => {
    loaded ??= load();
    const sdk = await loaded;
    try {
      await send(sdk);
      return "sent";
    } catch (error) {
      if (error instanceof sdk.ConflictException && error.Reason === "DESTINATION_PHONE_NUMBER_OPTED_OUT")
        return "stopped";
      throw error;
    }
  };
  const of = ({ to, kind, text }: TextMessage) => ({
    OriginationIdentity: identity,
    DestinationPhoneNumber: to,
    MessageBody: text,
    Context: { kind },
  });
  return {
    send: (message) =>
      unlessStopped(({ client, SendTextMessageCommand }) =>
        client.send(new SendTextMessageCommand({ ...of(message), MessageType: "TRANSACTIONAL" })),
      ),
    call: (message) =>
      unlessStopped(({ client, SendVoiceMessageCommand }) =>
        client.send(new SendVoiceMessageCommand({ ...of(message), MessageBodyTextType: "TEXT" })),
      ),
  };
}

/** Metrics as log lines in CloudWatch's embedded metric format. */
export const metricsTo = (log: (line: object) => void, now: () => number): Metrics => ({
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

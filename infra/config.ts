import * as z from "zod";

const domain = z.object({
  /** The hostname people type, e.g. `app.example.org`. */
  name: z.string(),
  /** ARN of its certificate in us-east-1. */
  certificate: z.string().startsWith("arn:"),
});

const stage = z.object({
  /** Part of every name, so that several stages fit into one account. */
  name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/),
  /**
   * CloudFront needs its certificate and firewall in this region; the rest of a stage is there too, so
   * nothing spans regions.
   */
  region: z.literal("us-east-1"),
  /** Defaults to the account of the deploying credentials. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  domain,
  /** The sender address of mail; verified with SES by hand, once. */
  mailFrom: z.email(),
  /** The ARN of the phone number or pool that texts come from, registered with the carriers by hand; null: no texts. */
  textFrom: z.string().startsWith("arn:").nullable(),
  /** Where alarms are sent. */
  alarmsTo: z.email(),
  /** Networks one person can found (0: no one can), and the address to ask instead. */
  founding: z.object({ most: z.int().min(0), contact: z.email() }),
  /** Requests a minute for each API key. */
  rateLimit: z.int().positive(),
  logDays: z.union([z.literal(30), z.literal(90), z.literal(365)]),
});
export type StageConfig = z.infer<typeof stage>;

/** All stages. Parsed when the app starts, so that a wrong setting never reaches the cloud. */
export const stages: readonly StageConfig[] = z.array(stage).parse([
  {
    name: "staging",
    region: "us-east-1",
    domain: {
      name: "staging.example.org",
      certificate: "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000",
    },
    mailFrom: "porchlight@staging.example.org",
    textFrom: "arn:aws:sms-voice:us-east-1:111111111111:phone-number/phone-00000000000000000000000000000000",
    alarmsTo: "operations@example.org",
    founding: { most: 3, contact: "operations@example.org" },
    rateLimit: 600,
    logDays: 30,
  },
]);

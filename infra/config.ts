import * as z from "zod";

const domain = z.object({
  /** What people type, e.g. `app.example.org`. */
  name: z.string(),
  /** ARN of a certificate in us-east-1 for it. */
  certificate: z.string().startsWith("arn:"),
});

const stage = z.object({
  /** Part of every name, so that several stages fit into one account. */
  name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/),
  /** All of a stage lies where CloudFront wants its certificate and firewall, so that nothing spans regions. */
  region: z.literal("us-east-1"),
  /** Left out: the account of whoever deploys. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  domain,
  /** The address mail comes from; verified with SES by hand, once. */
  mailFrom: z.email(),
  /** Who hears of alarms. */
  alarmsTo: z.email(),
  /** Requests a minute for each API key. */
  rateLimit: z.int().positive(),
  logDays: z.union([z.literal(30), z.literal(90), z.literal(365)]),
});
export type StageConfig = z.infer<typeof stage>;

/** Every stage there is. Parsed when the app starts: a wrong setting never reaches the cloud. */
export const stages: readonly StageConfig[] = z.array(stage).parse([
  {
    name: "staging",
    region: "us-east-1",
    domain: {
      name: "staging.example.org",
      certificate: "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000",
    },
    mailFrom: "porchlight@staging.example.org",
    alarmsTo: "operations@example.org",
    rateLimit: 600,
    logDays: 30,
  },
]);

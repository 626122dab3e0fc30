import * as z from "zod";

const common = z.object({
  PORCHLIGHT_TABLE: z.string().min(1),
  /** Prefix of a tenant role's ARN, before the kind of scope. */
  PORCHLIGHT_ROLES: z.string().min(1),
  PORCHLIGHT_MAC_KEY: z.string().min(1),
  PORCHLIGHT_DOCUMENTS: z.string().min(1),
  PORCHLIGHT_ARCHIVES: z.string().min(1),
  PORCHLIGHT_MAIL_FROM: z.string().min(1),
  /** The ARN of the number or pool that texts come from; empty: no texts are offered. */
  PORCHLIGHT_TEXT_FROM: z.string(),
});
const front = common.extend({ PORCHLIGHT_EDGE: z.string().min(16) });
const pages = front.extend({
  PORCHLIGHT_ORIGIN: z.url(),
  PORCHLIGHT_ISSUER: z.url(),
  PORCHLIGHT_CLIENT_ID: z.string().min(1),
});
/** The settings of each function. A missing one fails at startup, not at the first request. */
export const settings = {
  events: common.extend({ PORCHLIGHT_ORIGIN: z.url() }),
  clock: common.extend({ PORCHLIGHT_ORIGIN: z.url(), PORCHLIGHT_DRAW_KEY: z.string().min(1) }),
  api: front.extend({ PORCHLIGHT_RATE_LIMIT: z.coerce.number().int().positive() }),
  me: pages,
  web: pages.extend({
    PORCHLIGHT_FOUNDING_MOST: z.coerce.number().int().min(0),
    PORCHLIGHT_FOUNDING_CONTACT: z.email(),
  }),
} as const;
export type CloudSettings = z.infer<typeof common>;

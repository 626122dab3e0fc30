import * as z from "zod";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type InquiryContent, takenContent } from "./inquiry.ts";

const schema = z.object({
  inquiry: idSchema("inquiry"),
  /** A hash of what was sent: sent again, it is the same; anything else is a correction. */
  hash: z.string(),
  at: instantSchema,
  /** Null for the first, which is the inquiry itself, and once it is purged. */
  correction: takenContent.nullable(),
});
type SentForm = z.infer<typeof schema>;

const sentFormKeys = defineKey("inquiries/inquiry", "~inquiry#form#{hash}");

/** One version of a public form. The public scope cannot read the inquiry, so a correction is a record of its own. */
export const sentForm = defineEntity<SentForm, typeof sentFormKeys>({
  kind: "inquiry.form",
  schema,
  schemaVersion: 1,
  at: sentFormKeys,
  ids: ({ inquiry, hash }) => ({ inquiry, hash }),
  samples: () => [{ inquiry: "inq_1", hash: "h", at: "2026-01-01T00:00:00.000Z", correction: null }],
});

export const formHash = (content: InquiryContent): string => fingerprint(content).slice(0, 20);

import * as z from "zod";
import { canonical } from "#shared/kernel/fingerprint.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import type { Secrets } from "#shared/kernel/ports.ts";
import { consentSchema } from "#shared/records/consent/consent.ts";
import { disclosure } from "#shared/records/consent/disclosure.ts";
import { signedDocument } from "#shared/records/packet/document.ts";
import { ownHouseSchema } from "./self-house.ts";
import { selfLook } from "./self-look.ts";
import { ownStaySchema } from "./self-stay.ts";

/** What a resident takes along: everything a network keeps on their own pages, newest first. */
const ownRecordSchema = z.object({
  format: z.literal("porchlight.own-record"),
  version: z.literal(1),
  network: idSchema("network"),
  journey: idSchema("journey"),
  madeAt: instantSchema,
  /** Where they live now. */
  house: ownHouseSchema.nullable(),
  stays: z.array(ownStaySchema),
  papers: z.array(signedDocument.schema),
  consents: z.array(consentSchema),
  disclosures: z.array(disclosure.schema),
  looks: z.array(selfLook.schema),
});
export type OwnRecord = z.infer<typeof ownRecordSchema>;

/** A record and its seal: a keyed hash of its canonical form. Whoever has no key can neither make nor change one. */
const sealedRecordSchema = z.object({ record: ownRecordSchema, seal: z.string() });
export type SealedRecord = z.infer<typeof sealedRecordSchema>;

const sealOf = (secrets: Secrets, canonicalRecord: string): Promise<string> =>
  secrets.hmac("own-record", canonicalRecord);

export const sealed = async (secrets: Secrets, record: OwnRecord): Promise<SealedRecord> => ({
  record,
  seal: await sealOf(secrets, canonical(record)),
});

/**
 * What a file says, and whether its seal is ours and fits: else it was changed, or made elsewhere. Undefined: it is no such
 * record.
 */
export async function opened(
  secrets: Secrets,
  text: string,
): Promise<{ readonly record: OwnRecord; readonly fits: boolean } | undefined> {
  const read = parsed(text);
  if (!read) return undefined;
  return { record: read.record, fits: (await sealOf(secrets, read.sealed)) === read.seal };
}

function parsed(text: string) {
  try {
    const raw: unknown = JSON.parse(text);
    const { record, seal } = sealedRecordSchema.parse(raw);
    // As it came: parsing may drop what a later version has beside it. Too deep to be made canonical, it is no record.
    return { record, seal, sealed: canonical(z.object({ record: z.unknown() }).parse(raw).record) };
  } catch {
    return undefined;
  }
}

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

/*
 * The file for the next house (`record.json`). Version 1 had no parts. A later version may have more of them, or more
 * beside them: whoever reads it keeps what they don't know (`partsOf`), to be read as it is.
 */
const ownRecordSchema = z.object({
  format: z.literal("porchlight.own-record"),
  version: z.int().min(1),
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
  /** The items of each further part, by its name, newest first. */
  parts: z.record(z.string(), z.array(z.unknown())).default({}),
});
export type OwnRecord = z.infer<typeof ownRecordSchema>;
export const recordVersion = 2;

/** A record and its seal: a keyed hash of its canonical form. Whoever has no key can neither make nor change one. */
export interface Sealed<R> {
  readonly record: R;
  readonly seal: string;
}
export type SealedRecord = Sealed<OwnRecord>;
const sealedSchema = z.object({ record: z.unknown(), seal: z.string() });

const sealOf = (secrets: Secrets, canonicalRecord: string): Promise<string> =>
  secrets.hmac("own-record", canonicalRecord);

export const sealed = async <R>(secrets: Secrets, record: R): Promise<Sealed<R>> => ({
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

/** No text that could not be stored: half of a pair of characters, written as an escape. */
function wellFormed(name: string, value: unknown): unknown {
  if (!name.isWellFormed() || (typeof value === "string" && !value.isWellFormed()))
    throw new Error("Not a text");
  return value;
}

function parsed(text: string) {
  try {
    const { record: raw, seal } = sealedSchema.parse(JSON.parse(text, wellFormed));
    const record = ownRecordSchema.parse(raw);
    const parts = { ...record.parts, ...beside(raw) };
    // As it came: parsing drops what a later version has beside it. Too deep to be made canonical, it is no record.
    return { record: { ...record, parts }, seal, sealed: canonical(raw) };
  } catch {
    return undefined;
  }
}

const known: readonly string[] = Object.keys(ownRecordSchema.shape);

/** What a later version has beside the parts, as a part of its own. */
const beside = (raw: unknown): OwnRecord["parts"] =>
  Object.fromEntries(
    Object.entries(z.record(z.string(), z.unknown()).parse(raw))
      .filter(([name]) => !known.includes(name))
      .map(([name, found]) => [name, Array.isArray(found) ? found : [found]]),
  );

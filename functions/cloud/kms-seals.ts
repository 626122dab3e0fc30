import {
  DecryptCommand,
  EncryptCommand,
  KMSClient,
  type KMSClientConfig,
  KMSServiceException,
} from "@aws-sdk/client-kms";
import type { Seals } from "#shared/kernel/ports.ts";
import { type Tags, tagsFor } from "#shared/tenancy/reach.ts";

/** What KMS answers for a text that was forged, or sealed for another tenant or context, and for a key that is gone. */
const unopened = [
  "InvalidCiphertextException",
  "IncorrectKeyException",
  "DisabledException",
  "KMSInvalidStateException",
  "NotFoundException",
];

/** Seals of one house's draws, by a KMS key. */
export function kmsSeals(KeyId: string, config: KMSClientConfig, tags: Tags): Seals {
  let opened: KMSClient | undefined;
  const client = () => {
    opened ??= new KMSClient(config);
    return opened;
  };
  const contextOf = (context: string) => ({ ...tagsFor("draw", tags), context });
  return {
    seal: async (context, text) => {
      const Plaintext = Buffer.from(text, "utf8");
      const { CiphertextBlob } = await client().send(
        new EncryptCommand({ KeyId, Plaintext, EncryptionContext: contextOf(context) }),
      );
      if (!CiphertextBlob) throw new Error("KMS sealed nothing");
      return Buffer.from(CiphertextBlob).toString("base64url");
    },
    open: async (context, sealed) => {
      const CiphertextBlob = Buffer.from(sealed, "base64url");
      try {
        const { Plaintext } = await client().send(
          new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: contextOf(context) }),
        );
        return Plaintext && Buffer.from(Plaintext).toString("utf8");
      } catch (error) {
        if (error instanceof KMSServiceException && unopened.includes(error.name)) return undefined;
        throw error;
      }
    },
  };
}

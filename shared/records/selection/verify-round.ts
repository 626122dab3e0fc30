import { bls12_381 } from "@noble/curves/bls12-381.js";
import type { SignedRound } from "#shared/kernel/ports.ts";
import { bytesOf, type Hex, sha256 } from "./hash.ts";

const scheme = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const { shortSignatures } = bls12_381;

const message = (round: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(round));
  return shortSignatures.hash(sha256(bytes), scheme);
};

/** Whether the beacon with this public key signed this round (BLS12-381, signature in G1). */
export function verifyRound({ round, signature }: SignedRound, publicKey: Hex): boolean {
  if (!/^[0-9a-f]{96}$/.test(signature)) return false;
  try {
    return shortSignatures.verify(bytesOf(signature), message(round), bytesOf(publicKey));
  } catch {
    // Not a point of the curve.
    return false;
  }
}

/** For a beacon of one's own: keys from a seed of 48 bytes, and a signature of a round. */
export function keyPairOf(seed: Uint8Array): { readonly secret: Uint8Array; readonly publicKey: Hex } {
  const { secretKey, publicKey } = shortSignatures.keygen(seed);
  return { secret: secretKey, publicKey: publicKey.toHex(true) };
}
export const signRound = (secret: Uint8Array, round: number): SignedRound => ({
  round,
  signature: shortSignatures.Signature.toHex(shortSignatures.sign(message(round), secret)),
});

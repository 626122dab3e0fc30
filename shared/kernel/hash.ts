/**
 * A small integer hash of a text (FNV-1a, 32 bits), to spread load. Not collision-resistant: see
 * `fingerprint`.
 */
export function hash32(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619) >>> 0;
  return hash;
}

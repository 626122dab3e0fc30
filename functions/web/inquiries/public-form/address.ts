/**
 * Where a request came from, for counting alone. CloudFront adds the caller's address to whatever the caller said,
 * and the gateway adds CloudFront's: the last but one is the caller's. Of an IPv6 address the network (/64) counts,
 * since one line has all of it. Elsewhere (a laptop) nobody says, and all share one count.
 */
export function addressOf(forwarded: string | undefined): string {
  const hops = (forwarded ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const address = hops.at(-2) ?? hops[0] ?? "unknown";
  return address.includes(":") ? networkOf(address) : address;
}

/** The first four groups of an IPv6 address, `::` written out. */
function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = (text: string) => text.split(":").filter(Boolean);
  const [first, last] = [groups(head), groups(tail ?? "")];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array.from({ length: zeros }, () => "0"), ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

/**
 * The address a request came from, used only for counting. CloudFront appends the caller's address and the gateway
 * appends CloudFront's, so the second to last is the caller's. An IPv6 address counts by its /64 network, because one
 * connection owns all of it. Without the header (on a laptop) all requests share one count.
 */
export function addressOf(forwarded: string | undefined): string {
  const hops = (forwarded ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const address = hops.at(-2) ?? hops[0] ?? "unknown";
  return address.includes(":") ? networkOf(address) : address;
}

/** The first four groups of an IPv6 address, with `::` expanded. */
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

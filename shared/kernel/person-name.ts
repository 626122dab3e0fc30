/** First name and initial, as boards show people: `Theo W.`. */
export function shortName(legalName: string, preferredName: string | null): string {
  const parts = legalName.trim().split(/\s+/u);
  const first = preferredName?.trim() || parts[0] || "";
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return last ? `${first} ${[...last][0]?.toUpperCase() ?? ""}.` : first;
}

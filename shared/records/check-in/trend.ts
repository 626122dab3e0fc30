import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import type { CheckIn } from "./check-in.ts";
import { type Standing, standings } from "./questions.ts";

export type Domain = RecoveryPlan["parts"][number];

export interface Trend {
  readonly domain: Domain;
  /** Oldest first. */
  readonly points: readonly { readonly on: string; readonly is: Standing }[];
}

const rank = ({ points }: Trend): number => standings.indexOf(points.at(-1)?.is ?? "not_now");

/** How each part has been going: what is working now comes first. */
export function trendOf(all: readonly Pick<CheckIn, "on" | "parts">[]): Trend[] {
  const byDomain = new Map<Domain, Trend["points"]>();
  for (const { on, parts } of [...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    for (const { domain, is } of parts) byDomain.set(domain, [...(byDomain.get(domain) ?? []), { on, is }]);
  return [...byDomain].map(([domain, points]) => ({ domain, points })).sort((a, b) => rank(a) - rank(b));
}

import type { homePatterns } from "#shared/tenancy/homes.ts";
import type { ScopeKind } from "#shared/tenancy/reach.ts";

/**
 * What a resident is told about who may see it: each kind by the home it is in, with whoever reads that home. The
 * sentences are `me.whoSees.kinds`.
 */
export const seenBy = {
  stay: { home: "house", readers: ["house", "care", "emergency"] },
  consents: { home: "consents", readers: ["gate", "resident", "clinical"] },
  journey: { home: "journey", readers: ["mentor", "resident"] },
  messages: { home: "journey", readers: ["mentor", "resident"] },
  reviews: { home: "house", readers: ["house", "care", "emergency"] },
  check_ins: { home: "support", readers: ["support"] },
  on_house: { home: "house", readers: ["house", "care", "emergency"] },
  meetings: { home: "journey", readers: ["mentor", "resident"] },
  alerts: { home: "exchange", readers: ["mentor", "resident"] },
  safety: { home: "safety", readers: ["mentor", "resident", "safety"] },
  clinical: { home: "clinical", readers: ["clinical"] },
  matching: { home: "mentoring", readers: ["mentoring"] },
  alumni: { home: "alumni", readers: ["alumni"] },
  counts: { home: "tally", readers: [] },
  own: { home: "self", readers: ["resident"] },
} as const satisfies Record<
  string,
  { readonly home: keyof typeof homePatterns; readonly readers: readonly ScopeKind[] }
>;

import type { Temporal } from "temporal-polyfill";
import type { Role } from "#shared/tenancy/roles.ts";

/** Ways of recovery a person may walk. */
export const pathways = [
  "twelve_step",
  "smart",
  "dharma",
  "faith",
  "medication",
  "secular",
  "culture",
  "own_way",
] as const;
export type Pathway = (typeof pathways)[number];

export const spokenLanguages = ["en", "es", "asl", "tl", "vi", "zh", "ko", "hy", "fa", "ar", "ru"] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

export const mentorTimes = ["weekday_mornings", "weekday_afternoons", "evenings", "weekends"] as const;

export const mentorKinds = [
  "certified_peer",
  "peer",
  "volunteer",
  "alumni",
  "rehab_liaison",
  "professional",
] as const;
export type MentorKind = (typeof mentorKinds)[number];

const kindOfRole: { readonly [R in Role]?: MentorKind } = {
  peer_mentor: "peer",
  volunteer: "volunteer",
  alumni: "alumni",
  referral_liaison: "rehab_liaison",
  supervisor: "professional",
};

/**
 * What a mentor is follows from their role, and from a peer certification that administration has on file and that stands
 * on that day.
 */
export function kindOf(
  { role, certified }: { readonly role: Role; readonly certified: Certified },
  day: string,
): MentorKind {
  const kind = kindOfRole[role] ?? "peer";
  return kind === "peer" && certified && (certified.until === null || certified.until >= day)
    ? "certified_peer"
    : kind;
}

/** A peer certification, and the last day it stands; null: it has no end. */
export type Certified = { readonly until: string | null } | null;

/** Days before its end from which a certification is to be renewed. */
const renewalDays = 60;

/** The last day of a certification that is to be renewed, or is over. */
export function endsSoon(certified: Certified, day: Temporal.PlainDate): string | undefined {
  const until = certified?.until;
  return until && until <= day.add({ days: renewalDays }).toString() ? until : undefined;
}

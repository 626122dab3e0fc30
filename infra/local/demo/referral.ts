import type { ReferralPayload } from "#shared/records/referral/payload.ts";

/** What becomes of a demo referral. Hours are counted back from now. */
export interface DemoReferral {
  readonly network: `net_${string}`;
  /** Index of the partner that sends it. */
  readonly partner: number;
  readonly reference: string;
  readonly legalName: string;
  readonly preferredName?: string;
  readonly birthDate: string;
  readonly women?: boolean;
  readonly strengths: string;
  readonly supports?: string;
  readonly goals?: string;
  /** Days from today. */
  readonly neededIn: number;
  readonly receivedHoursAgo: number;
  readonly house?: string;
  readonly outcome?:
    | {
        readonly kind: "accepted";
        readonly bed: string;
        readonly holdHours: number;
        readonly arrivesInHours?: number;
        /** A line each. */
        readonly conditions?: string;
        /** Nobody came, and it was said this many minutes ago. */
        readonly missedMinutesAgo?: number;
      }
    | { readonly kind: "hold_ended"; readonly bed: string }
    | { readonly kind: "moved_in"; readonly bed: string; readonly daysAgo: number }
    | { readonly kind: "declined"; readonly reason: "no_suitable_bed_by_date" | "outside_population_served" }
    | { readonly kind: "withdrawn" }
    /** On the list of its house, or of the network where it names none. */
    | { readonly kind: "waitlisted"; readonly reason: string; readonly offered?: string };
  /** A question to its sender, and how long ago it was asked. */
  readonly asked?: { readonly question: string; readonly hoursAgo: number };
  /** A call planned in so many hours, today if the day is long enough. */
  readonly callInHours?: number;
  /** The house was asked for its vote. */
  readonly voteAsked?: boolean;
  /** What the person asked for, and what the house looks into, with word by so many days from now. */
  readonly accommodation?: {
    readonly words: string;
    readonly answered: { readonly what: string; readonly days: number };
  };
  readonly change?: (payload: ReferralPayload) => ReferralPayload;
}

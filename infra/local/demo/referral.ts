import type { ReferralPayload } from "#shared/records/referral/payload.ts";

/** The history of a demo referral. Hours are counted back from now. */
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
        /** One per line. */
        readonly conditions?: string;
        /** Recorded as a no-show this many minutes ago. */
        readonly missedMinutesAgo?: number;
      }
    | { readonly kind: "hold_ended"; readonly bed: string }
    | { readonly kind: "moved_in"; readonly bed: string; readonly daysAgo: number }
    | { readonly kind: "declined"; readonly reason: "no_suitable_bed_by_date" | "outside_population_served" }
    | { readonly kind: "withdrawn" }
    /** On the waitlist of its house, or of the network if it names no house. */
    | { readonly kind: "waitlisted"; readonly reason: string; readonly offered?: string };
  /** A question to the sender, and how many hours ago it was asked. */
  readonly asked?: { readonly question: string; readonly hoursAgo: number };
  /** A phone screen planned in this many hours, today if there is enough of the day left. */
  readonly callInHours?: number;
  /** The house was asked for its vote. */
  readonly voteAsked?: boolean;
  /** An accommodation request under review, with an answer due in this many days. */
  readonly accommodation?: {
    readonly words: string;
    readonly answered: { readonly what: string; readonly days: number };
  };
  readonly change?: (payload: ReferralPayload) => ReferralPayload;
}

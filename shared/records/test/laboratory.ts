import type { LaboratoryResult, panelLines, reportStates } from "./kinds.ts";

/**
 * What makes a urine specimen dilute or substituted (49 CFR 40.88): creatinine in
 * mg/dL, and specific gravity.
 */
const validity = {
  substituted: { creatinineBelow: 2, gravityAtMost: 1.001, gravityAtLeast: 1.02 },
  dilute: { creatinineBelow: 20, gravityAbove: 1.001, gravityBelow: 1.003 },
} as const;

export interface Measured {
  readonly creatinine: number | null;
  readonly gravity: number | null;
}

/** What two measurements say of a specimen; undefined if nothing, or if one is missing. */
export function validityOf({ creatinine, gravity }: Measured): "dilute" | "substituted" | undefined {
  const { substituted, dilute } = validity;
  if (creatinine === null || gravity === null) return undefined;
  if (creatinine < substituted.creatinineBelow)
    return gravity <= substituted.gravityAtMost || gravity >= substituted.gravityAtLeast
      ? "substituted"
      : undefined;
  const isThin = gravity > dilute.gravityAbove && gravity < dilute.gravityBelow;
  return creatinine < dilute.creatinineBelow && isThin ? "dilute" : undefined;
}

/** A laboratory's report on one specimen, however it came. */
export interface Report extends Measured {
  /** As the laboratory has it. */
  readonly specimen: string;
  readonly state: (typeof reportStates)[number];
  /** Null: it was cancelled. */
  readonly result: LaboratoryResult | null;
  /** Confirmed positive on these lines. */
  readonly lines: readonly (typeof panelLines)[number][];
  /** Date or instant of the report. */
  readonly reported: string;
}

type Told = Pick<Report, "reported" | "state">;
const told = ["final", "amended", "cancelled"] as const satisfies readonly Report["state"][];

/**
 * Reports of one specimen by what was said first. Where one has no more than its date, what amends comes later on that
 * date.
 */
export function byReport(a: Told, b: Told): number {
  const length = Math.min(a.reported.length, b.reported.length);
  const [one, other] = [a.reported.slice(0, length), b.reported.slice(0, length)];
  return one.localeCompare(other) || told.indexOf(a.state) - told.indexOf(b.state);
}

/** A specimen number without what people write differently. */
export const plainNumber = (specimen: string): string => specimen.toUpperCase().replace(/[^A-Z0-9]/g, "");

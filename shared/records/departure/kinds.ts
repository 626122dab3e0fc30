import type { MoveOutKind, Stay } from "#shared/records/stay/stay.ts";

/** The kinds of move-out a house can decide against the resident's wish: each takes three steps. */
export const involuntaryKinds = [
  "involuntary_recurrence",
  "involuntary_rule",
  "involuntary_safety",
  "funding_or_non_payment",
] as const satisfies readonly MoveOutKind[];
export type InvoluntaryKind = (typeof involuntaryKinds)[number];

export const isInvoluntary = (kind: string): kind is InvoluntaryKind =>
  involuntaryKinds.some((one) => one === kind);

/**
 * Who ends a stay for financial reasons. If the resident does, it is voluntary; if the house does, it needs a
 * case.
 */
export type EndedBy = "resident" | "house";

/** Whether a move-out of this kind needs a decision and a notice first. */
export const needsCase = (kind: MoveOutKind, endedBy: EndedBy): kind is InvoluntaryKind =>
  isInvoluntary(kind) && (kind !== "funding_or_non_payment" || endedBy === "house");

export type RollUp = "completed" | "neutral" | "premature";

const rolledUp: Readonly<Record<MoveOutKind, RollUp>> = {
  graduated: "completed",
  planned_move: "completed",
  transfer: "neutral",
  own_choice_with_notice: "neutral",
  higher_care_or_hospital: "neutral",
  house_closed: "neutral",
  died: "neutral",
  left_without_notice: "premature",
  funding_or_non_payment: "premature",
  involuntary_recurrence: "premature",
  involuntary_rule: "premature",
  involuntary_safety: "premature",
  incarcerated: "premature",
};

/**
 * How a stay counts in a house's figures: completed, neutral or premature, as recovery residences commonly
 * report outcomes (the mapping is this product's own; we found no national codebook). It describes the stay,
 * never the person. Undefined for a stay entered in error.
 */
export const rollUpOf = (kind: NonNullable<Stay["closed"]>["kind"]): RollUp | undefined =>
  kind === "entered_in_error" ? undefined : rolledUp[kind];

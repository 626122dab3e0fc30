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

/** Who ends a stay that ends over money. Where the resident does, it is a choice; where the house does, a case. */
export type EndedBy = "resident" | "house";

/** Whether a stay that ends so needs a decision and a notice first. */
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
 * How a stay counts in figures about houses: completed, neutral or premature, as recovery residences commonly report
 * endings (which kind counts as what is this product's own reading; no national code book was found). It says
 * something about the stay, never about the person. Undefined for a stay that was never one.
 */
export const rollUpOf = (kind: NonNullable<Stay["closed"]>["kind"]): RollUp | undefined =>
  kind === "entered_in_error" ? undefined : rolledUp[kind];

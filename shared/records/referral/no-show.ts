import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { type Consented, mayTellReferrer } from "./may-tell.ts";
import { overdueMark } from "./overdue.ts";
import type { ListedSource } from "./source.ts";

/**
 * A no-show. The sender is to be called by `callBy` (ISO instant); `overdue`: that time passed without a
 * call.
 */
export const noShow = done.extend({ callBy: instantSchema, overdue: overdueMark.nullable() });
export type NoShow = z.infer<typeof noShow>;

/**
 * Whom a no-show call can be to. The first four are whoever referred; they are named apart, since only a consent lets
 * them be told.
 */
const called = ["partner", "program", "family", "referrer", "person", "emergency_contact", "other"] as const;
export const noShowCallees: readonly Callee[] = called;
export type Callee = (typeof called)[number];
export const callee = z.enum(called);

const referrerAs = {
  partner: "partner",
  program: "program",
  family: "family",
  other: "referrer",
  self: "person",
} as const satisfies Readonly<Record<ListedSource["kind"], Callee>>;

/** Whoever referred, as a callee. */
export const referrerCalled = ({ source }: { readonly source: Pick<ListedSource, "kind"> }): Callee =>
  referrerAs[source.kind];

/** Whom a call about this referral can be to: of those who refer, only whoever did, and only if they may be told. */
export const mayBeCalled = (
  header: Consented & Parameters<typeof referrerCalled>[0],
  now: Temporal.Instant,
): Callee[] => {
  const referrer = referrerCalled(header);
  const own = mayTellReferrer(header, now) && referrer !== "person" ? [referrer] : [];
  return [...own, "person", "emergency_contact", "other"];
};

/** The call to the sender, with a note. */
export const noShowCall = done.extend({ note: z.string() });
export type NoShowCall = z.infer<typeof noShowCall>;

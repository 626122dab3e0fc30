import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import { type PlanPage, readPlan } from "#shared/plans/read-plan.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Assets } from "../assets/load.ts";
import type { FormContext } from "../kit/kept.ts";
import { filled } from "../kit/params.ts";
import type { PageContext } from "../kit/route.ts";
import type { FormState } from "../ui/form.tsx";
import type { Markup } from "../ui/layout.tsx";

/** Whoever is in a journey: its resident, or their mentor. */
export interface PlanContext extends FormContext {
  readonly scope: Scope;
  readonly assets: Assets;
}

/** Where the pages of a plan are. */
export interface PlanPlace<C extends PlanContext> {
  /** The pattern of its address. */
  readonly path: string;
  frame(ctx: PageContext<C>, page: FramedPage): Markup | Promise<Markup>;
}
interface FramedPage {
  /** Its own address. */
  readonly at: string;
  readonly title: string;
  /** As the resident is called. */
  readonly name: string;
  readonly children: Child;
}

/** What the parts of these pages need. */
export interface Look extends PlanPage {
  /** The plan's address. */
  readonly at: string;
  /** It is their own; else they are the mentor. */
  readonly own: boolean;
  readonly now: Temporal.Instant;
  readonly zone: string;
  readonly typed: FormState;
}
export interface PlanLook extends Look {
  readonly plan: RecoveryPlan;
}

export async function lookAt<C extends PlanContext>(place: PlanPlace<C>, ctx: PageContext<C>): Promise<Look> {
  const found = await readPlan(ctx.scope);
  return {
    ...found,
    at: filled(place.path, ctx.c),
    own: ctx.scope.actor.kind === "resident",
    now: ctx.scope.now(),
    zone: found.journey.timeZone,
    typed: ctx.typed,
  };
}

/** @throws not_found before a plan was begun */
export async function lookAtPlan<C extends PlanContext>(
  place: PlanPlace<C>,
  ctx: PageContext<C>,
): Promise<PlanLook> {
  const { plan, ...look } = await lookAt(place, ctx);
  if (!plan) throw notFound();
  return { ...look, plan };
}

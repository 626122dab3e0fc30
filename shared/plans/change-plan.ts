import { forbidden, notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { today } from "#shared/kernel/local-date.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { planEvents } from "#shared/records/plan/events.ts";
import { planKey, type RecoveryPlan, recoveryPlan } from "#shared/records/plan/plan.ts";
import { planConflict } from "#shared/records/plan/refusals.ts";
import { savePlan } from "#shared/records/plan/save.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf, type Occurrence } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Home } from "#shared/tenancy/homes.ts";

type Told = Occurrence<typeof planEvents>["type"];

interface Changing {
  readonly verb: string;
  readonly command: string;
  /** The full input. */
  readonly asked: unknown;
  /** `day`: the house-local date. */
  change(
    was: RecoveryPlan,
    at: { readonly journey: Journey; readonly day: string },
  ): { readonly to: RecoveryPlan; readonly told: Told };
}

/** The home of the journey that a resident or their mentor is in. @throws forbidden */
export function journeyHome(
  scope: Scope,
  needs: "journey.read" | "journey.write",
): { home: Home; id: Journey["id"] } {
  requirePermission(scope, needs);
  if (!scope.journey) throw forbidden(needs);
  return { home: scope.homes.journey(scope.journey), id: scope.journey };
}

export const planEvent = (journey: Journey["id"], home: Home, type: Told) =>
  eventOf(planEvents, { type, in: home, feed: home, subject: { journey } });

/**
 * Changes a plan, for its resident and their mentor alike. @throws forbidden, not_found, whatever `change` refuses,
 * conflict `handed_over`
 */
export async function changePlan(scope: Scope, { verb, command, asked, change }: Changing): Promise<void> {
  const { home, id } = journeyHome(scope, "journey.write");
  await commit(scope, { home, verb, command, asked, answers: noAnswer }, async () => {
    const [{ journey, still }, was] = await Promise.all([
      inJourney(scope),
      scope.table.get(recoveryPlan, planKey(scope.homes, id)),
    ]);
    if (!was) throw notFound();
    const { to, told } = change(was.value, {
      journey,
      day: today(scope.now(), journey.timeZone).toString(),
    });
    return { answer: null, events: [planEvent(id, home, told)], changes: [still, ...savePlan(was, to)] };
  });
}

/** What a form was filled in from. */
export const seenOf = (content: unknown): string => fingerprint(content);

/** @throws conflict `plan_rewritten` if the other one has changed since what the form was filled in from */
export function mustBeAsSeen(seen: string, content: unknown): void {
  if (seen !== seenOf(content)) throw planConflict("plan_rewritten");
}

import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { type Alumnus, alumnus, alumnusKey } from "#shared/records/alumnus/alumnus.ts";
import { consent, consentKey, isLive } from "#shared/records/consent/consent.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace, unchanged } from "#shared/table/transact.ts";
import { alumniEvent, withCheckIn } from "./change.ts";
import type { keepAnswers, keepGuideAnswer } from "./requests.ts";

type Of = Pick<z.infer<typeof keepAnswers.schema>, "journey" | "person" | "consent">;

/** Keeps what an alumnus answered by link, if the consent is still live. */
export const receiveAnswers = (
  scope: Scope,
  { days, answers, at, ...of }: z.infer<typeof keepAnswers.schema>,
): Promise<Handled> =>
  kept(scope, of, "alumni.answered", (was) =>
    was.checkIns.some((one) => one.days === days && one.state !== "answered" && one.state !== "planned")
      ? withCheckIn(was, days, (one) => ({ ...one, state: "answered", at, answers, by: null }))
      : undefined,
  );

/** Keeps whether they would like to be a mentor. */
export const receiveGuideAnswer = (
  scope: Scope,
  { said, email, at: _, ...of }: z.infer<typeof keepGuideAnswer.schema>,
): Promise<Handled> =>
  kept(scope, of, "alumni.guide_answered", (was) =>
    was.guide && was.guide.said === null ? { ...was, guide: { ...was.guide, said, email } } : undefined,
  );

async function kept(
  scope: Scope,
  { journey, person, consent: id }: Of,
  told: "alumni.answered" | "alumni.guide_answered",
  change: (was: Alumnus) => Alumnus | undefined,
): Promise<Handled> {
  const over = (code: string): Handled => ({ result: "refused", code, events: [], changes: [] });
  const { homes, table } = scope;
  const [was, under] = await table.getAll([
    { entity: alumnus, key: alumnusKey(homes, journey) },
    { entity: consent, key: consentKey(homes, person, id) },
  ]);
  if (!was || was.value.ended || was.value.consent !== id) return over("alumni_over");
  if (!under || !isLive(under.value, scope.now())) return over("consent_over");
  const to = change(was.value);
  if (!to) return over("no_open_check_in");
  return {
    result: "done",
    events: [alumniEvent(scope, journey, told)],
    changes: [unchanged(under), replace(alumnus, was, to)],
  };
}

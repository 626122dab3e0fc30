import { changed, following } from "#shared/engine/changes/following.ts";
import { type Consent, consent, consentKey, referralOfConsent } from "#shared/records/consent/consent.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed } from "#shared/table/transact.ts";

const attempts = 6;

/**
 * Once a referral's consent is over, its header says so: boards and lists offer no phone to call any more. What leaves
 * does not depend on it (`viewThroughGate`).
 */
async function followConsent(scope: Scope, { person, id }: Pick<Consent, "person" | "id">): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const referral = referralOfConsent(id);
    const [found, where] = await scope.table.getAll([
      { entity: consent, key: consentKey(scope.homes, person, id) },
      { entity: referralLocator, key: locatorKey(scope.homes, referral) },
    ]);
    const over = found?.value.over;
    if (!over || !where) return;
    const [was] = await scope.table.getAll([headerOf(scope, where.value.house, referral)]);
    if (!was || was.value.place === "moved" || was.value.mayReturn.length === 0) return;
    const next = { ...was.value, mayReturn: [] };
    const { events, changes } = recordStep(scope, was, next, {
      type: "referral.consent_ended",
      data: { how: over.how },
      by: over.by,
    });
    try {
      return await commitAsSystem(scope, events, changes);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}

export const consentFollows = following({
  on: [changed(consent, ({ person, consent: id }) => ({ person, id }))],
  run: followConsent,
});

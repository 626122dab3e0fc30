export {};

/** What can be wrong in a house's testing policy. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "testing_policy.grounds_required": null;
    "testing_policy.odds_required": null;
    "testing_policy.time_required": null;
    "testing_policy.limit_required": null;
    "testing_policy.gap": { most: number };
    "testing_policy.cap": { most: number };
    "testing_policy.specimens_required": null;
    "testing_policy.panel_required": null;
    "testing_policy.payer_required": null;
    "testing_policy.words_required": null;
  }
}

export {};

/** What can be wrong in forms about staff. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "member.role_required": null;
    "member.houses_required": null;
    "member.credential_required": null;
    "member.too_many_credentials": { most: number };
  }
}

export {};

/** What can be wrong in forms about staff. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "member.role_required": null;
    "member.invitations_stopped": null;
    /** Whole hours until the day is over. */
    "member.invitations_to_address": { hours: number };
    "member.invitations_of_network": { most: number; hours: number };
    "member.houses_required": null;
    "member.credential_required": null;
    "member.too_many_credentials": { most: number };
  }
}

export {};

/** What can be wrong with a number for texts, and with the code sent to it. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "notification.number": null;
    "notification.codes_today": null;
    "notification.code": null;
    "notification.code_wrong": { left: number };
    "notification.code_over": null;
  }
}

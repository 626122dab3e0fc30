export {};

/** What can be wrong in forms of messages. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "message.words_required": null;
    /** It is not the address they sign in with. */
    "message.other_address": null;
  }
}

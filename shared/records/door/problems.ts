export {};

/** What can be wrong with a PIN. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "door.pin_six_digits": null;
    "door.pin_guessable": null;
    "door.pin_differs": null;
    "door.pin_own_device": null;
    "door.pin_wrong": { left: number };
  }
}

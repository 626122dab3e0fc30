export {};

/** What can be wrong with a file. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "file.required": null;
    "file.chosen": null;
    "file.too_large": { megabytes: number };
    "file.type": null;
    "file.damaged": null;
    "file.too_many_pixels": { megapixels: number };
    "file.too_many": { most: number };
  }
}

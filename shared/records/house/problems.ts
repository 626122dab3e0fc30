export {};

/** What can be wrong in forms about houses. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "house.required": null;
    "house.name_required": null;
    "house.area_required": null;
    "house.serves_required": null;
    "house.certifier_required": null;
    "house.certification_date_required": null;
    "house.too_many": { most: number };
    "house.unknown_among": null;
    "house.unknown": null;
  }
}

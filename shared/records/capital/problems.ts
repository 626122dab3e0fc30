export {};

/** What can be wrong in answers, and in the file of a questionnaire. `at`: the item, as the file names it. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "capital.none_answered": null;
    "capital.share_required": null;
    "instrument.file_required": null;
    "instrument.scoring_required": null;
    "instrument.not_read": null;
    "instrument.no_items": null;
    "instrument.too_many": { most: number };
    "instrument.no_scale": null;
    "instrument.title_required": null;
    "instrument.credit_required": null;
    "instrument.type": { at: string; type: string };
    "instrument.text_missing": { at: string };
    "instrument.twice": { at: string };
    "instrument.scale_differs": { at: string };
    "instrument.value_missing": { at: string };
    "instrument.reverse_unclear": { at: string };
    "instrument.domain_unknown": { at: string };
    "instrument.spanish_missing": { at: string };
    "instrument.row_unknown": { at: string };
    "instrument.departs": null;
  }
}

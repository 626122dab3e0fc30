export {};

/** What can be wrong in forms about spreadsheets and their rows. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "import.empty": null;
    "import.old_format": null;
    "import.not_a_sheet": null;
    "import.quotes": { line: number };
    "import.broken": null;
    "import.unpacked": null;
    "import.rows": { most: number };
    "import.no_rows": null;
    "import.columns": { most: number };
    "import.cell": { row: number; column: number; most: number };
    "import.size": null;
    "import.file_required": null;
    "import.answers_too_long": null;
    "import.kind_required": null;
    "import.column_twice": null;
    "import.house_several": null;
    "import.house_required": null;
    "import.house_unknown": null;
    "import.house_unclear": { names: string };
    "import.label_required": null;
    "import.place": null;
    "import.post_box": null;
    "import.area_required": null;
    "import.phone": null;
    "import.phone_words": { text: string };
    "import.serves_required": null;
    "import.monthly": { amount: number };
    "import.range": null;
    "import.too_many_beds": { count: number; most: number };
    "import.many_beds": { count: number };
    "import.beds": null;
    "import.since_required": null;
    "import.fee_negative": null;
    "import.name_order": { name: string };
    "import.bed_required": null;
    "import.bed_unknown": { house: string; bed: string };
    "import.bed_taken": { bed: string; state: string };
    "import.date": null;
    "import.century": { day: string };
    "import.future": null;
    "import.long_ago": { day: string };
    "import.ground": null;
    "import.copy_of": { row: number };
    "import.same_as": { row: number };
    "import.same_name": { row: number };
    "import.known_name": null;
    "import.same_bed": { row: number };
  }
}

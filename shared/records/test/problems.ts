export {};

/** What can be wrong in the forms of a test. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "test.ground_required": null;
    "test.suspicion_required": null;
    "test.outside_policy": null;
    "test.specimen_required": null;
    "test.panel_required": null;
    "test.minutes_required": null;
    "test.site_required": null;
    "test.observers_required": null;
    "test.collector_required": null;
    "test.site_consent_required": null;
    "test.site_name_required": null;
    "test.collector_unknown": null;
    "test.collector_mentor": null;
    "test.observer_mentor": null;
    "test.observer_unknown": null;
    "test.observer_required": null;
    "test.collected_at_required": null;
    "test.collected_before": null;
    "test.collected_later": null;
    "test.lot_required": null;
    "test.serial_required": null;
    "test.expires_required": null;
    "test.expired": null;
    "test.device_used": null;
    "test.temperature_required": null;
    "test.read_after_required": null;
    "test.line_not_tested": null;
    "test.seal_required": null;
    "test.signature_required": null;
    "test.ending_required": null;
    "test.not_due_yet": null;
    "test.result_required": null;
    "test.result_impossible": null;
    "test.words_required": null;
    "test.photo_type": null;
    "test.laboratory_required": null;
    "test.number_required": null;
    "test.entry_required": null;
    "test.reported_required": null;
    "test.state_required": null;
    "test.lines_required": null;
    "test.specimen_mismatch": null;
    "test.validity_mismatch": null;
    "test.report_unreadable": null;
  }
}

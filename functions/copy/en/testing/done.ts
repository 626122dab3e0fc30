import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "test.ordered": "Test ordered. The resident and the collectors are being notified.",
  "test.taken_on": "You’re collecting this test.",
  "test.named": "Asked. They’re being notified, and will see only this one test.",
  "test.unlinked": "Link withdrawn. This test needs a collector again.",
  "test.reported": "Sent to the house.",
  "test.moved": "Moved. No one in the house collects it now.",
  "test.offered": "Observers offered. The resident chooses on their own phone, or on yours: hand it over.",
  "test.handed": "The phone is locked to this test.",
  "test.observer_chosen": "Observer chosen.",
  "test.observer_asked": "House staff are being notified. This isn’t a refusal.",
  "test.disclosed": "Thank you. It’s recorded that you said so beforehand.",
  "test.nothing_disclosed": "Recorded. Thank you.",
  "test.collected": "Specimen recorded. Have the resident sign, then add a photo of the device.",
  "test.signed": "Signed. Thank you.",
  "test.photo_added": "Photo added.",
  "test.photo_removed": "Photo deleted.",
  "test.ended": "Recorded. Nothing follows from it automatically.",
  "test.interpreted": message(
    "Recorded.{result, select, negative {} other { It isn’t confirmed, and nothing follows from it automatically.}}",
  ),
  "test.handed_over": "Recorded as sent to the laboratory.",
  "test.laboratory": "Laboratory result recorded. Nothing follows from it automatically.",
  "test.corrected": "Correction added. What was written before stays.",
  "selection.witness_added": "Asked by email. They become a witness once they agree.",
  "selection.witness_ended": "Removed. Nothing more is sent to them.",
  "excusal.given": "Added. It counts from the next day whose lines aren’t fixed yet.",
  "excusal.ended": "Ended. Lines that are fixed stay as they are.",
  "testing_policy.saved": "Testing policy saved.",
} as const;

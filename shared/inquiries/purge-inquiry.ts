import { spokenNumber } from "#shared/kernel/ids.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import { type Inquiry, inquiry, inquiryKey } from "#shared/records/inquiry/inquiry.ts";
import { sentForm } from "#shared/records/inquiry/sent-form.ts";
import { purged } from "#shared/records/retention/purged.ts";
import { timeToPurge } from "#shared/records/retention/time-to-purge.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, create, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { inquiryEvent } from "./event-of.ts";

/**
 * Purges an inquiry's personal text once its retention period is over; its history stays for the figures.
 * Safe to repeat.
 */
export async function purgeInquiry(
  scope: Scope,
  id: Inquiry["id"],
): Promise<"purged" | "kept" | "nothing_due"> {
  const found = await scope.table.get(inquiry, inquiryKey(scope.homes, id));
  if (!found || found.value.purged) return "nothing_due";
  const { closed, receivedAt } = found.value;
  const since = closed?.at ?? receivedAt;
  const number = spokenNumber(id);
  const time = await timeToPurge(scope, {
    number,
    since,
    period: closed ? "closedDays" : "unansweredDays",
  });
  try {
    if (!time.due) {
      await scope.table.put(replace(inquiry, found, { ...found.value, look: time.look }));
      return "kept";
    }
    const at = stamp(scope.now());
    const record = below.inquiry(scope.homes.inquiries(), id);
    const forms = await queryAll(scope, { in: record, prefix: "~inquiry#form#" }, sentForm);
    await commitAsSystem(
      scope,
      [inquiryEvent(scope, id, { type: "inquiry.purged" })],
      [
        ...time.unlessHeld,
        replace(inquiry, found, emptied(found.value, at)),
        ...forms.map((one) => replace(sentForm, one, { ...one.value, correction: null })),
        create(purged, { kind: "inquiry", number, since, at }),
      ],
    );
    return "purged";
  } catch (error) {
    // The inquiry changed, or a hold was placed just now: the next tick tries again.
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}

/** The purged inquiry: numbers, times and kinds. */
const emptied = (value: Inquiry, at: Instant): Inquiry => ({
  ...value,
  content: null,
  callBy: null,
  steps: value.steps.map((one) => ({ ...one, note: "" })),
  closed: value.closed && { ...value.closed, elsewhere: "", note: "" },
  purged: { at },
});

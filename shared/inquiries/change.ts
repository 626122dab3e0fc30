import { notFound } from "#shared/kernel/errors.ts";
import type { inquiryEvents } from "#shared/records/inquiry/events.ts";
import { type Inquiry, inquiry, inquiryKey } from "#shared/records/inquiry/inquiry.ts";
import { inquiryConflict } from "#shared/records/inquiry/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Occurrence } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { inquiryEvent } from "./event-of.ts";

export interface OnInquiry {
  readonly inquiry: Inquiry["id"];
  readonly command: string;
}

/**
 * An open inquiry; or a closed one that may be reopened. @throws not_found, conflict (`inquiry_closed`; `inquiry_open`,
 * `inquiry_purged`, `inquiry_referred`)
 */
export async function loadInquiry(
  scope: Scope,
  id: Inquiry["id"],
  reopens = false,
): Promise<Stored<Inquiry>> {
  const was = await scope.table.get(inquiry, inquiryKey(scope.homes, id));
  if (!was) throw notFound();
  const { closed, purged, referral } = was.value;
  if (reopens && !closed) throw inquiryConflict("inquiry_open");
  if (reopens && purged) throw inquiryConflict("inquiry_purged");
  if (reopens && referral) throw inquiryConflict("inquiry_referred");
  if (!reopens && (closed || purged)) throw inquiryConflict("inquiry_closed");
  return was;
}

/**
 * What all changes of an inquiry share, of an open one unless `reopens`. @throws forbidden, and see `loadInquiry`
 */
export async function changeInquiry(
  scope: Scope,
  { inquiry: id, verb, command }: OnInquiry & { readonly verb: string },
  asked: object,
  change: (was: Inquiry) => Promise<Occurrence<typeof inquiryEvents> & { readonly value: Inquiry }>,
  { reopens = false } = {},
): Promise<void> {
  requirePermission(scope, "inquiry.manage");
  const home = scope.homes.inquiries();
  const act = { home, verb, command, asked: { ...asked, inquiry: id }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await loadInquiry(scope, id, reopens);
    const { value, ...what } = await change(was.value);
    return {
      answer: null,
      events: [inquiryEvent(scope, id, what)],
      changes: [replace(inquiry, was, value)],
    };
  });
}

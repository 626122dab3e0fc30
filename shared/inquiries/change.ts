import { conflict, notFound } from "#shared/kernel/errors.ts";
import { type Inquiry, inquiry, inquiryKey } from "#shared/records/inquiry/inquiry.ts";
import { commit, type NewEvent, noAnswer } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { happenedTo } from "./event-of.ts";

export interface OnInquiry {
  readonly inquiry: Inquiry["id"];
  readonly command: string;
}

/** What each act on an open inquiry has in common. @throws forbidden, not_found, conflict `inquiry_closed` */
export async function changeInquiry(
  scope: Scope,
  { inquiry: id, verb, command }: OnInquiry & { readonly verb: string },
  asked: object,
  change: (was: Inquiry) => Promise<{ value: Inquiry; type: string; data?: NewEvent["data"] }>,
): Promise<void> {
  requirePermission(scope, "inquiry.manage");
  const home = scope.homes.inquiries();
  const act = { home, verb, command, asked: { ...asked, inquiry: id }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await scope.table.get(inquiry, inquiryKey(scope.homes, id));
    if (!was) throw notFound();
    if (was.value.closed || was.value.purged) throw conflict("inquiry_closed");
    const { value, type, data } = await change(was.value);
    return {
      answer: null,
      events: [happenedTo(scope, id, type, data)],
      changes: [replace(inquiry, was, value)],
    };
  });
}

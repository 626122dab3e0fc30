import * as z from "zod";
import type { Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema, spokenNumber } from "#shared/kernel/ids.ts";
import { type InquiryContent, inquiry, lookAfter } from "#shared/records/inquiry/inquiry.ts";
import { openInInbox, readTaken, type takingForm } from "#shared/referrals/index.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { loadInquiry, type OnInquiry } from "./change.ts";
import { inquiryEvent } from "./event-of.ts";

/** What else is known of those who ask for themselves. */
function alsoKnown(content: InquiryContent | null) {
  if (content?.asking !== "self" || content.forName) return undefined;
  const { email, mayLeaveMessage, language } = content;
  return {
    safeContact: { ...(email ? { email } : {}), ...(mayLeaveMessage === null ? {} : { mayLeaveMessage }) },
    ...(language ? { language: { spoken: language } } : {}),
  };
}

/**
 * A referral is made of an inquiry, with what is known, and the inquiry is closed. @throws forbidden, not_found,
 * invalid, conflict `inquiry_closed`
 */
export async function referInquirer(
  scope: Scope,
  { inquiry: id, command, ...sent }: OnInquiry & Sent<typeof takingForm>,
): Promise<{ referral: Id<"referral"> }> {
  requirePermission(scope, "inquiry.manage");
  requirePermission(scope, "referral.take");
  const said = readTaken(sent);
  const home = scope.homes.inquiries();
  const answers = z.object({ referral: idSchema("referral") });
  const act = { home, verb: "referInquirer", command, asked: { inquiry: id, refer: said }, answers };
  const { answer } = await commit(scope, act, async () => {
    const was = await loadInquiry(scope, id);
    const { answer, events, changes } = await openInInbox(scope, said, alsoKnown(was.value.content));
    const { referral } = answer;
    const outcome = { outcome: "moved_forward", elsewhere: "", note: "", command: null } as const;
    const look = lookAfter(scope.now());
    const number = spokenNumber(referral);
    return {
      answer,
      events: [inquiryEvent(scope, id, { type: "inquiry.referred", data: { number } }), ...events],
      changes: [
        replace(inquiry, was, { ...was.value, referral, closed: { ...doneNow(scope), ...outcome }, look }),
        ...changes,
      ],
    };
  });
  return answer;
}

import { words } from "#functions/copy/words.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { nextInInbox } from "#shared/views/inbox.ts";
import { inboxPath, lastInbox } from "../../kit/last-inbox.ts";
import type { PageContext } from "../../kit/route.ts";

/** After an act of admissions: the next open referral of the list they came from. */
export async function nextOne(ctx: PageContext, referral: Id<"referral">) {
  const { c, scope } = ctx;
  if (!c.get("done") || !scope.permissions.has("inbox.read")) return null;
  const filter = await lastInbox(ctx);
  const next = await nextInInbox(scope, { referral, filter });
  const copy = words().referrals.inbox;
  return (
    <p class="pb-3">
      {next ? (
        <a class="btn btn-primary" href={`/referrals/${next.id}`}>
          {copy.nextOne({ number: spokenNumber(next.id) })}
        </a>
      ) : (
        <a class="btn" href={inboxPath(filter)}>
          {copy.noNext}
        </a>
      )}
    </p>
  );
}

import type { NoticeTemplate } from "./notice.ts";

/** For a state without a text of its own: it claims no statute. A draft for counsel, not advice. */
export const general: NoticeTemplate = {
  minimumDays: 30,
  immediateDanger: true,
  text: `Notice to {name}
{house}, {network}
Served on {served_on}

The house has decided that your stay here is to end by {leave_by}.

What happened: {ground}
The written rule: {rule}
What was tried before: {tried_before}
The decision was made on {decided_on}. {danger}

You can ask for a fair review. Tell any member of staff, in words or in writing, before you leave. Somebody who did not make this decision looks at it again, and you do not have to leave because of this notice while the review is open, unless it says above that waiting is not safe.

The law of this state may give you more time or other rights than this notice says. You can talk to a lawyer or to legal aid about it.

Your deposit, if you paid one, is returned or accounted for in writing. Belongings you cannot take are kept safe; ask where and until when. In an emergency call 911. For housing and services near you call 211.`,
};

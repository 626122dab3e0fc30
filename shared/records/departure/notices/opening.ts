/** What every text begins with: for whom it is, what was decided and why, and the right to a fair review. */
export const opening = `Notice to {name}
{house}, {network}
Served on {served_on}

The house has decided that your stay here is to end by {leave_by}.

What happened: {ground}
The written rule: {rule}
What was tried before: {tried_before}
The decision was made on {decided_on}. {danger}

You can ask for a fair review. Tell any member of staff, in words or in writing, before you leave. Somebody who did not make this decision looks at it again, and you do not have to leave because of this notice while the review is open, unless it says above that waiting is not safe.`;

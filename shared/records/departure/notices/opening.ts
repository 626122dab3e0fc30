/**
 * The opening of every notice: its recipient, the decision and its reasons, and the right to a fair review.
 */
export const opening = `Notice to {name}
{house}, {network}
{notice_date}

We have decided to end your stay. You must move out by {leave_by}.

What happened: {ground}
House rule: {rule}
Steps already taken: {tried_before}
We made this decision on {decided_on}. {danger}

You can ask for a fair review. The end of this notice says whom to ask and until when. You can also tell any staff member, out loud or in writing. Someone who was not part of this decision will review it. You do not have to leave because of this notice while the review is open, unless an immediate danger is stated above.`;

import type { ReferralHeader } from "./header.ts";

/* What a referral owes by a time. Each has a mark of its own, so that whoever is on call is paged once for each. */

export type Mark = NonNullable<ReferralHeader["overdue"]>;

interface Owed {
  /** ISO instant; undefined where it is not owed now, or was paged for. */
  by(header: ReferralHeader): string | undefined;
  /** Since when it is owed (ISO instant). */
  since(header: ReferralHeader): string;
  /** What is said of it in the history. */
  readonly type: string;
  mark(header: ReferralHeader, mark: Mark): Partial<ReferralHeader>;
}

export const obligations = {
  /** An answer to its sender. */
  answer: {
    by: ({ status, overdue, decideBy }) => (status === "received" && !overdue ? decideBy : undefined),
    since: ({ receivedAt }) => receivedAt,
    type: "referral.overdue",
    mark: (_, overdue) => ({ overdue }),
  },
  /** A call to the sender about somebody who did not come. */
  call: {
    by: ({ status, closedAt, noShow }) =>
      status === "no_show" && !closedAt && noShow && !noShow.called && !noShow.overdue
        ? noShow.callBy
        : undefined,
    since: ({ receivedAt, noShow }) => noShow?.at ?? receivedAt,
    type: "referral.call_overdue",
    mark: ({ noShow }, overdue) => ({ noShow: noShow && { ...noShow, overdue } }),
  },
} as const satisfies Record<string, Owed>;
export type What = keyof typeof obligations;

/** What it owes first, and by when. Only where its authority lies, and not while that is being moved. */
export function nextDue(header: ReferralHeader): { readonly what: What; readonly by: string } | undefined {
  if (header.place !== "here") return undefined;
  const all = (Object.keys(obligations) as What[]).flatMap((what) => {
    const by = obligations[what].by(header);
    return by ? [{ what, by }] : [];
  });
  return all.sort((a, b) => a.by.localeCompare(b.by))[0];
}

/** That what it owes now is over its time, and who was written to. */
export const overdueNow = ({ status, noShow, overdue }: ReferralHeader): ReferralHeader["overdue"] =>
  status === "no_show" ? (noShow?.overdue ?? null) : overdue;

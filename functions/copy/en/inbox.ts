/** The inbox of admissions. */
export const inbox = {
  title: "Inbox",
  waiting: (n: number, over: number) =>
    n === 0
      ? "No referrals waiting"
      : `${n === 1 ? "1 referral waiting" : `${n} referrals waiting`}${over === 0 ? "" : ` · ${over} overdue`}`,
  paused: (n: number) => `· ${n} paused`,
  columns: ["Time left", "Due", "Referral", "Referred by", "Bed needed by", "House"],
  noHouse: "Not assigned",
  lists: "Inbox filters",
  all: "Waiting",
  notRouted: "Not assigned",
  noneOf: {
    unrouted: "Every referral is assigned to a house.",
    paused: "No paused referrals.",
  } as Readonly<Record<string, string>>,
  passing: "Being sent elsewhere",
  names: "Names appear when you open a referral. Every view is logged.",
  next: "Next page",
  questions: "Check identity",
  question: (house: string) =>
    `Someone who moved in at ${house} is already listed as living at another house.`,
  openStay: "View stay",
  otherStay: "View other stay",
  confirm: "Confirm this is the right person",
};

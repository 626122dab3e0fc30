/** What the inbox of admissions says. */
export const inbox = {
  title: "Inbox",
  waiting: (n: number, over: number) =>
    n === 0
      ? "Everyone has an answer."
      : `${n === 1 ? "1 person waits" : `${n} people wait`} for an answer.${over === 0 ? "" : over === 1 ? " One is over its time." : ` ${over} are over their time.`}`,
  paused: (n: number) => (n === 1 ? "One is paused." : `${n} are paused.`),
  columns: ["Time left", "Decide by", "Referral", "From", "Needed", "With"],
  noHouse: "No house yet",
  lists: "Lists of the inbox",
  all: "Waiting",
  notRouted: "Not routed",
  noneOf: {
    unrouted: "Every referral here has a house.",
    paused: "Nothing here is paused.",
  } as Readonly<Record<string, string>>,
  passing: "On its way",
  names: "Names show once a referral is opened. Opening one is noted.",
  next: "Next page",
  questions: "Who is this?",
  question: (house: string) => `Somebody moved in at ${house} who is confirmed to live elsewhere.`,
  openStay: "Open the stay",
  otherStay: "Open the other stay",
  confirm: "Confirm this stay",
};

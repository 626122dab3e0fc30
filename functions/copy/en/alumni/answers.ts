import { message } from "../message.ts";

/** What an alumnus is asked, by link or read aloud. Read by residents too. */
export const answers = {
  labels: {
    doing: "How are you doing?",
    housing: "Where are you living?",
    work: "Work or school?",
    connection: "Who’s in your corner?",
    needs: "Is there anything you need?",
    call: "Would you like a call?",
  },
  hints: { needs: "A name, a meeting, a reference, a ride: whatever would help." },
  doing: { well: "Well", up_and_down: "Up and down", hard: "It’s hard right now" },
  housing: {
    own: "My own place",
    with_others: "With family or friends",
    recovery_housing: "Recovery housing",
    not_stable: "Nowhere steady right now",
  },
  work: {
    working: "Working",
    school: "In school or training",
    looking: "Looking",
    not_now: "Not right now",
  },
  connection: {
    several: "Several people",
    one_or_two: "One or two people",
    no_one: "No one right now",
  },
  call: { yes: "Yes, please call me", no: "No, thanks" },
  after: message("{days, plural, one {# day} other {# days}} after moving out"),
};

/** Said where there is no connection, from a page that was kept on the phone. */
export const offline = {
  title: "No connection",
  lead: "Porchlight can’t be reached right now. Try again when you have a signal.",
  again: "Try again",
  call: {
    title: "Who to call",
    lead: "Calls and texts often go through when the internet doesn’t.",
    emergency: "Emergency or overdose:",
    emergencyDo: "Call 911",
    crisis: "Thinking about suicide, or in crisis:",
    crisisCall: "Call 988",
    crisisText: "Text 988",
    house: "Anything else: call your house. Its number isn’t kept here.",
  },
  works: {
    title: "What works without a connection",
    nothing: "No page about a resident opens: none is stored on this phone.",
    typed: "You can finish what you’re typing on a page that is already open.",
  },
} as const;

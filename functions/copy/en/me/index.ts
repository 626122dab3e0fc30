/** A resident's own pages, and the way in. */
export const me = {
  title: "Your page",
  crisis: {
    title: "Need help right now?",
    danger: "Danger or an overdose: call 911",
    talk: "Thoughts of suicide, or a crisis: call or text 988",
    always: "Both are free, day and night.",
  },
  signIn: {
    lead: "Your papers, who you said may hear about you, and who has looked at your record.",
    invited: "The house where you live, or lived, can invite you. Ask the staff there.",
  },
};

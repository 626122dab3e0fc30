/** An invented decision and notice, as their forms send them. */
export const decision = {
  kind: "involuntary_rule",
  with: "Opal, house manager",
  ground: "Three nights away without a word",
  rule: "Rule 4: nights away are agreed",
  triedBefore: "Two talks, a plan of nights",
  alternatives: "Another room, another house",
  say: "Did not want to say",
  notMentorAlone: true,
};

export const notice = (leaveBy: string) => ({
  template: "california",
  text: "Served {served_on}. Leave by {leave_by}. {danger}",
  how: "handed",
  leaveBy,
  danger: "",
  copy: true,
});

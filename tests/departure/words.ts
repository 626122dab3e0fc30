/** An invented decision, notice and service, as their forms send them. */
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

export const notice = (dated: string, leaveBy: string) => ({
  dated,
  leaveBy,
  danger: "",
  reviewName: "Ansel Kestrel",
  reviewPhone: "555-555-0100",
  reviewBy: leaveBy,
});

export const service = (on: string) => ({ on, how: "handed", servedBy: "Delphine Marsh" });

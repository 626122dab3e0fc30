import type { FieldCode, FieldProblems } from "#shared/kernel/field-problem.ts";
import type { Message } from "./message.ts";

/** The area that has the messages of each noun's field problems. */
interface AreaOf {
  field: "common";
  text: "common";
  date: "common";
  choice: "common";
  list: "common";
  refused: "common";
  fairness: "common";
  referral: "referrals";
  payload: "referrals";
  waitlist: "referrals";
  bed: "houses";
  house: "houses";
  roster: "houses";
  stay: "residents";
  packet: "residents";
  accommodation: "residents";
  transfer: "residents";
  departure: "residents";
  notice: "residents";
  person: "people";
  network: "network";
  member: "network";
  partner: "network";
  retention: "network";
  inquiry: "inquiries";
  import: "imports";
}
type NounOf<C extends FieldCode> = C extends `${infer Noun}.${string}` ? Noun : never;
type Nouns = { [N in keyof AreaOf]: [N, AreaOf[N]] }[keyof AreaOf];
type NounsIn<A> = Extract<Nouns, [unknown, A]>[0];

/** The messages an area must have: one per code of its nouns, with no arguments the code doesn't have. */
export type ProblemsOf<A extends AreaOf[keyof AreaOf]> = {
  readonly [C in FieldCode as NounOf<C> extends NounsIn<A> ? C : never]:
    | string
    | (FieldProblems[C] extends null ? never : Message<NonNullable<FieldProblems[C]>>);
};

export type Problems = Readonly<Record<FieldCode, string | Pick<Message, "open">>>;

import * as z from "zod";
import type { Id } from "#shared/ids.ts";
import type { OnReferral } from "#shared/referral/act-on.ts";
import { askForVote } from "#shared/referral/ask-for-vote.ts";
import { changeArrival } from "#shared/referral/change-arrival.ts";
import { extendHold } from "#shared/referral/extend-hold.ts";
import { holdScreen } from "#shared/referral/hold-screen.ts";
import { markNoShow } from "#shared/referral/mark-no-show.ts";
import { meetCondition } from "#shared/referral/meet-condition.ts";
import { planScreen } from "#shared/referral/plan-screen.ts";
import { recordNoShowCall } from "#shared/referral/record-no-show-call.ts";
import { recordVote } from "#shared/referral/record-vote.ts";
import { requestInformation } from "#shared/referral/request-information.ts";
import { resumeReferral } from "#shared/referral/resume-referral.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { act, text, ticked } from "../act.ts";
import type { Route } from "../route.ts";
import { inHouse as inHouseWith } from "../route.ts";
import { againInHouse, againInInbox, chosen, inHouse, pathInHouse, referralOf } from "./routes.ts";

/** A step of a referral in its house: a form's fields, and the one use case they go to. */
interface InHouse<V> {
  readonly noun: string;
  readonly permission: Permission;
  readonly fields: z.ZodType<V>;
  readonly verb: (scope: Scope, input: V & OnReferral & { house: Id<"house"> }) => Promise<unknown>;
}

function stepInHouse<V>({ noun, permission, fields, verb }: InHouse<V>): Route {
  return inHouseWith(permission)("post", `/houses/:house/referrals/:referral/${noun}`, (desk) =>
    act(desk, {
      fields,
      perform: async (values) => {
        await verb(desk.scope, { ...values, ...inHouse(desk) });
        return pathInHouse(desk);
      },
      again: againInHouse(desk),
    }),
  );
}

/** The same step where the referral lies in the inbox: admissions take it. */
interface Anywhere<V> extends Omit<InHouse<V>, "verb"> {
  readonly verb: (scope: Scope, input: V & OnReferral) => Promise<unknown>;
}

function stepAnywhere<V>(step: Anywhere<V>): Route[] {
  const { noun, permission, fields, verb } = step;
  return [
    stepInHouse(step),
    {
      method: "post",
      path: `/referrals/:referral/${noun}`,
      over: "care",
      permission,
      handle: (desk) =>
        act(desk, {
          fields,
          perform: async (values) => {
            const referral = referralOf(desk.c);
            await verb(desk.scope, { ...values, house: null, referral });
            return `/referrals/${referral}`;
          },
          again: againInInbox(desk),
        }),
    },
  ];
}

const prepares = "referral.prepare" as const;
const decides = "referral.decide" as const;

/** What happens to a referral between its arrival here and a person's at the door. */
export const referralStepRoutes: readonly Route[] = [
  ...stepAnywhere({
    noun: "question",
    permission: prepares,
    fields: z.object({ question: text }),
    verb: requestInformation,
  }),
  ...stepAnywhere({
    noun: "answer",
    permission: prepares,
    fields: z.object({ note: text }),
    verb: resumeReferral,
  }),
  ...stepAnywhere({
    noun: "screening",
    permission: prepares,
    fields: z.object({ at: text, who: text }),
    verb: planScreen,
  }),
  ...stepAnywhere({
    noun: "screening/note",
    permission: prepares,
    fields: z.object({ note: text }),
    verb: holdScreen,
  }),
  ...stepAnywhere({
    noun: "expected-arrival",
    permission: prepares,
    fields: z.object({ date: text, time: text }),
    verb: changeArrival,
  }),
  stepInHouse({
    noun: "condition",
    permission: decides,
    fields: z.object({ condition: text }),
    verb: meetCondition,
  }),
  stepInHouse({
    noun: "hold",
    permission: decides,
    fields: z.object({ bed: chosen("bed"), until: text }),
    verb: extendHold,
  }),
  stepInHouse({ noun: "vote", permission: decides, fields: z.object({}), verb: askForVote }),
  stepInHouse({
    noun: "vote/count",
    permission: decides,
    fields: z.object({ for: text, against: text, abstained: text, reason: text, letStand: ticked }),
    verb: recordVote,
  }),
  stepInHouse({
    noun: "no-show",
    permission: prepares,
    fields: z.object({ keepBed: ticked }),
    verb: markNoShow,
  }),
  stepInHouse({
    noun: "no-show/call",
    permission: prepares,
    fields: z.object({ who: text, said: text, follows: text, date: text, time: text }),
    verb: recordNoShowCall,
  }),
];

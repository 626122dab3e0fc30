import * as z from "zod";
import type { Id } from "#shared/kernel/ids.ts";
import { changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { recordNoShowCall } from "#shared/referrals/arrival/record-no-show-call.ts";
import type { OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { askForVote } from "#shared/referrals/decisions/ask-for-vote.ts";
import { meetCondition } from "#shared/referrals/decisions/meet-condition.ts";
import { planScreen } from "#shared/referrals/decisions/plan-screen.ts";
import { recordScreen } from "#shared/referrals/decisions/record-screen.ts";
import { recordVote } from "#shared/referrals/decisions/record-vote.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { resumeReferral } from "#shared/referrals/decisions/resume-referral.ts";
import { extendHold } from "#shared/referrals/hold/extend-hold.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { handleForm, text, ticked } from "../../kit/handle-form.ts";
import type { Route } from "../../kit/route.ts";
import { inHouse as inHouseWith } from "../../kit/route.ts";
import { againInHouse, againInInbox, chosen, inHouse, pathInHouse, referralOf } from "./routes.ts";

/** A step of a referral in its house: a form's fields, and the one use case they go to. */
interface InHouse<V> {
  readonly noun: string;
  readonly permission: Permission;
  readonly fields: z.ZodType<V>;
  readonly verb: (scope: Scope, input: V & OnReferral & { house: Id<"house"> }) => Promise<unknown>;
}

function stepInHouse<V>({ noun, permission, fields, verb }: InHouse<V>): Route {
  return inHouseWith(permission)("post", `/houses/:house/referrals/:referral/${noun}`, (ctx) =>
    handleForm(ctx, {
      fields,
      perform: async (values) => {
        await verb(ctx.scope, { ...values, ...inHouse(ctx) });
        return pathInHouse(ctx);
      },
      rerender: againInHouse(ctx),
    }),
  );
}

/** The same step for a referral in the inbox, taken by admissions. */
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
      handle: (ctx) =>
        handleForm(ctx, {
          fields,
          perform: async (values) => {
            const referral = referralOf(ctx.c);
            await verb(ctx.scope, { ...values, house: null, referral });
            return `/referrals/${referral}`;
          },
          rerender: againInInbox(ctx),
        }),
    },
  ];
}

const prepares = "referral.prepare" as const;
const decides = "referral.decide" as const;

/** The steps of a referral between its receipt and the person's arrival. */
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
    verb: recordScreen,
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

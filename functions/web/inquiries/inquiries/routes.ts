import { closeInquiry, closureForm } from "#shared/inquiries/close-inquiry.ts";
import { invitationForm, inviteInquirer } from "#shared/inquiries/invite-inquirer.ts";
import { callBackForm, noteCall } from "#shared/inquiries/note-call.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { referInquirer } from "#shared/inquiries/refer-inquirer.ts";
import {
  reopenInquiry,
  reopeningForm,
  undoClosure,
  undoClosureForm,
} from "#shared/inquiries/reopen-inquiry.ts";
import { callForm, takeCall, takeCallInHouse } from "#shared/inquiries/take-call.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { takingForm } from "#shared/referrals/intake/by-hand.ts";
import { walkInForm } from "#shared/residents/stay/move-in.ts";
import { houseFront } from "../../door/where.ts";
import { idIn } from "../../kit/params.ts";
import { inCare, inHouse, type Route, type ScopedContext } from "../../kit/route.ts";
import { prefill, resource, send } from "../../kit/routes.ts";
import { movingInForm } from "./acts.tsx";
import { inquiriesPage } from "./list.tsx";
import { inquiryPage } from "./page.tsx";
import { referPage } from "./refer.tsx";
import { takeInHousePage, takePage } from "./take.tsx";

const inquiryIn = (ctx: ScopedContext) => ({ inquiry: idIn(ctx, "inquiry") });

/** The house's move-in form, filled in. A name is never put in a URL. */
async function moveInOf(ctx: ScopedContext, house: Id<"house">) {
  const { inquiry } = await readInquiry(ctx.scope, inquiryIn(ctx));
  const { name = "", forName = "", phone = "" } = inquiry.content ?? {};
  // The number is the caller's, so it is the resident's only if they asked for themselves.
  const values = { givenName: forName || name, phone: forName ? "" : phone };
  return { to: `/houses/${house}/stays/new`, form: walkInForm.name, values };
}

export const inquiryRoutes: readonly Route[] = [
  ...resource("/inquiries", inCare, { needs: "inquiry.read", page: inquiriesPage }),
  ...resource("/inquiries/new", inCare, { needs: callForm.needs, page: takePage }),
  ...resource("/inquiries", inCare, {
    page: takePage,
    shown: "/inquiries/new",
    forms: {
      "": send(
        callForm,
        (ctx, { command, ...sent }) => takeCall(ctx.scope, { sent, command }),
        "inquiry.taken",
        (_, { inquiry }) => `/inquiries/${inquiry}`,
      ),
    },
  }),
  ...resource("/inquiries/:inquiry", inCare, {
    needs: "inquiry.read",
    page: (ctx) => inquiryPage(ctx, inquiryIn(ctx).inquiry),
    forms: {
      calls: send(
        callBackForm,
        (ctx, { command, ...sent }) => noteCall(ctx.scope, { ...inquiryIn(ctx), sent, command }),
        "inquiry.called",
      ),
      invitation: send(
        invitationForm,
        (ctx, { command, ...sent }) => inviteInquirer(ctx.scope, { ...inquiryIn(ctx), sent, command }),
        "inquiry.invited",
      ),
      closure: send(
        closureForm,
        (ctx, { command, ...sent }) => closeInquiry(ctx.scope, { ...inquiryIn(ctx), sent, command }),
        "inquiry.closed",
        undefined,
        { undo: (ctx) => `/inquiries/${inquiryIn(ctx).inquiry}/undo` },
      ),
      undo: send(
        undoClosureForm,
        (ctx, { command, ...sent }) => undoClosure(ctx.scope, { ...inquiryIn(ctx), sent, command }),
        "inquiry.closure_undone",
      ),
      reopening: send(
        reopeningForm,
        (ctx, { command, ...sent }) => reopenInquiry(ctx.scope, { ...inquiryIn(ctx), sent, command }),
        "inquiry.reopened",
      ),
      "move-in": prefill(movingInForm, (ctx, { command: _, ...sent }) =>
        moveInOf(ctx, movingInForm.read(sent).house),
      ),
    },
  }),
  ...resource("/inquiries/:inquiry/referral", inCare, {
    needs: "inquiry.manage",
    page: (ctx) => referPage(ctx, inquiryIn(ctx).inquiry),
    forms: {
      "": send(
        takingForm,
        (ctx, sent) => referInquirer(ctx.scope, { ...sent, ...inquiryIn(ctx) }),
        "inquiry.referred",
        (_, { referral }) => `/referrals/${referral}`,
      ),
    },
  }),
  ...resource("/houses/:house/inquiries/new", inHouse, { needs: callForm.needs, page: takeInHousePage }),
  ...resource("/houses/:house/inquiries", inHouse, {
    page: takeInHousePage,
    shown: "/houses/:house/inquiries/new",
    next: (ctx) => houseFront(ctx.house, ctx.scope.permissions),
    forms: {
      "": send(
        callForm,
        (ctx, { command, ...sent }) => takeCallInHouse(ctx.scope, { house: ctx.house, sent, command }),
        (_, __, { name = "", callBack }) => [
          "inquiry.taken_in_house",
          { name: name.trim(), promise: callBack || "none" },
        ],
      ),
    },
  }),
];

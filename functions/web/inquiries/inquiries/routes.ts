import * as z from "zod";
import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { inviteInquirer } from "#shared/inquiries/invite-inquirer.ts";
import { noteCall } from "#shared/inquiries/note-call.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { takeCall, takeCallInHouse } from "#shared/inquiries/take-call.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import { inHouse, type Route, type ScopedContext } from "../../kit/route.ts";
import { chosen, idIn } from "../../referrals/referral/routes.ts";
import { walkInPage } from "../../residents/stays/walk-in.tsx";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { inquiriesPage } from "./list.tsx";
import { inquiryPage } from "./page.tsx";
import { takeInHousePage, takePage } from "./take.tsx";

const care =
  (permission: Permission) =>
  (method: "get" | "post", path: string, handle: (ctx: ScopedContext) => Promise<Response>): Route => ({
    method,
    path,
    over: "care",
    permission,
    handle,
  });
const reads = care("inquiry.read");
const manages = care("inquiry.manage");

const inquiryOf = (ctx: ScopedContext) => idIn(ctx.c, "inquiry", "inquiry");
const again = (ctx: ScopedContext) => (typed: FormState) => inquiryPage({ ...ctx, typed }, inquiryOf(ctx));

const call = z.object({ name: text, phone: text, forName: text, when: text, callBack: text, words: text });

/** An action on one inquiry that returns to its page. */
const onInquiry = <V>(
  path: string,
  fields: z.ZodType<V>,
  verb: (ctx: ScopedContext, values: V & { command: string }) => Promise<void>,
): Route =>
  manages("post", `/inquiries/:inquiry/${path}`, (ctx) =>
    handleForm(ctx, {
      fields,
      perform: async (values) => {
        await verb(ctx, values);
        return `/inquiries/${inquiryOf(ctx)}`;
      },
      rerender: again(ctx),
    }),
  );

export const inquiryRoutes: readonly Route[] = [
  reads("get", "/inquiries", async (ctx) => ctx.c.html(await inquiriesPage(ctx))),
  care("inquiry.take")("get", "/inquiries/new", async (ctx) =>
    ctx.c.html(takePage({ ...ctx, typed: nothingEntered })),
  ),
  care("inquiry.take")("post", "/inquiries", (ctx) =>
    handleForm(ctx, {
      fields: call,
      perform: async ({ command, ...sent }) => {
        await takeCall(ctx.scope, { sent, command });
        return "/inquiries";
      },
      rerender: async (typed) => takePage({ ...ctx, typed }),
    }),
  ),
  reads("get", "/inquiries/:inquiry", async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
  onInquiry("calls", z.object({ reached: text, note: text }), (ctx, { command, ...sent }) =>
    noteCall(ctx.scope, { inquiry: inquiryOf(ctx), sent, command }),
  ),
  onInquiry(
    "invitation",
    z.object({ house: chosen("house"), note: text }),
    (ctx, { house, command, ...sent }) =>
      inviteInquirer(ctx.scope, { inquiry: inquiryOf(ctx), house, sent, command }),
  ),
  onInquiry(
    "closure",
    z.object({ outcome: text, elsewhere: text, note: text }),
    (ctx, { command, ...sent }) => closeInquiry(ctx.scope, { inquiry: inquiryOf(ctx), sent, command }),
  ),
  /** The house's move-in form, filled in. A name is never put in a URL. */
  care("stay.open")("post", "/inquiries/:inquiry/move-in", (ctx) =>
    handleForm(ctx, {
      fields: z.object({ house: chosen("house") }),
      perform: async ({ house }) => {
        const { inquiry } = await readInquiry(ctx.scope, { inquiry: inquiryOf(ctx) });
        const scope = scopeInHouse(ctx.world, ctx.membership, house, ctx.scope.requestId);
        const { name = "", forName = "", phone = "" } = inquiry.content ?? {};
        // The number is the caller's, so it is the resident's only if they asked for themselves.
        const values = { legalName: forName || name, phone: forName ? "" : phone };
        return walkInPage({ ...ctx, scope, house, typed: { form: "walk-in", values, problems: [] } });
      },
      rerender: again(ctx),
    }),
  ),
  inHouse("inquiry.take")("get", "/houses/:house/inquiries/new", async (ctx) =>
    ctx.c.html(await takeInHousePage({ ...ctx, typed: nothingEntered })),
  ),
  inHouse("inquiry.take")("post", "/houses/:house/inquiries", (ctx) =>
    handleForm(ctx, {
      fields: call,
      perform: async ({ command, ...sent }) => {
        await takeCallInHouse(ctx.scope, { house: ctx.house, sent, command });
        return `/houses/${ctx.house}/inquiries/new?taken=yes`;
      },
      rerender: (typed) => takeInHousePage({ ...ctx, typed }),
    }),
  ),
];

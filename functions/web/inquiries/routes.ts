import * as z from "zod";
import { closeInquiry } from "#shared/inquiry/close-inquiry.ts";
import { inviteInquirer } from "#shared/inquiry/invite-inquirer.ts";
import { noteCall } from "#shared/inquiry/note-call.ts";
import { readInquiry } from "#shared/inquiry/read-inquiry.ts";
import { takeCall, takeCallInHouse } from "#shared/inquiry/take-call.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { scopeInHouse } from "#shared/tenancy/scopes-of.ts";
import { act, text } from "../act.ts";
import { chosen, idIn } from "../referrals/routes.ts";
import { inHouse, type Route, type ScopedDesk } from "../route.ts";
import { walkInPage } from "../stays/walk-in.tsx";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { inquiriesPage } from "./list.tsx";
import { inquiryPage } from "./page.tsx";
import { takeInHousePage, takePage } from "./take.tsx";

const care =
  (permission: Permission) =>
  (method: "get" | "post", path: string, handle: (desk: ScopedDesk) => Promise<Response>): Route => ({
    method,
    path,
    over: "care",
    permission,
    handle,
  });
const reads = care("inquiry.read");
const manages = care("inquiry.manage");

const inquiryOf = (desk: ScopedDesk) => idIn(desk.c, "inquiry", "inquiry");
const again = (desk: ScopedDesk) => (typed: Typed) => inquiryPage({ ...desk, typed }, inquiryOf(desk));

const call = z.object({ name: text, phone: text, forName: text, when: text, callBack: text, words: text });

/** An act on one inquiry that shows it again afterwards. */
const onInquiry = <V>(
  path: string,
  fields: z.ZodType<V>,
  verb: (desk: ScopedDesk, values: V & { command: string }) => Promise<void>,
): Route =>
  manages("post", `/inquiries/:inquiry/${path}`, (desk) =>
    act(desk, {
      fields,
      perform: async (values) => {
        await verb(desk, values);
        return `/inquiries/${inquiryOf(desk)}`;
      },
      again: again(desk),
    }),
  );

export const inquiryRoutes: readonly Route[] = [
  reads("get", "/inquiries", async (desk) => desk.c.html(await inquiriesPage(desk))),
  care("inquiry.take")("get", "/inquiries/new", async (desk) =>
    desk.c.html(takePage({ ...desk, typed: nothingTyped })),
  ),
  care("inquiry.take")("post", "/inquiries", (desk) =>
    act(desk, {
      fields: call,
      perform: async ({ command, ...sent }) => {
        await takeCall(desk.scope, { sent, command });
        return "/inquiries";
      },
      again: async (typed) => takePage({ ...desk, typed }),
    }),
  ),
  reads("get", "/inquiries/:inquiry", async (desk) => desk.c.html(await again(desk)(nothingTyped))),
  onInquiry("calls", z.object({ reached: text, note: text }), (desk, { command, ...sent }) =>
    noteCall(desk.scope, { inquiry: inquiryOf(desk), sent, command }),
  ),
  onInquiry(
    "invitation",
    z.object({ house: chosen("house"), note: text }),
    (desk, { house, command, ...sent }) =>
      inviteInquirer(desk.scope, { inquiry: inquiryOf(desk), house, sent, command }),
  ),
  onInquiry(
    "closure",
    z.object({ outcome: text, elsewhere: text, note: text }),
    (desk, { command, ...sent }) => closeInquiry(desk.scope, { inquiry: inquiryOf(desk), sent, command }),
  ),
  /** The house's own form, filled in: a name never stands in an address. */
  care("stay.open")("post", "/inquiries/:inquiry/move-in", (desk) =>
    act(desk, {
      fields: z.object({ house: chosen("house") }),
      perform: async ({ house }) => {
        const { inquiry } = await readInquiry(desk.scope, { inquiry: inquiryOf(desk) });
        const scope = scopeInHouse(desk.world, desk.membership, house, desk.scope.requestId);
        const { name = "", forName = "", phone = "" } = inquiry.content ?? {};
        // The number is the caller's: it is the resident's own only where they asked for themselves.
        const values = { legalName: forName || name, phone: forName ? "" : phone };
        return walkInPage({ ...desk, scope, house, typed: { form: "walk-in", values, problems: [] } });
      },
      again: again(desk),
    }),
  ),
  inHouse("inquiry.take")("get", "/houses/:house/inquiries/new", async (desk) =>
    desk.c.html(await takeInHousePage({ ...desk, typed: nothingTyped })),
  ),
  inHouse("inquiry.take")("post", "/houses/:house/inquiries", (desk) =>
    act(desk, {
      fields: call,
      perform: async ({ command, ...sent }) => {
        await takeCallInHouse(desk.scope, { house: desk.house, sent, command });
        return `/houses/${desk.house}/inquiries/new?taken=yes`;
      },
      again: (typed) => takeInHousePage({ ...desk, typed }),
    }),
  ),
];

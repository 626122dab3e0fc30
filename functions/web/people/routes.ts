import * as z from "zod";
import { type Id, isId } from "#shared/kernel/ids.ts";
import { hideAddress } from "#shared/people/apart/hide-address.ts";
import { endApart, setApart } from "#shared/people/apart/set-apart.ts";
import { settleApart } from "#shared/people/apart/settle-apart.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { unmergePersons } from "#shared/people/merge/unmerge-persons.ts";
import { linkReferral } from "#shared/people/recognize/link-referral.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { searchPeople } from "#shared/people/search/search-people.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { handleForm, optionalText, text } from "../kit/handle-form.ts";
import { type HouseContext, inHouse, type Route, type ScopedContext } from "../kit/route.ts";
import { inboxPage } from "../referrals/referral/inbox.tsx";
import { referralPage } from "../referrals/referral/page.tsx";
import { chosenIfAny, idIn } from "../referrals/referral/routes.ts";
import { stayPage } from "../residents/stays/page.tsx";
import { type FormState, nothingEntered } from "../ui/form.tsx";
import { pairPage } from "./pair.tsx";
import { personPage } from "./person.tsx";
import { residentsPage } from "./residents.tsx";
import { searchPage } from "./search.tsx";

const inCare =
  (permission: Permission) =>
  (method: "get" | "post", path: string, handle: (ctx: ScopedContext) => Promise<Response>): Route => ({
    method,
    path,
    over: "care",
    permission,
    handle,
  });

const read = inCare("person.read");
const manage = inCare("person.manage");
const one = "/people/:person";
const pair = `${one}/with/:other`;

const personOf = ({ c }: ScopedContext) => idIn(c, "person", "person");
const pairOf = ({ c }: ScopedContext) => ({
  person: idIn(c, "person", "person"),
  other: idIn(c, "person", "other"),
});
const again = (ctx: ScopedContext) => (typed: FormState) =>
  personPage({ ...ctx, typed }, { person: personOf(ctx) });
const againPair = (ctx: ScopedContext) => (typed: FormState) => pairPage({ ...ctx, typed }, pairOf(ctx));

/** The record to compare with; undefined for none, or for what is not an id. */
const besideIn = (given: string | undefined): Id<"person"> | undefined =>
  isId("person", given) ? given : undefined;

/** Who the person is matched to: no id means someone new. */
const said = z.object({ person: chosenIfAny("person").transform((value) => value ?? null) });

export const peopleRoutes: readonly Route[] = [
  read("get", "/people", async (ctx) =>
    ctx.c.html(searchPage({ ...ctx, typed: nothingEntered }, { beside: besideIn(ctx.c.req.query("with")) })),
  ),
  read("post", "/people", (ctx) =>
    handleForm(ctx, {
      fields: z.object({ name: text, birthDate: text, phone: text, with: optionalText }),
      perform: async ({ command: _, with: given, ...asked }) => {
        const found = await searchPeople(ctx.scope, asked);
        const typed: FormState = { form: "find", values: asked, problems: [] };
        return searchPage({ ...ctx, typed }, { found, beside: besideIn(given) });
      },
      rerender: async (typed) => searchPage({ ...ctx, typed }, { beside: besideIn(typed.values.with) }),
    }),
  ),
  read("get", one, async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
  read("post", `${one}/whereabouts`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ purpose: text }),
      perform: ({ purpose }) =>
        personPage({ ...ctx, typed: nothingEntered }, { person: personOf(ctx), purpose }),
      rerender: again(ctx),
    }),
  ),
  manage("post", `${one}/hidden-address`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({
        hidden: z.enum(["yes", "no"]).transform((value) => value === "yes"),
        reason: text,
      }),
      perform: async (values) => {
        await hideAddress(ctx.scope, { person: personOf(ctx), ...values });
        return `/people/${personOf(ctx)}`;
      },
      rerender: again(ctx),
    }),
  ),
  read("get", pair, async (ctx) => ctx.c.html(await againPair(ctx)(nothingEntered))),
  manage("post", `${pair}/merging`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ reason: text }),
      perform: async (values) => {
        const { person } = await mergePersons(ctx.scope, { ...pairOf(ctx), ...values });
        return `/people/${person}`;
      },
      rerender: againPair(ctx),
    }),
  ),
  manage("post", `${pair}/unmerging`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ reason: text }),
      perform: async (values) => {
        const { person } = await unmergePersons(ctx.scope, { ...pairOf(ctx), ...values });
        return `/people/${person}`;
      },
      rerender: again(ctx),
    }),
  ),
  manage("post", `${pair}/kept-apart`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ apart: z.enum(["yes", "no"]), kind: text, reason: text }),
      perform: async ({ apart, kind, reason, command }) => {
        if (apart === "yes") await setApart(ctx.scope, { ...pairOf(ctx), kind, reason, command });
        else await endApart(ctx.scope, { ...pairOf(ctx), command });
        return `/people/${personOf(ctx)}`;
      },
      rerender: againPair(ctx),
    }),
  ),
  manage("post", "/referrals/:referral/person", (ctx) => {
    const referral = idIn(ctx.c, "referral", "referral");
    return handleForm(ctx, {
      fields: said,
      perform: async (values) => {
        await linkReferral(ctx.scope, { referral, ...values });
        return `/referrals/${referral}`;
      },
      rerender: (typed) => referralPage({ ...ctx, typed }, { house: null, referral }),
    });
  }),
  inHouse("person.manage")("post", "/houses/:house/stays/:stay/person", (ctx) => {
    const stay = idIn(ctx.c, "stay", "stay");
    return handleForm(ctx, {
      fields: said,
      perform: async (values) => {
        await linkStay(ctx.scope, { house: ctx.house, stay, ...values });
        return `/houses/${ctx.house}/stays/${stay}`;
      },
      rerender: (typed) => stayPage({ ...ctx, typed }, stay),
    });
  }),
  manage("post", "/referrals/questions/:stay", (ctx) =>
    handleForm(ctx, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await settleApart(ctx.scope, { stay: idIn(ctx.c, "stay", "stay"), command });
        return "/referrals";
      },
      rerender: (typed) => inboxPage({ ...ctx, typed }),
    }),
  ),
  inHouse("stay.read")("get", "/houses/:house/people", async (ctx) =>
    ctx.c.html(await residentsPage({ ...ctx, typed: nothingEntered })),
  ),
  inHouse("stay.read")("post", "/houses/:house/people", (ctx: HouseContext) =>
    handleForm(ctx, {
      fields: z.object({ name: text }),
      perform: ({ name }) =>
        residentsPage({ ...ctx, typed: { form: "residents", values: { name }, problems: [] } }, name),
      rerender: (typed) => residentsPage({ ...ctx, typed }),
    }),
  ),
];

import * as z from "zod";
import { type Id, isId } from "#shared/ids.ts";
import { hideAddress } from "#shared/person/hide-address.ts";
import { linkReferral } from "#shared/person/link-referral.ts";
import { linkStay } from "#shared/person/link-stay.ts";
import { mergePersons } from "#shared/person/merge-persons.ts";
import { searchPeople } from "#shared/person/search-people.ts";
import { endApart, setApart } from "#shared/person/set-apart.ts";
import { settleApart } from "#shared/person/settle-apart.ts";
import { unmergePersons } from "#shared/person/unmerge-persons.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { act, optionalText, text } from "../act.ts";
import { inboxPage } from "../referrals/inbox.tsx";
import { referralPage } from "../referrals/page.tsx";
import { idIn } from "../referrals/routes.ts";
import { type HouseDesk, inHouse, type Route, type ScopedDesk } from "../route.ts";
import { stayPage } from "../stays/page.tsx";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { pairPage } from "./pair.tsx";
import { personPage } from "./person.tsx";
import { residentsPage } from "./residents.tsx";
import { searchPage } from "./search.tsx";

const inCare =
  (permission: Permission) =>
  (method: "get" | "post", path: string, handle: (desk: ScopedDesk) => Promise<Response>): Route => ({
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

const personOf = ({ c }: ScopedDesk) => idIn(c, "person", "person");
const pairOf = ({ c }: ScopedDesk) => ({
  person: idIn(c, "person", "person"),
  other: idIn(c, "person", "other"),
});
const again = (desk: ScopedDesk) => (typed: Typed) =>
  personPage({ ...desk, typed }, { person: personOf(desk) });
const againPair = (desk: ScopedDesk) => (typed: Typed) => pairPage({ ...desk, typed }, pairOf(desk));

/** Beside whom somebody is looked for; undefined for none, or what is no id. */
const besideIn = (given: string | undefined): Id<"person"> | undefined =>
  isId("person", given) ? given : undefined;

/** Who it is said to be: nothing sent says somebody new, and what no id could be is nobody. */
const said = z.object({
  person: optionalText.transform((value): Id<"person"> | null =>
    value === undefined ? null : isId("person", value) ? value : "per_none",
  ),
});

export const peopleRoutes: readonly Route[] = [
  read("get", "/people", async (desk) =>
    desk.c.html(searchPage({ ...desk, typed: nothingTyped }, { beside: besideIn(desk.c.req.query("with")) })),
  ),
  read("post", "/people", (desk) =>
    act(desk, {
      fields: z.object({ name: text, birthDate: text, phone: text, with: optionalText }),
      perform: async ({ command: _, with: given, ...asked }) => {
        const found = await searchPeople(desk.scope, asked);
        const typed: Typed = { form: "find", values: asked, problems: [] };
        return searchPage({ ...desk, typed }, { found, beside: besideIn(given) });
      },
      again: async (typed) => searchPage({ ...desk, typed }, { beside: besideIn(typed.values.with) }),
    }),
  ),
  read("get", one, async (desk) => desk.c.html(await again(desk)(nothingTyped))),
  read("post", `${one}/whereabouts`, (desk) =>
    act(desk, {
      fields: z.object({ purpose: text }),
      perform: ({ purpose }) =>
        personPage({ ...desk, typed: nothingTyped }, { person: personOf(desk), purpose }),
      again: again(desk),
    }),
  ),
  manage("post", `${one}/hidden-address`, (desk) =>
    act(desk, {
      fields: z.object({
        hidden: z.enum(["yes", "no"]).transform((value) => value === "yes"),
        reason: text,
      }),
      perform: async (values) => {
        await hideAddress(desk.scope, { person: personOf(desk), ...values });
        return `/people/${personOf(desk)}`;
      },
      again: again(desk),
    }),
  ),
  read("get", pair, async (desk) => desk.c.html(await againPair(desk)(nothingTyped))),
  manage("post", `${pair}/merging`, (desk) =>
    act(desk, {
      fields: z.object({ reason: text }),
      perform: async (values) => {
        const { person } = await mergePersons(desk.scope, { ...pairOf(desk), ...values });
        return `/people/${person}`;
      },
      again: againPair(desk),
    }),
  ),
  manage("post", `${pair}/unmerging`, (desk) =>
    act(desk, {
      fields: z.object({ reason: text }),
      perform: async (values) => {
        const { person } = await unmergePersons(desk.scope, { ...pairOf(desk), ...values });
        return `/people/${person}`;
      },
      again: again(desk),
    }),
  ),
  manage("post", `${pair}/kept-apart`, (desk) =>
    act(desk, {
      fields: z.object({ apart: z.enum(["yes", "no"]), kind: text, reason: text }),
      perform: async ({ apart, kind, reason, command }) => {
        if (apart === "yes") await setApart(desk.scope, { ...pairOf(desk), kind, reason, command });
        else await endApart(desk.scope, { ...pairOf(desk), command });
        return `/people/${personOf(desk)}`;
      },
      again: againPair(desk),
    }),
  ),
  manage("post", "/referrals/:referral/person", (desk) => {
    const referral = idIn(desk.c, "referral", "referral");
    return act(desk, {
      fields: said,
      perform: async (values) => {
        await linkReferral(desk.scope, { referral, ...values });
        return `/referrals/${referral}`;
      },
      again: (typed) => referralPage({ ...desk, typed }, { house: null, referral }),
    });
  }),
  inHouse("person.manage")("post", "/houses/:house/stays/:stay/person", (desk) => {
    const stay = idIn(desk.c, "stay", "stay");
    return act(desk, {
      fields: said,
      perform: async (values) => {
        await linkStay(desk.scope, { house: desk.house, stay, ...values });
        return `/houses/${desk.house}/stays/${stay}`;
      },
      again: (typed) => stayPage({ ...desk, typed }, stay),
    });
  }),
  manage("post", "/referrals/questions/:stay", (desk) =>
    act(desk, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await settleApart(desk.scope, { stay: idIn(desk.c, "stay", "stay"), command });
        return "/referrals";
      },
      again: (typed) => inboxPage({ ...desk, typed }),
    }),
  ),
  inHouse("stay.read")("get", "/houses/:house/people", async (desk) =>
    desk.c.html(await residentsPage({ ...desk, typed: nothingTyped })),
  ),
  inHouse("stay.read")("post", "/houses/:house/people", (desk: HouseDesk) =>
    act(desk, {
      fields: z.object({ name: text }),
      perform: ({ name }) =>
        residentsPage({ ...desk, typed: { form: "residents", values: { name }, problems: [] } }, name),
      again: (typed) => residentsPage({ ...desk, typed }),
    }),
  ),
];

import { type Id, isId } from "#shared/kernel/ids.ts";
import { hideAddress, hidingForm } from "#shared/people/apart/hide-address.ts";
import { apartForm, endApart, setApart } from "#shared/people/apart/set-apart.ts";
import { markNotSame } from "#shared/people/merge/mark-not-same.ts";
import { mergeForm, mergePersons } from "#shared/people/merge/merge-persons.ts";
import { unmergeForm, unmergePersons } from "#shared/people/merge/unmerge-persons.ts";
import { linkForm, linkReferral } from "#shared/people/recognize/link-referral.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { settleForm, settleQuestion } from "#shared/people/recognize/settle-question.ts";
import { whereaboutsForm } from "#shared/people/search/read-person.ts";
import { searchForm, searchPeople } from "#shared/people/search/search-people.ts";
import { residentsForm } from "#shared/residents/stay/list-residents.ts";
import { idIn, referralOf, stayIn, stayOf } from "../kit/params.ts";
import { inCare, inHouse, type PageContext, type Route, type ScopedContext } from "../kit/route.ts";
import { button, lookUp, resource, send } from "../kit/routes.ts";
import { inboxPage } from "../referrals/referral/inbox.tsx";
import { referralPage } from "../referrals/referral/page.tsx";
import { stayPage } from "../residents/stays/page.tsx";
import { nothingEntered } from "../ui/form.tsx";
import { pairPage } from "./pair.tsx";
import { personPage } from "./person.tsx";
import { residentsPage } from "./residents.tsx";
import { searchPage } from "./search.tsx";

const one = "/people/:person";
const reads = "person.read";
const manages = "person.manage";

const personIn = (ctx: ScopedContext) => ({ person: idIn(ctx, "person") });
const pairIn = (ctx: ScopedContext) => ({ ...personIn(ctx), other: idIn(ctx, "person", "other") });
const pathOf = (ctx: ScopedContext) => `/people/${personIn(ctx).person}`;
const pathTo = (_: ScopedContext, { person }: { person: string }) => `/people/${person}`;
const onePerson = (ctx: PageContext) => personPage(ctx, personIn(ctx));

/** The record to compare with; undefined for none, or for what is not an id. */
function besideIn({ c }: ScopedContext): Id<"person"> | undefined {
  const given = c.req.query("with");
  return isId("person", given) ? given : undefined;
}

export const peopleRoutes: readonly Route[] = [
  ...resource("/people", inCare, {
    needs: reads,
    page: (ctx) => searchPage(ctx, { beside: besideIn(ctx) }),
    forms: {
      "": lookUp(searchForm, async (ctx, sent) =>
        searchPage(ctx, { found: await searchPeople(ctx.scope, sent), beside: besideIn(ctx) }),
      ),
    },
  }),
  ...resource(one, inCare, {
    needs: reads,
    page: onePerson,
    forms: {
      whereabouts: lookUp(whereaboutsForm, (ctx, { purpose = "" }) =>
        personPage({ ...ctx, typed: nothingEntered }, { ...personIn(ctx), purpose }),
      ),
      "hidden-address": send(
        hidingForm,
        (ctx, sent) => hideAddress(ctx.scope, { ...sent, ...personIn(ctx) }),
        (_, { hidden }) => ["person.location", { hidden }],
      ),
    },
    next: pathOf,
  }),
  ...resource(`${one}/with/:other`, inCare, {
    needs: reads,
    page: (ctx) => pairPage(ctx, pairIn(ctx)),
    next: pathOf,
    forms: {
      merging: send(
        mergeForm,
        (ctx, sent) => mergePersons(ctx.scope, { ...sent, ...pairIn(ctx) }),
        "person.merged",
        pathTo,
      ),
      "not-same": send(
        button(manages),
        (ctx, sent) => markNotSame(ctx.scope, { ...sent, ...pairIn(ctx) }),
        "person.not_same",
      ),
      "kept-apart": send(
        apartForm,
        (ctx, sent) => setApart(ctx.scope, { ...sent, ...pairIn(ctx) }),
        "person.apart",
      ),
      "kept-apart/end": send(
        button(manages),
        (ctx, sent) => endApart(ctx.scope, { ...sent, ...pairIn(ctx) }),
        "person.apart_ended",
      ),
    },
  }),
  ...resource(`${one}/with/:other`, inCare, {
    page: onePerson,
    shown: one,
    forms: {
      unmerging: send(
        unmergeForm,
        (ctx, sent) => unmergePersons(ctx.scope, { ...pairIn(ctx), ...sent }),
        "person.unmerged",
        pathTo,
      ),
    },
  }),
  ...resource("/referrals/:referral", inCare, {
    page: (ctx) => referralPage(ctx, { house: null, referral: referralOf(ctx) }),
    forms: {
      person: send(
        linkForm,
        (ctx, sent) => linkReferral(ctx.scope, { ...sent, referral: referralOf(ctx) }),
        "referral.linked",
      ),
    },
  }),
  ...resource("/houses/:house/stays/:stay", inHouse, {
    page: (ctx) => stayPage(ctx, stayOf(ctx)),
    forms: {
      person: send(
        linkForm,
        (ctx, sent) => linkStay(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "stay.person_linked",
      ),
    },
  }),
  ...resource("/referrals", inCare, {
    page: inboxPage,
    forms: {
      "questions/:stay": send(
        settleForm,
        (ctx, sent) => settleQuestion(ctx.scope, { stay: stayOf(ctx), ...sent }),
        "person.apart_settled",
      ),
    },
  }),
  ...resource("/houses/:house/people", inHouse, {
    needs: residentsForm.needs,
    page: residentsPage,
    forms: {
      "": lookUp(residentsForm, (ctx, { name = "" }) => residentsPage(ctx, name)),
    },
  }),
];

import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { endOf } from "#shared/network/door/verify-member.ts";
import { type Permission, rule } from "#shared/tenancy/roles.ts";
import { takeDone } from "../kit/done.ts";
import { type HouseContext, isInHouse, type PageContext, type RequestContext } from "../kit/route.ts";
import { settingsFor } from "../settings/list.ts";
import { nothingEntered, Typed } from "./form.tsx";

import type { IconName } from "./icon-names.ts";
import { type Markup, page } from "./layout.tsx";
import type { NavItem } from "./menus.tsx";
import { Done, Refused, Restored } from "./outcome.tsx";

/** The pages in the navigation; a role sees only those it can open. */
const places = () =>
  ({
    care: [
      { key: "inbox", href: "/referrals", text: words().common.nav.inbox, icon: "inbox" },
      {
        key: "waitlist",
        href: "/waitlist",
        text: words().referrals.waitlist.networkTitle,
        icon: "list-ordered",
      },
      { key: "persons", href: "/people", text: words().common.nav.persons, icon: "users" },
      { key: "houses", href: "/", text: words().common.nav.houses, icon: "house" },
      { key: "on-call", href: "/on-call", text: words().common.nav.onCallTonight, icon: "phone-call" },
    ],
    administration: [
      {
        key: "network",
        href: "/network",
        text: words().common.nav.network,
        icon: "building-2",
        permission: "network.read",
      },
      {
        key: "manage-houses",
        href: "/network/houses",
        text: words().common.nav.houses,
        icon: "house",
        permission: "network.manage",
      },
      {
        key: "members",
        href: "/network/members",
        text: words().common.nav.members,
        icon: "users",
        permission: "member.manage",
      },
      {
        key: "partners",
        href: "/network/partners",
        text: words().common.nav.partners,
        icon: "key",
        permission: "partner.manage",
      },
      {
        key: "bed-nights",
        href: "/network/bed-nights",
        text: words().common.nav.bedNights,
        icon: "bed",
        permission: "occupancy.read",
      },
    ],
    houses: [],
  }) as const;
interface Page {
  readonly key: Place;
  readonly href: string;
  readonly text: string;
  readonly icon: IconName;
  readonly permission?: Permission;
}
/** The current page in the navigation. */
export type Place =
  | ReturnType<typeof places>["care" | "administration"][number]["key"]
  | "today"
  | "residents"
  | "beds"
  | "house-waitlist"
  | "house-on-call"
  | "house-testing"
  | ReturnType<typeof beside>[number]["key"];

/** The way back to one's houses. */
const houses = (): NavItem => ({
  href: "/",
  text: words().common.nav.houses,
  icon: "house",
  here: false,
});

/** The pages of a house, as far as the member may open them. */
function inHouse({ house, scope }: HouseContext) {
  const { nav } = words().common;
  const pages = [
    { key: "today", below: "today", text: nav.today, icon: "calendar-clock", permission: "board.read" },
    {
      key: "residents",
      below: "people",
      text: words().people.residents.title,
      icon: "user-round",
      permission: "stay.read",
    },
    { key: "beds", below: "beds", text: nav.beds, icon: "bed", permission: "board.read" },
    {
      key: "house-waitlist",
      below: "waitlist",
      text: nav.waitlist,
      icon: "list-ordered",
      permission: "referral.read",
    },
    {
      key: "house-on-call",
      below: "on-call",
      text: nav.onCall,
      icon: "phone-call",
      permission: "roster.read",
    },
    {
      key: "house-testing",
      below: "testing",
      text: nav.testing,
      icon: "file-check",
      permission: "testing.read",
    },
  ] as const;
  return pages
    .filter(({ permission }) => scope.permissions.has(permission))
    .map(({ below, ...page }) => ({ ...page, href: `/houses/${house}/${below}` }));
}

/** Pages of mentors and of whoever matches them, beside those of any house. */
const beside = () =>
  [
    {
      key: "mentoring",
      href: "/mentoring",
      text: words().mentoring.agenda.title,
      icon: "hand-heart",
      permission: "caseload.read",
    },
    {
      key: "clinical",
      href: "/clinical",
      text: words().clinical.list.title,
      icon: "hand-heart",
      permission: "clinical.read",
    },
    {
      key: "mentors",
      href: "/mentoring/mentors",
      text: words().mentoring.mentors.title,
      icon: "users",
      permission: "mentoring.match",
    },
    {
      key: "alumni",
      href: "/alumni",
      text: words().alumni.title,
      icon: "sprout",
      permission: "alumni.read",
    },
  ] as const;

/** Where the box at the top searches: the network, or the member's own house. None for who sees no residents. */
export function searchIn(ctx: RequestContext): string | undefined {
  const { role, houses } = ctx.membership;
  const { worksIn, may } = rule(role);
  if (!may.includes("stay.read")) return undefined;
  if (worksIn === "care") return "/search";
  const [only, other] = houses;
  const house = isInHouse(ctx) ? ctx.house : other ? undefined : only;
  return house && `/houses/${house}/search`;
}

export interface Shown {
  readonly title: string;
  /** The house of the page; left out on network pages. */
  readonly house?: string | undefined;
  readonly here?: Place | undefined;
  /** It refreshes itself. */
  readonly live?: boolean;
  /** It has the search box itself. */
  readonly searches?: boolean;
  /** The address its clocks are renewed from, if it doesn't refresh itself. */
  readonly ticks?: string | undefined;
  readonly children: Child;
}

/** A page in the product's frame, for the signed-in member. */
export function shell(
  ctx: RequestContext & Partial<Pick<PageContext, "typed">>,
  { title, house, here, live = false, searches = false, ticks, children }: Shown,
): Markup {
  const { membership } = ctx;
  const { worksIn, may } = rule(membership.role);
  const items = (all: readonly Page[], current: Place | undefined): NavItem[] =>
    all
      .filter(({ permission }) => !permission || may.includes(permission))
      .map(({ key, href, text, icon }) => ({ href, text, icon, here: key === current }));
  const ofHouse = isInHouse(ctx) ? items(inHouse(ctx), here) : [];
  // Who works across houses keeps the network's pages, and has the house's below them.
  const across = worksIn !== "houses";
  const current = isInHouse(ctx) && here !== "inbox" ? "houses" : here;
  const own = items(beside(), here);
  const home = own.length > 0 && ofHouse.length === 0 ? [houses()] : [];
  const nav = across ? items(places()[worksIn], current) : [...home, ...ofHouse, ...own];
  const place =
    house ??
    (worksIn === "care"
      ? words().common.admissions
      : worksIn === "houses"
        ? words().common.nav.houses
        : words().common.nav.network);
  const chooses = worksIn === "care" || membership.houses.length > 1 || !may.includes("board.read");
  const { typed = nothingEntered } = ctx;
  return page(ctx.assets, {
    title: typed.banner ? words().common.errors.inTitle({ title }) : title,
    membership,
    place,
    nav,
    tabs: across && isInHouse(ctx) ? ofHouse : [],
    search: searches ? undefined : searchIn(ctx),
    menu: [
      ...(may.includes("testing.collect")
        ? [{ href: "/collections", text: words().testing.collection.asked.title }]
        : []),
      ...settingsFor(membership)
        .filter(({ often }) => often)
        .map(({ href, title }) => ({ href, text: title })),
    ],
    others: ctx.c.get("session").others,
    turn: house && chooses ? "/" : undefined,
    drafts: ctx.c.get("session").draftKey?.public,
    live: live && !typed.banner,
    ticks,
    end: endOf(ctx.c.get("session"), ctx.world.now()),
    children: (
      <>
        <Done said={takeDone(ctx)} />
        <Refused typed={typed} />
        <Restored typed={typed} />
        <Typed.Provider value={typed}>{children}</Typed.Provider>
      </>
    ),
  });
}

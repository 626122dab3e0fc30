import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { endOf } from "#shared/network/door/verify-member.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { takeDone } from "../kit/done.ts";
import { type HouseContext, isInHouse, type PageContext, type RequestContext } from "../kit/route.ts";
import { nothingEntered, Typed } from "./form.tsx";
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
/** The current page in the navigation. */
export type Place =
  | ReturnType<typeof places>["care" | "administration"][number]["key"]
  | "today"
  | "residents"
  | "beds"
  | "house-waitlist"
  | "house-on-call";

/** The pages of the current house, residents only with permission. */
const inThisHouse = ({ house, scope, membership }: HouseContext) =>
  [
    ...(scope.permissions.has("board.read")
      ? [
          {
            key: "today",
            href: `/houses/${house}/today`,
            text: words().common.nav.today,
            icon: "calendar-clock",
          } as const,
        ]
      : []),
    ...(scope.permissions.has("stay.read")
      ? [
          {
            key: "residents",
            href: `/houses/${house}/people`,
            text:
              rule(membership.role).worksIn === "care"
                ? words().people.residents.ofHouse
                : words().people.residents.title,
            icon: "user-round",
          } as const,
        ]
      : []),
    ...(scope.permissions.has("board.read")
      ? [{ key: "beds", href: `/houses/${house}/beds`, text: words().common.nav.beds, icon: "bed" } as const]
      : []),
    ...(scope.permissions.has("referral.read")
      ? [
          {
            key: "house-waitlist",
            href: `/houses/${house}/waitlist`,
            text: words().common.nav.waitlist,
            icon: "list-ordered",
          } as const,
        ]
      : []),
    ...(scope.permissions.has("roster.read") && rule(membership.role).worksIn === "houses"
      ? [
          {
            key: "house-on-call",
            href: `/houses/${house}/on-call`,
            text: words().common.nav.onCall,
            icon: "phone-call",
          } as const,
        ]
      : []),
  ] as const;

/** Network pages that a house has too: in a house, only the house's page is shown. */
const alsoInHouse: readonly string[] = ["waitlist", "on-call"];

/** A house's own pages; for people who work across houses, the network's first page before them and the rest after. */
function inHouse(ctx: HouseContext, over: keyof ReturnType<typeof places>) {
  const [first, ...rest] = places()[over].filter((one) => !alsoInHouse.includes(one.key));
  return [...(first ? [first] : []), ...inThisHouse(ctx), ...rest];
}

/** Less common pages, by permission, in the account menu. */
const seldom = () =>
  ({
    administration: [
      { permission: "network.manage", href: "/start", text: words().network.setUp.left },
      { permission: "activity.read", href: "/network/activity", text: words().common.nav.activity },
      { permission: "export.take", href: "/network/export", text: words().common.nav.export },
      { permission: "network.manage", href: "/network/settings", text: words().network.settings.title },
    ],
    care: [
      { permission: "activity.read", href: "/activity", text: words().common.nav.activity },
      { permission: "export.take", href: "/export", text: words().common.nav.export },
    ],
    houses: [],
  }) as const;

/** What everyone sets for themselves. */
const own = () =>
  ({
    permission: "notification.choose",
    href: "/notifications",
    text: words().network.notifications.title,
  }) as const;

export interface Shown {
  readonly title: string;
  /** The house of the page; left out on network pages. */
  readonly house?: string | undefined;
  readonly here?: Place | undefined;
  /** It refreshes itself. */
  readonly live?: boolean;
  /** The address its clocks are renewed from, if it doesn't refresh itself. */
  readonly ticks?: string | undefined;
  readonly children: Child;
}

/** A page in the product's frame, for the signed-in member. */
export function shell(
  ctx: RequestContext & Partial<Pick<PageContext, "typed">>,
  { title, house, here, live = false, ticks, children }: Shown,
): Markup {
  const { membership } = ctx;
  const { worksIn, may } = rule(membership.role);
  const all = isInHouse(ctx) ? inHouse(ctx, worksIn) : places()[worksIn];
  const nav: NavItem[] = all
    .filter((one) => !("permission" in one) || may.includes(one.permission))
    .map(({ key, href, text, icon }) => ({ href, text, icon, here: key === here }));
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
    menu: [...seldom()[worksIn], own()].filter((one) => may.includes(one.permission)),
    others: ctx.c.get("session").others,
    turn: house && chooses ? "/" : undefined,
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

import type { Child } from "hono/jsx";
import { rule } from "#shared/tenancy/roles.ts";
import { en } from "../copy/en.ts";
import type { Desk, HouseDesk } from "../route.ts";
import { type Markup, type NavItem, page } from "./layout.tsx";

/** The places of the product, each with its page; a role sees only those it can open. */
const places = {
  care: [
    { key: "inbox", href: "/referrals", text: en.nav.inbox },
    { key: "houses", href: "/", text: en.nav.houses },
  ],
  administration: [
    { key: "network", href: "/network", text: en.nav.network },
    { key: "manage-houses", href: "/network/houses", text: en.nav.houses },
    { key: "members", href: "/network/members", text: en.nav.members },
    { key: "partners", href: "/network/partners", text: en.nav.partners },
  ],
  houses: [],
} as const;
type Place = (typeof places)["care" | "administration"][number]["key"] | "today" | "beds";

/** The pages of the house one is in. */
const inThisHouse = ({ house }: HouseDesk) =>
  [
    { key: "today", href: `/houses/${house}/today`, text: en.nav.today },
    { key: "beds", href: `/houses/${house}/beds`, text: en.nav.beds },
  ] as const;

export interface Shown {
  readonly title: string;
  /** The house whose page it is; left out where it is the network's. */
  readonly house?: string | undefined;
  readonly here?: Place | undefined;
  readonly children: Child;
}

/** A page in the product's frame, for whoever is at the desk. */
export function shell(desk: Desk, { title, house, here, children }: Shown): Markup {
  const { membership } = desk;
  const { over } = rule(membership.role);
  const all = [...places[over], ...("house" in desk ? inThisHouse(desk as HouseDesk) : [])];
  const nav: NavItem[] = all.map(({ key, href, text }) => ({ href, text, here: key === here }));
  const place =
    house ?? (over === "care" ? en.admissions : over === "houses" ? en.nav.houses : en.nav.network);
  const several = over === "care" || membership.houses.length > 1;
  return page(desk.assets, {
    title,
    membership,
    place,
    nav,
    turn: house && several ? "/" : undefined,
    children,
  });
}

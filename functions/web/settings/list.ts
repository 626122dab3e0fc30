import { words } from "#functions/copy/words.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { wordsOf } from "#shared/records/person/names.ts";
import { type Permission, type RoleRule, rule } from "#shared/tenancy/roles.ts";
import { isIn } from "#shared/views/search/wanted.ts";
import { erasurePath } from "../network/erasure/request.tsx";

type Group = "own" | "network" | "records";
export interface Setting {
  readonly group: Group;
  readonly href: string;
  readonly title: string;
  /** What it is for. */
  readonly what: string;
  /** Null: everyone's. */
  readonly permission: Permission | null;
  /** Also in the account menu. */
  readonly often?: true;
}

function own(): Setting[] {
  const { what } = words().common.settings;
  return [
    { group: "own", href: "/account", title: words().account.menu, what: what.account, permission: null },
    {
      group: "own",
      href: "/notifications",
      title: words().network.notifications.title,
      what: what.notifications,
      permission: "notification.choose",
    },
  ];
}

function ofNetwork(): Setting[] {
  const { what } = words().common.settings;
  const { network, common, inquiries, residents } = words();
  const managed = (href: string, title: string, text: string, permission: Permission = "network.manage") => ({
    group: "network" as const,
    href,
    title,
    what: text,
    permission,
  });
  return [
    managed("/network/settings", network.settings.title, what.profile),
    managed("/network/settings#form", inquiries.publicForm.title, what.publicForm),
    managed("/network/settings#appeals", network.settings.appeals.title, what.appeals),
    managed("/network/houses", common.nav.houses, what.houses),
    managed("/network/members", common.nav.members, what.staff, "member.manage"),
    managed("/network/partners", common.nav.partners, what.partners, "partner.manage"),
    managed("/network/papers", residents.texts.title, what.papers),
    managed("/network/check-ins", words().checkIns.staff.words.title, what.checkIns),
    managed("/network/recovery-capital", words().capital.page.title, what.capital),
    managed("/network/notices", network.notices.open, what.notices),
    managed("/start", network.setUp.left, what.setUp),
  ];
}

function ofRecords(over: "administration" | "care"): Setting[] {
  const { what } = words().common.settings;
  const { common, network, imports } = words();
  const at = over === "care" ? "" : "/network";
  const record = (href: string, title: string, text: string, permission: Permission) => ({
    group: "records" as const,
    href,
    title,
    what: text,
    permission,
  });
  return [
    { ...record(`${at}/activity`, common.nav.activity, what.activity, "activity.read"), often: true },
    { ...record(`${at}/export`, common.nav.export, what.export, "export.take"), often: true },
    over === "care"
      ? record("/residents/imports", imports.title, what.residentsImport, "import.manage")
      : record("/network/imports", imports.title, what.imports, "import.manage"),
    record("/network/agreements", network.agreements.title, what.agreements, "agreement.manage"),
    record("/network/breaches", network.breaches.title, what.breaches, "breach.manage"),
    record("/network/retention", network.retention.open, what.retention, "retention.manage"),
    over === "care"
      ? record(erasurePath.care, network.erasure.title, what.answering, "erasure.answer")
      : record(erasurePath.administration, network.erasure.title, what.closing, "erasure.ask"),
  ];
}

/** Emergency access: to open it, and to review it. */
function ofEmergencies(): Setting[] {
  const { what } = words().common.settings;
  const { title, review } = words().residents.emergency;
  return [
    {
      group: "records",
      href: "/emergency",
      title,
      what: what.emergency,
      permission: "emergency.open",
      often: true,
    },
    {
      group: "records",
      href: "/emergencies",
      title: review.title,
      what: what.emergencies,
      permission: "emergency.review",
    },
  ];
}

const all = {
  administration: () => [...own(), ...ofNetwork(), ...ofRecords("administration"), ...ofEmergencies()],
  care: () => [...own(), ...ofRecords("care"), ...ofEmergencies()],
  houses: () => [...own(), ...ofEmergencies()],
} satisfies Record<RoleRule["worksIn"], () => Setting[]>;

/** What a member can set, or look up about the work, with what each is for. */
export function settingsFor({ role }: Pick<Grant, "role">): readonly Setting[] {
  const { worksIn, may } = rule(role);
  return all[worksIn]().filter(({ permission }) => permission === null || may.includes(permission));
}

/** Those whose name or use has words that begin so. */
export const settingsLike = (membership: Pick<Grant, "role">, wanted: string): readonly Setting[] =>
  settingsFor(membership).filter(({ title, what }) => isIn(wordsOf(wanted), `${title} ${what}`));

import type { Means } from "#shared/engine/capability.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { type Alumnus, alumnus, alumnusKey, nextAt } from "#shared/records/alumnus/alumnus.ts";
import { type AlumniCheckIn, askAt } from "#shared/records/alumnus/check-in.ts";
import { type Consent, consent, consentKey, isLive } from "#shared/records/consent/consent.ts";
import { newLink, type PersonalLink, personalLink } from "#shared/records/door/link.ts";
import type { Language } from "#shared/records/journey/journey.ts";
import { person, personKey } from "#shared/records/person/person.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import {
  type Change,
  ConditionFailed,
  card,
  firstVersion,
  replace,
  unchanged,
} from "#shared/table/transact.ts";
import { alumniEvent, ended } from "./change.ts";
import { inviteAlumnus } from "./requests.ts";

export interface AlumniWords {
  /** It says that a few questions wait, and nothing of who asks or why. `token` opens a personal link. */
  alumniInvitation(
    what: "check_in" | "guide",
    language: Language,
    link: string,
  ): Promise<{ readonly subject: string; readonly text: string }>;
}

/**
 * Asks an alumnus how they are, under their consent as it is in this transaction; by link, or by putting them on the list
 * of those to call. Safe to repeat.
 */
export async function askDue(
  scope: Scope,
  { journey }: { readonly journey: Id<"journey"> },
  means: Pick<Means<AlumniWords>, "origin" | "words">,
): Promise<void> {
  const { homes, table } = scope;
  const was = await table.get(alumnus, alumnusKey(homes, journey));
  const due = was && nextAt(was.value);
  if (!was || !due || !hasCome(due, scope.now())) return;
  const under = await table.get(consent, consentKey(homes, was.value.person, was.value.consent));
  const over = await whyOver(scope, was.value, under?.value);
  const to = over ? ended(scope, was.value, over) : asked(scope, was.value);
  const sent = over || !under ? [] : await invitations(scope, was, to, means);
  await commitAsSystem(
    scope,
    [alumniEvent(scope, journey, over ? "alumni.ended" : "alumni.invited")],
    [replace(alumnus, was, to), ...(over || !under ? [] : [unchanged(under)]), ...sent],
  ).catch((error: unknown) => {
    // Another run was first, or they stopped it.
    if (!(error instanceof ConditionFailed)) throw error;
  });
}

/** Why nothing more is asked. */
async function whyOver(
  { homes, table, now }: Scope,
  { person: id, checkIns }: Alumnus,
  under: Consent | undefined,
): Promise<NonNullable<Alumnus["ended"]>["why"] | undefined> {
  const isAsked = checkIns.every(({ state }) => state !== "planned");
  if (!under || !isLive(under, now())) return isAsked && !under?.over ? "done" : "consent_over";
  const own = await table.get(person, personKey(homes, id));
  const into = own?.value.merged?.into;
  const main = into ? await table.get(person, personKey(homes, into)) : own;
  return main?.value.open ? "moved_in" : undefined;
}

/** The latest that is due is asked now; whoever did not answer an earlier one was not reached. */
function asked(scope: Scope, was: Alumnus): Alumnus {
  const isDue = ({ state, on }: AlumniCheckIn) =>
    state === "planned" && hasCome(askAt(on, was.timeZone), scope.now());
  const latest = was.checkIns.findLast(isDue);
  const at = stamp(scope.now());
  const guide = was.guide && { ...was.guide, sendAt: null };
  if (!latest) return { ...was, guide };
  const state = was.contact?.by === "call" ? "to_call" : "invited";
  return {
    ...was,
    guide,
    checkIns: was.checkIns.map((one) => {
      if (one === latest) return { ...one, state, at };
      const isOpen = one.state === "invited" || one.state === "to_call" || isDue(one);
      return isOpen ? { ...one, state: "not_reached", at } : one;
    }),
  };
}

/** The links of what was asked just now. */
async function invitations(
  scope: Scope,
  { value: was, version }: Stored<Alumnus>,
  to: Alumnus,
  { origin, words }: Pick<Means<AlumniWords>, "origin" | "words">,
): Promise<readonly Change[]> {
  const { contact, journey, person: whose, consent: under, house, stay, language } = was;
  if (!contact || contact.by === "call") return [];
  const now = to.checkIns.find((one, at) => one.state === "invited" && was.checkIns[at]?.state === "planned");
  const purposes: PersonalLink["purpose"][] = [
    ...(now ? [{ for: "alumni" as const, journey, consent: under, days: now.days }] : []),
    ...(was.guide?.sendAt && !to.guide?.sendAt
      ? [{ for: "alumni_guide" as const, journey, consent: under }]
      : []),
  ];
  const { by, to: address } = contact;
  const made = { at: stamp(scope.now()), by: { kind: "system" } } as const;
  const all = purposes.map(async (purpose) => {
    const { token, link } = newLink(scope, { person: whose, of: { house, stay }, purpose, made });
    const what = purpose.for === "alumni" ? "check_in" : "guide";
    const said = await words.alumniInvitation(what, language, `${origin}/link/${token}`);
    return [
      card(personalLink, link, firstVersion),
      sendRequest(scope, scope.homes.alumni(), `${what}-${journey}-${version}`, inviteAlumnus, {
        ...{ journey, person: whose, consent: under, by, to: address, ...said },
      }),
    ];
  });
  return (await Promise.all(all)).flat();
}

import { isId, spokenNumber } from "#shared/kernel/ids.ts";
import type { Said, SayNotifications } from "#shared/network/notification/send-notification.ts";
import type { Copy } from "./copy.ts";

/** The page of what happened. */
function pathOf({ kind, subject, house }: Said): string {
  const at = house ? `/houses/${house.id}` : "";
  if (kind === "arrival_today" && house) return `${at}/today`;
  if (isId("inquiry", subject)) return `/inquiries/${subject}`;
  if (isId("journey", subject)) return `/journeys/${subject}/messages`;
  if (kind === "test_asked") return `/collections/${subject}`;
  if (isId("test", subject)) return `${at}/testing/${subject}`;
  if (isId("review", subject)) return `${at}/reviews/${subject}`;
  if (isId("emergency", subject)) return `/emergencies/${subject}`;
  if (isId("breach", subject)) return `/network/breaches/${subject}`;
  if (isId("agreement", subject)) return `/network/agreements/${subject}`;
  return isId("referral", subject) ? `${at}/referrals/${subject}` : `${at}/stays/${subject}/departure`;
}

/** The number people say, of what has one. */
const numberOf = ({ subject }: Said): string =>
  isId("referral", subject) || isId("inquiry", subject) ? spokenNumber(subject) : "";

/** The email about one or several things that happened: numbers, houses and links; no one's name. */
export function notificationMail(
  { network: { notificationMail: copy } }: Copy,
  told: readonly Said[],
  leave: string,
  origin: string,
): ReturnType<SayNotifications["mail"]> {
  const lines = told.map((one) => {
    const text = copy.said[one.kind]({ number: numberOf(one), house: one.house?.name ?? copy.inbox });
    return { text, both: `${text}\n${origin}${pathOf(one)}` };
  });
  const [only, ...others] = lines;
  return {
    subject: only && others.length === 0 ? only.text : copy.many({ n: lines.length }),
    text: `${lines.map(({ both }) => both).join("\n\n")}\n\n${copy.more({ url: `${origin}/notifications` })}\n${copy.leave({ url: leave })}\n`,
    leave,
  };
}

/** What fits into one SMS of the plain alphabet. */
const longestText = 160;

/** The text about one or several things that happened: a number and a link; no house's and no one's name. */
export function notificationText(
  { network: { notificationTexts: copy } }: Copy,
  told: readonly Said[],
  origin: string,
): string {
  const [only, ...others] = told;
  if (!only || others.length > 0) return copy.many({ n: told.length, url: `${origin}/` });
  const said = copy.said[only.kind]({ number: numberOf(only) });
  const text = copy.one({ said, url: `${origin}${pathOf(only)}` });
  return text.length <= longestText ? text : copy.one({ said, url: `${origin}/` });
}

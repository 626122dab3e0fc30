import { spokenNumber } from "#shared/kernel/ids.ts";
import type { Notice } from "#shared/network/erasure/begin-erasure.ts";
import type { AccessNotice } from "#shared/network/member/tell-access.ts";
import { secondPerson } from "#shared/records/second-person/second-person.ts";
import type { OverdueCall } from "#shared/referrals/decisions/mark-overdue.ts";
import { certificatePath } from "./certificate.ts";
import type { Copy } from "./copy.ts";

/** The email to the person on call. It says nothing about the person referred. */
export function overdueMail(
  { referrals: { overdue } }: Copy,
  { what, referral, house, hours, told }: OverdueCall,
  origin: string,
) {
  const number = spokenNumber(referral);
  const at = `${origin}${house ? `/houses/${house.id}` : ""}`;
  const where = { on_call: `${at}/on-call`, network: `${origin}/network/settings` };
  const { subject, text } = house
    ? {
        subject: overdue.subject[`${what}At`]({ number, house: house.name }),
        text: overdue.text[`${what}At`]({ number, house: house.name, hours }),
      }
    : { subject: overdue.subject[what]({ number }), text: overdue.text[what]({ number, hours }) };
  const why = told ? `\n${overdue.why[told]({ url: where[told] })}\n` : "";
  return { subject, text: `${text}\n\n${overdue.open({ url: `${at}/referrals/${referral}` })}\n${why}` };
}

/** The email to everyone who runs a network that someone can see residents now. It has no one's name. */
export function accessMail(
  { common, network: { staff } }: Copy,
  { role, houses }: Parameters<AccessNotice>[0],
  { network, origin }: { network: string; origin: string },
) {
  const { subject, text } = staff.accessMail;
  return {
    subject: subject({ network }),
    text: text({
      network,
      role: common.roles[role],
      all: houses === null,
      houses: houses ?? 0,
      url: `${origin}/network/members`,
    }),
  };
}

/** The emails about a network that is closing its account. */
export function erasureMail(
  copy: Copy,
  {
    what,
    network,
    request,
  }: Omit<Notice, "request"> & {
    readonly request: Pick<Notice["request"], "lapses" | "opens" | "begins" | "secret">;
  },
  origin: string,
) {
  const { name, id, timeZone } = network;
  const { subject, text } = copy.network.erasureMails[what];
  const at = (instant: string | null) => (instant ? copy.dates.dated(instant, timeZone) : "");
  return {
    subject: subject({ name }),
    text: text({
      name,
      origin,
      lapses: at(request.lapses),
      opens: request.opens ? "yes" : "no",
      hours: secondPerson.hours,
      begins: at(request.begins),
      certificate: `${origin}${certificatePath(id, request.secret)}`,
    }),
  };
}

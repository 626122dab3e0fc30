import type { Temporal } from "temporal-polyfill";
import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { firstName, personName } from "#shared/kernel/person-name.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { mayTellReferrer } from "#shared/records/referral/may-tell.ts";
import { type Callee, mayBeCalled } from "#shared/records/referral/no-show.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { isMissed } from "#shared/records/referral/transitions/arrive.ts";
import { noShowForm } from "#shared/referrals/arrival/mark-no-show.ts";
import { noShowCallForm, noShowFollows } from "#shared/referrals/arrival/record-no-show-call.ts";
import { moveInForm } from "#shared/residents/stay/move-in.ts";
import { Fields } from "../../kit/fields.tsx";
import { localDate, minutesLeft } from "../../kit/local-times.ts";
import { referrerIn } from "../../kit/referred-by.ts";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { More } from "../../ui/more.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import { MoveIn } from "./move-in.tsx";
import { base, type Props } from "./parts.tsx";

/** A no-show: whom to call, the time left for it, and the next step after the call. */
export function NoShow(props: Props) {
  const { ctx, found, zone } = props;
  const { header } = found;
  if (!isMissed(header)) return null;
  const { noShow, hold } = header.state;
  const now = ctx.scope.now();
  const to = whomToCall(found, now);
  const over = minutesLeft(noShow.callBy, now) < 0;
  const say = over ? words().referrals.steps.noShow.callOver : words().referrals.steps.noShow.call;
  const { permissions } = ctx.scope;
  return (
    <div class="stack">
      <div class="flex items-start justify-between gap-3">
        <h2>{words().referrals.steps.noShow.title}</h2>
        <TimeLeft until={noShow.callBy} now={now} pill />
      </div>
      <p>
        {say({ partner: to.named, when: moment(noShow.callBy, now, zone) })}.{" "}
        <span class="second">
          {hold
            ? words().referrals.steps.noShow.bedKept({
                bed: hold.bedLabel,
                until: moment(hold.until, now, zone),
              })
            : words().referrals.steps.noShow.bedFree}
        </span>
      </p>
      {to.phone ? (
        <a class="btn btn-primary btn-block" href={dialLink(to.phone)}>
          <Icon name="phone" />
          {words().referrals.page.call({ who: to.name })}, {to.phone}
        </a>
      ) : null}
      {permissions.has("referral.prepare") ? <Call {...props} /> : null}
      {permissions.has("stay.open") ? <Late {...props} /> : null}
    </div>
  );
}

/** The sender. Where whoever referred may not be told, the person, if they have a number. */
export function whomToCall({ header, facts }: Props["found"], now: Temporal.Instant) {
  const { source, contact } = header;
  const { person } = facts;
  const { phone } = person.safeContact;
  const own = firstName(personName(person));
  if (!mayTellReferrer(header, now)) return { name: own, phone, named: own };
  return { ...contact, named: referrerIn(source) };
}

/** Whom the call can be to, the usual one first. */
function calleesOf({ header, facts }: Props["found"], now: Temporal.Instant): Callee[] {
  const { arrival } = facts;
  return mayBeCalled(header, now).filter((one) => one !== "emergency_contact" || arrival?.emergencyContact);
}

function Call({ ctx, found, zone }: Props) {
  const { typed, scope } = ctx;
  const { noShow, arrival } = words().referrals.steps;
  const hold = bedKept(found.header.state);
  const follows = noShowFollows.filter((one) => one !== "held_bed" || hold);
  const bed = hold?.bedLabel ?? "none";
  const callable = calleesOf(found, scope.now());
  return (
    <More
      id={noShowCallForm.name}
      typed={typed}
      icon="pencil"
      title={noShow.record}
      form={
        <Form id={noShowCallForm.name} action={`${base(found)}/no-show/call`}>
          <Fields
            form={noShowCallForm}
            typed={typed}
            copy={{ ...arrival, ...noShow }}
            only={["whom", "who", "said", ...(hold ? (["date", "time"] as const) : [])]}
            options={{ whom: { pairs: callable.map((one) => [one, noShow.callees[one]]) } }}
            values={{
              whom: callable[0],
              who: whomToCall(found, scope.now()).name,
              date: localDate(scope.now(), zone),
            }}
            {...(hold
              ? { hints: { date: noShow.dateHint({ until: moment(hold.until, scope.now(), zone) }) } }
              : {})}
          />
          {follows.map((one) => (
            <button type="submit" name="follows" value={one} class="btn">
              {noShow.followed[one]({ bed })}
            </button>
          ))}
        </Form>
      }
    />
  );
}

/** They arrived after all: into the held bed or an open one. */
function Late({ ctx, found, zone }: Props) {
  const hold = bedKept(found.header.state);
  if (!hold && found.beds.length === 0) return null;
  return (
    <More
      id={moveInForm.name}
      typed={ctx.typed}
      icon="key"
      title={words().referrals.steps.noShow.arrived}
      form={<MoveIn ctx={ctx} found={found} zone={zone} quiet />}
    />
  );
}

/** Offered on the day, once the expected time has passed. */
export function MarkNoShow({ ctx, found }: Props) {
  const { noShow } = words().referrals.steps;
  const bed = bedKept(found.header.state)?.bedLabel ?? "";
  return (
    <More
      id={noShowForm.name}
      typed={ctx.typed}
      icon="user-round-x"
      title={noShow.mark}
      form={
        <Form id={noShowForm.name} action={`${base(found)}/no-show`}>
          <p class="second">{noShow.markHint({ partner: whomToCall(found, ctx.scope.now()).named })}</p>
          {(["yes", "no"] as const).map((keeps) => (
            <button type="submit" name="keepBed" value={keeps} class="btn">
              {noShow.markButtons[keeps]({ bed })}
            </button>
          ))}
        </Form>
      }
    />
  );
}

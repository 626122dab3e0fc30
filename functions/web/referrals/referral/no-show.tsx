import { en } from "#functions/copy/en/index.ts";
import { localDate, minutesLeft, moment } from "#functions/copy/en/times.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { isMissed } from "#shared/records/referral/transitions/arrive.ts";
import { noShowFollows } from "#shared/referrals/arrival/record-no-show-call.ts";
import { moveInForm } from "#shared/residents/stay/move-in.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { More } from "../../ui/more.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import { MoveIn } from "./move-in.tsx";
import { ArrivalFields, base, type Props } from "./parts.tsx";

/** A no-show: time left to call the referral partner, and the next step after the call. */
export function NoShow(props: Props) {
  const { ctx, found, zone } = props;
  const { header } = found;
  if (!isMissed(header)) return null;
  const { partnerName, contact } = header;
  const { noShow, hold } = header.state;
  const now = ctx.scope.now();
  const over = minutesLeft(noShow.callBy, now) < 0;
  const say = over ? en.referrals.steps.noShow.callOver : en.referrals.steps.noShow.call;
  const { permissions } = ctx.scope;
  return (
    <div class="stack">
      <div class="flex items-start justify-between gap-3">
        <h2>{en.referrals.steps.noShow.title}</h2>
        <TimeLeft until={noShow.callBy} now={now} pill />
      </div>
      <p>
        {say({ partner: partnerName, when: moment(noShow.callBy, now, zone) })}.{" "}
        <span class="second">
          {hold
            ? en.referrals.steps.noShow.bedKept({ bed: hold.bedLabel, until: moment(hold.until, now, zone) })
            : en.referrals.steps.noShow.bedFree}
        </span>
      </p>
      <a class="btn btn-primary btn-block" href={dialLink(contact.phone)}>
        <Icon name="phone" />
        {en.referrals.page.call({ who: contact.name })}, {contact.phone}
      </a>
      {permissions.has("referral.prepare") ? <Call {...props} /> : null}
      {permissions.has("stay.open") ? <Late {...props} /> : null}
    </div>
  );
}

function Call({ ctx, found, zone }: Props) {
  const { typed, scope } = ctx;
  const { contact } = found.header;
  const hold = bedKept(found.header.state);
  const open = noShowFollows.filter((one) => one !== "held_bed" || hold);
  const common = { typed, form: "no-show-call" };
  return (
    <Act
      {...common}
      icon="pencil"
      title={en.referrals.steps.noShow.record}
      action={`${base(found)}/no-show/call`}
      buttonIcon="pencil"
      button={en.referrals.steps.noShow.recordButton}
    >
      <Field {...common} name="who" label={en.referrals.steps.noShow.who} value={contact.name} required />
      <Field {...common} name="said" type="textarea" label={en.referrals.steps.noShow.said} required />
      <Field
        {...common}
        name="follows"
        label={en.referrals.steps.noShow.follows}
        options={[
          ["", en.referrals.page.choose] as const,
          ...open.map((one) => [one, en.referrals.steps.noShow.followed[one]] as const),
        ]}
        required
      />
      {hold ? (
        <>
          <p class="second">{en.referrals.steps.noShow.followsHint}</p>
          <ArrivalFields {...common} arrival={localDate(scope.now(), zone)} />
        </>
      ) : null}
    </Act>
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
      title={en.referrals.steps.noShow.arrived}
      form={<MoveIn ctx={ctx} found={found} zone={zone} quiet />}
    />
  );
}

/** Offered on the day, once the expected time has passed. */
export function MarkNoShow({ ctx, found }: Props) {
  return (
    <Act
      typed={ctx.typed}
      form="no-show"
      icon="user-round-x"
      title={en.referrals.steps.noShow.mark}
      action={`${base(found)}/no-show`}
      hint={en.referrals.steps.noShow.markHint({ partner: found.header.partnerName })}
      buttonIcon="user-round-x"
      button={en.referrals.steps.noShow.markButton}
    >
      <label class="choice">
        <input type="checkbox" name="keepBed" value="yes" checked />
        <span>{en.referrals.steps.noShow.keepBed}</span>
      </label>
    </Act>
  );
}

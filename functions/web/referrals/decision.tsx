import { declineReasons } from "#shared/referral/header.ts";
import { en } from "../copy/en.ts";
import { Field, Form } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";
import { minutesLeft, moment, span } from "../ui/times.ts";
import { PutOn, Standing } from "../waitlist/on-referral.tsx";
import { Accept, Arrival, base, Closed, type Props } from "./outcome.tsx";

/** The decision, beside the record: how much time is left, and what can be done where it lies. */
export function Decision({ visit, found, zone }: Props) {
  const { header } = found;
  const { permissions } = visit.scope;
  const may = (what: Parameters<typeof permissions.has>[0]) => permissions.has(what);
  const waiting = header.status === "received";
  const listed = header.status === "waitlisted";
  return (
    <div class="section">
      <div class="panel pad stack">
        {waiting ? <Clock visit={visit} found={found} zone={zone} /> : null}
        {header.status === "accepted" && header.house ? (
          <Arrival visit={visit} found={found} zone={zone} />
        ) : null}
        {listed ? <Standing visit={visit} found={found} zone={zone} /> : null}
        {header.closedAt ? <Closed visit={visit} found={found} zone={zone} /> : null}
        {waiting && header.place === "here" && header.house && may("referral.decide") ? (
          <Accept visit={visit} found={found} zone={zone} />
        ) : null}
        {(waiting || (listed && !header.hold)) && header.place === "here" && may("referral.route") ? (
          <RouteIt visit={visit} found={found} zone={zone} />
        ) : null}
        {waiting && header.place === "here" && may("referral.decide") ? (
          <PutOn visit={visit} found={found} />
        ) : null}
        {(waiting || listed || header.status === "accepted") &&
        header.place === "here" &&
        may("referral.decide") ? (
          <Decline visit={visit} found={found} zone={zone} />
        ) : null}
        {waiting && header.place === "here" && header.house && may("referral.pass") ? (
          <Pass visit={visit} found={found} zone={zone} />
        ) : null}
        {header.place === "passing" ? <p>{en.conflicts.being_passed}</p> : null}
        {waiting && !may("referral.decide") && !may("referral.pass") ? (
          <p class="second">{en.page.cannot}</p>
        ) : null}
      </div>
    </div>
  );
}

function Clock({ visit, found, zone }: Props) {
  const now = visit.scope.now();
  const minutes = minutesLeft(found.header.decideBy, now);
  return (
    <div>
      <h2>{en.page.decision}</h2>
      <p class={minutes < 0 ? "t-late" : "t-plain"}>
        <b class="text-[28px]">{span(minutes)}</b>{" "}
        <span class="second">
          {minutes < 0 ? en.page.over : en.page.left}, {en.page.by(moment(found.header.decideBy, now, zone))}
        </span>
      </p>
    </div>
  );
}

function RouteIt({ visit, found }: Props) {
  const fits = new Map(found.fits.map((one) => [one.house.id, one.fit.verdict]));
  const options = found.houses.map((one) => {
    const verdict = fits.get(one.id);
    return [one.id, verdict ? `${one.name} (${en.page.verdict[verdict].toLowerCase()})` : one.name] as const;
  });
  const form = (
    <Form id="routing" action={`/referrals/${found.header.id}/routing`}>
      <Field
        typed={visit.typed}
        form="routing"
        name="house"
        label={en.page.routeTo}
        options={[["", en.page.choose], ...options]}
        required
      />
      <button type="submit" class={found.header.house ? "btn btn-block" : "btn btn-primary btn-block"}>
        <Icon name="route" />
        {en.page.routeButton}
      </button>
    </Form>
  );
  return found.header.house ? (
    <More id="routing" typed={visit.typed} icon="route" title={en.page.route} form={form} />
  ) : (
    form
  );
}

function Decline({ visit, found }: Props) {
  const { typed } = visit;
  const action = found.header.house ? `${base(found)}/decline` : `/referrals/${found.header.id}/decline`;
  const reasons = declineReasons.map((one) => [one, en.decline[one]] as const);
  const form = (
    <Form id="decline" action={action}>
      <p class="second">{en.page.declineHint}</p>
      <Field
        typed={typed}
        form="decline"
        name="reason"
        label={en.page.reason}
        options={[["", en.page.choose], ...reasons]}
        required
      />
      <Field
        typed={typed}
        form="decline"
        name="wouldChange"
        type="textarea"
        label={en.page.wouldChange}
        required
      />
      <Field
        typed={typed}
        form="decline"
        name="elsewhere"
        type="textarea"
        label={en.page.elsewhere}
        required
      />
      <button type="submit" class="btn btn-block">
        <Icon name="undo-2" />
        {en.page.decline}
      </button>
    </Form>
  );
  return <More id="decline" typed={visit.typed} icon="undo-2" title={en.page.decline} form={form} />;
}

function Pass({ visit, found }: Props) {
  const options = found.houses.map((one) => [one.id, one.name] as const);
  const form = (
    <Form id="passing" action={`${base(found)}/passing`}>
      <Field
        typed={visit.typed}
        form="passing"
        name="to"
        label={en.page.passTo}
        options={[["", en.page.toInbox], ...options]}
      />
      <button type="submit" class="btn btn-block">
        <Icon name="route" />
        {en.page.passButton}
      </button>
    </Form>
  );
  return <More id="passing" typed={visit.typed} icon="arrow-left-right" title={en.page.pass} form={form} />;
}

import type { ReferralPage } from "#shared/referral/read-referral.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Choices, Field, Form } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { localDate, moment, usualHold } from "../ui/times.ts";

export interface Props {
  readonly visit: Visit;
  readonly found: ReferralPage;
  readonly zone: string;
}

/** Where what is done about a referral in its house goes. */
export const base = (found: ReferralPage) => `/houses/${found.header.house}/referrals/${found.header.id}`;

const bedOption = (one: ReferralPage["beds"][number]) => ({
  value: one.id,
  text: one.label,
  second: en.page[one.place],
});

export function Accept({ visit, found, zone }: Props) {
  const own = found.fits.find((one) => one.house.id === found.header.house)?.house;
  if (found.beds.length === 0) return <p>{en.page.noBed}</p>;
  const { typed } = visit;
  return (
    <Form id="acceptance" action={`${base(found)}/acceptance`}>
      <Choices
        typed={typed}
        form="acceptance"
        name="bed"
        legend={en.page.bedAt(own?.name ?? "")}
        options={found.beds.map(bedOption)}
      />
      <Field
        typed={typed}
        form="acceptance"
        name="until"
        type="datetime-local"
        label={en.page.holdUntil}
        value={usualHold(visit.scope.now(), zone)}
        required
      />
      <button type="submit" class="btn btn-primary btn-block">
        <Icon name="key" />
        {en.page.accept}
      </button>
    </Form>
  );
}

export function Arrival({ visit, found, zone }: Props) {
  const { hold } = found.header;
  const { typed, scope } = visit;
  const form = "arrival-form";
  const today = localDate(scope.now(), zone);
  if (!hold) return null;
  return (
    <div id="arrival" class="stack">
      <h2>{en.page.moveInTitle}</h2>
      <p class="second">
        {en.stay.bed(hold.bedLabel)}. {en.today.heldUntil(moment(hold.until, scope.now(), zone))}
      </p>
      {scope.permissions.has("stay.open") ? (
        <Form id={form} action={`${base(found)}/arrival`}>
          <input type="hidden" name="bed" value={hold.bed} />
          <Field
            typed={typed}
            form={form}
            name="on"
            type="date"
            label={en.page.movedInOn}
            value={today}
            max={today}
          />
          <button type="submit" class="btn btn-primary btn-block">
            <Icon name="key" />
            {en.page.moveIn(hold.bedLabel)}
          </button>
          <p class="second">{en.page.moveInHint}</p>
        </Form>
      ) : null}
    </div>
  );
}

export function Closed({ visit, found, zone }: Props) {
  const { header } = found;
  const { decision } = header;
  const word = en.page.closed[header.status as keyof typeof en.page.closed];
  return (
    <div class="stack">
      <h2>{word}</h2>
      <p class="second">{header.closedAt ? moment(header.closedAt, visit.scope.now(), zone) : ""}</p>
      {header.status === "declined" && decision?.reason ? (
        <>
          <p>{en.decline[decision.reason]}</p>
          <p>
            <span class="second">{en.page.wouldChange}:</span> {decision.wouldChange}
          </p>
          <p>
            <span class="second">{en.page.elsewhere}:</span> {decision.elsewhere}
          </p>
        </>
      ) : null}
      {header.stay && visit.scope.permissions.has("stay.read") ? (
        <a class="btn btn-block" href={`/houses/${header.house}/stays/${header.stay}`}>
          {en.page.openStay}
        </a>
      ) : null}
    </div>
  );
}

import { spokenNumber } from "#shared/ids.ts";
import type { WaitlistEntry } from "#shared/waitlist/waitlist.ts";
import { en } from "../copy/en.ts";
import type { HouseDesk, Visit } from "../route.ts";
import { Field, Form } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";
import { moment, usualHold, usualOffer } from "../ui/times.ts";

interface FreeBed {
  readonly id: string;
  readonly label: string;
}

/** A bed is free and somebody waits for one: said at once, settled in one tap. Never done by itself. */
export function OfferFirst(props: {
  desk: HouseDesk;
  zone: string;
  free: readonly FreeBed[];
  first: { readonly referral: `ref_${string}` };
  /** Whether it is what the page is for. */
  main?: boolean;
}) {
  const { desk, zone, free, first } = props;
  const [bed] = free;
  const now = desk.scope.now();
  const until = usualOffer(now, zone);
  const number = spokenNumber(first.referral);
  if (!bed) return null;
  return (
    <div class="panel pad stack lit">
      <p>
        <b>{en.waitlist.freeSeveral(free.map((one) => one.label))}.</b> {en.waitlist.first(number)}
      </p>
      {desk.scope.permissions.has("referral.decide") ? (
        <Form id="offer-first" action={`/houses/${desk.house}/waitlist/${first.referral}/offer`}>
          <input type="hidden" name="bed" value={bed.id} />
          <input type="hidden" name="until" value={until.local} />
          <button type="submit" class={props.main ? "btn btn-primary" : "btn"}>
            <Icon name="door-open" />
            {en.waitlist.offerTo(bed.label, number)}
          </button>
          <p class="second">{en.waitlist.offerHint(moment(until.instant, now, zone))}</p>
        </Form>
      ) : null}
    </div>
  );
}

/** Any bed, until any time, to anybody on the list; past the first in line with the reason. */
export function Offer(props: {
  visit: Visit<HouseDesk>;
  zone: string;
  free: readonly FreeBed[];
  entry: WaitlistEntry;
  first: boolean;
}) {
  const { visit, zone, free, entry } = props;
  const { typed, scope, house } = visit;
  const id = `offer-${entry.referral}`;
  return (
    <More
      id={id}
      typed={typed}
      icon="door-open"
      title={en.waitlist.offer}
      form={
        <Form id={id} action={`/houses/${house}/waitlist/${entry.referral}/offer`}>
          <Field
            typed={typed}
            form={id}
            name="bed"
            label={en.waitlist.bed}
            options={free.map((one) => [one.id, one.label] as const)}
          />
          <Field
            typed={typed}
            form={id}
            name="until"
            type="datetime-local"
            label={en.waitlist.until}
            value={usualOffer(scope.now(), zone).local}
            required
          />
          {props.first ? null : (
            <Field typed={typed} form={id} name="reason" label={en.waitlist.whyNotFirst} required />
          )}
          <button type="submit" class="btn">
            {en.waitlist.offerButton}
          </button>
        </Form>
      }
    />
  );
}

/** What the person said. */
export function Answer({
  visit,
  zone,
  entry,
}: {
  visit: Visit<HouseDesk>;
  zone: string;
  entry: WaitlistEntry;
}) {
  const { typed, scope, house } = visit;
  if (!entry.offer) return null;
  const at = `/houses/${house}/waitlist/${entry.referral}`;
  const yes = `yes-${entry.referral}`;
  const no = `no-${entry.referral}`;
  return (
    <>
      <More
        id={yes}
        typed={typed}
        icon="check"
        title={en.waitlist.yes}
        form={
          <Form id={yes} action={`${at}/offer-acceptance`}>
            <Field
              typed={typed}
              form={yes}
              name="until"
              type="datetime-local"
              label={en.waitlist.yesUntil}
              value={usualHold(scope.now(), zone)}
              required
            />
            <button type="submit" class="btn">
              <Icon name="key" />
              {en.waitlist.yesButton(entry.offer.bedLabel)}
            </button>
          </Form>
        }
      />
      <More
        id={no}
        typed={typed}
        icon="minus"
        title={en.waitlist.no}
        form={
          <Form id={no} action={`${at}/offer-refusal`}>
            <p class="second">{en.waitlist.noHint}</p>
            <button type="submit" class="btn">
              {en.waitlist.no}
            </button>
          </Form>
        }
      />
    </>
  );
}

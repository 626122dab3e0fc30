import { en } from "#functions/copy/en/index.ts";
import { moment, usualHold, usualOffer } from "#functions/copy/en/times.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { WaitlistEntry } from "#shared/records/waitlist/waitlist.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";

interface FreeBed {
  readonly id: string;
  readonly label: string;
}

/** A bed is open and someone is waiting: offered in one tap, never automatically. */
export function OfferFirst(props: {
  ctx: HouseContext;
  zone: string;
  free: readonly FreeBed[];
  first: { readonly referral: `ref_${string}` };
  /** Whether it is the main action of the page. */
  main?: boolean;
}) {
  const { ctx, zone, free, first } = props;
  const [bed] = free;
  const now = ctx.scope.now();
  const until = usualOffer(now, zone);
  const number = spokenNumber(first.referral);
  if (!bed) return null;
  return (
    <div class="panel pad stack lit">
      <p>
        <b>
          {en.referrals.waitlist.freeSeveral({
            n: free.length,
            labels: en.common.and(free.map((one) => one.label)),
          })}
          .
        </b>{" "}
        {en.referrals.waitlist.first({ number })}
      </p>
      {ctx.scope.permissions.has("referral.decide") ? (
        <Form id="offer-first" action={`/houses/${ctx.house}/waitlist/${first.referral}/offer`}>
          <input type="hidden" name="bed" value={bed.id} />
          <input type="hidden" name="until" value={until.local} />
          <button type="submit" class={props.main ? "btn btn-primary" : "btn"}>
            <Icon name="door-open" />
            {en.referrals.waitlist.offerTo({ label: bed.label, number })}
          </button>
          <p class="second">{en.referrals.waitlist.offerHint({ until: moment(until.instant, now, zone) })}</p>
        </Form>
      ) : null}
    </div>
  );
}

/** Offers any bed, until any time, to anyone on the list; skipping the next in line needs a reason. */
export function Offer(props: {
  ctx: PageContext<HouseContext>;
  zone: string;
  free: readonly FreeBed[];
  entry: WaitlistEntry;
  first: boolean;
}) {
  const { ctx, zone, free, entry } = props;
  const { typed, scope, house } = ctx;
  const common = { typed, form: `offer-${entry.referral}` };
  return (
    <Act
      {...common}
      icon="door-open"
      title={en.referrals.waitlist.offer}
      action={`/houses/${house}/waitlist/${entry.referral}/offer`}
      button={en.referrals.waitlist.offerButton}
    >
      <Field
        {...common}
        name="bed"
        label={en.referrals.waitlist.bed}
        options={free.map((one) => [one.id, one.label] as const)}
      />
      <Field
        {...common}
        name="until"
        type="datetime-local"
        label={en.referrals.waitlist.until}
        value={usualOffer(scope.now(), zone).local}
        required
      />
      {props.first ? null : (
        <Field {...common} name="reason" label={en.referrals.waitlist.whyNotFirst} required />
      )}
    </Act>
  );
}

/** The person's answer to the offer. */
export function Answer({
  ctx,
  zone,
  entry,
}: {
  ctx: PageContext<HouseContext>;
  zone: string;
  entry: WaitlistEntry;
}) {
  const { typed, scope, house } = ctx;
  if (!entry.offer) return null;
  const at = `/houses/${house}/waitlist/${entry.referral}`;
  const common = { typed, form: `yes-${entry.referral}` };
  return (
    <>
      <Act
        {...common}
        icon="check"
        title={en.referrals.waitlist.yes}
        action={`${at}/offer-acceptance`}
        buttonIcon="key"
        button={en.referrals.waitlist.yesButton({ label: entry.offer.bedLabel })}
      >
        <Field
          {...common}
          name="until"
          type="datetime-local"
          label={en.referrals.waitlist.yesUntil}
          value={usualHold(scope.now(), zone)}
          required
        />
      </Act>
      <Act
        typed={typed}
        form={`no-${entry.referral}`}
        icon="minus"
        title={en.referrals.waitlist.no}
        action={`${at}/offer-refusal`}
        hint={en.referrals.waitlist.noHint}
        button={en.referrals.waitlist.no}
      />
    </>
  );
}

import { useContext } from "hono/jsx";
import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { WaitlistEntry } from "#shared/records/referral/waitlist-entry.ts";
import { offerAcceptanceForm } from "#shared/referrals/waitlist/answer-offer.ts";
import { offerForm } from "#shared/referrals/waitlist/offer-bed.ts";
import { ActOf, Fields, Hidden } from "../../kit/fields.tsx";
import { usualHold, usualOffer } from "../../kit/local-times.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Form, isAsked, Typed } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";

interface FreeBed {
  readonly id: string;
  readonly label: string;
}

interface ToFirst {
  readonly ctx: HouseContext;
  readonly zone: string;
  readonly first: { readonly referral: `ref_${string}` };
}

/** The form that offers a bed to the first in line: here, on Today and on the bed's page. */
const idOf = ({ referral }: ToFirst["first"]) => `offer-first-${referral}`;

const offerCopy = () => ({
  ...words().referrals.waitlist,
  reason: words().referrals.waitlist.whyNotFirst,
  holdToo: words().referrals.page.holdToo,
});

/** A bed is open and someone is waiting: offered in one tap, never automatically. */
export function OfferFirst({ free, ...to }: ToFirst & { readonly free: readonly FreeBed[] }) {
  const typed = useContext(Typed);
  const asked = typed.form === idOf(to.first) ? typed.values.bed : undefined;
  const bed = free.find((one) => one.id === asked) ?? free[0];
  if (!bed) return null;
  return (
    <div class="panel pad stack lit">
      <p>
        <b>
          {words().referrals.waitlist.freeSeveral({
            n: free.length,
            labels: words().common.and(free.map((one) => one.label)),
          })}
          .
        </b>{" "}
        {words().referrals.waitlist.first({ number: spokenNumber(to.first.referral) })}
      </p>
      <OfferButton {...to} bed={bed} />
    </div>
  );
}

/** Offers a bed to the first in line. In a row it is short. */
export function OfferButton({ ctx, zone, first, bed, short }: ToFirst & { bed: FreeBed; short?: boolean }) {
  if (!ctx.scope.permissions.has("referral.decide")) return null;
  const typed = useContext(Typed);
  const id = idOf(first);
  const now = ctx.scope.now();
  const until = usualOffer(now, zone);
  const said = words().referrals.waitlist.offerTo({ label: bed.label, number: spokenNumber(first.referral) });
  return (
    <Form id={id} action={`/houses/${ctx.house}/waitlist/${first.referral}/offer`}>
      <Hidden form={offerForm} values={{ bed: bed.id, until: until.local }} />
      {isAsked(typed, id, "holdToo") ? (
        <Fields form={offerForm} id={id} typed={typed} copy={offerCopy()} only={["holdToo"]} />
      ) : null}
      {short ? (
        <button type="submit" class="btn btn-row" aria-label={said}>
          {words().referrals.waitlist.offerShort}
        </button>
      ) : (
        <>
          <button type="submit" class="btn btn-primary">
            <Icon name="door-open" />
            {said}
          </button>
          <p class="second">
            {words().referrals.waitlist.offerHint({ until: moment(until.instant, now, zone) })}
          </p>
        </>
      )}
    </Form>
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
  const id = `${offerForm.name}-${entry.referral}`;
  const asked = offerForm.names.filter(
    (one) => (one !== "reason" || !props.first) && (one !== "holdToo" || isAsked(typed, id, one)),
  );
  return (
    <ActOf
      form={offerForm}
      id={id}
      typed={typed}
      icon="door-open"
      title={words().referrals.waitlist.offer}
      action={`/houses/${house}/waitlist/${entry.referral}/offer`}
      copy={offerCopy()}
      only={asked}
      options={{ bed: { pairs: free.map((one) => [one.id, one.label]) } }}
      values={{ bed: free[0]?.id, until: usualOffer(scope.now(), zone).local }}
      more={{ reason: { required: true } }}
      button={words().referrals.waitlist.offerButton}
    />
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
  return (
    <>
      <ActOf
        form={offerAcceptanceForm}
        id={`${offerAcceptanceForm.name}-${entry.referral}`}
        typed={typed}
        icon="check"
        title={words().referrals.waitlist.yes}
        action={`${at}/offer-acceptance`}
        copy={{ until: words().referrals.waitlist.yesUntil }}
        values={{ until: usualHold(scope.now(), zone) }}
        more={{ until: { required: true } }}
        buttonIcon="key"
        button={words().referrals.waitlist.yesButton({ label: entry.offer.bedLabel })}
      />
      <Act
        typed={typed}
        form={`no-${entry.referral}`}
        icon="minus"
        title={words().referrals.waitlist.no}
        action={`${at}/offer-refusal`}
        hint={words().referrals.waitlist.noHint}
        button={words().referrals.waitlist.no}
      />
    </>
  );
}

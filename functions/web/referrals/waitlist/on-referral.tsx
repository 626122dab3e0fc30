import { en } from "#functions/copy/en/en.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { Icon, Pill } from "../../ui/kit.tsx";
import { moment } from "../../ui/times.ts";

interface Props {
  readonly ctx: PageContext;
  readonly found: ReferralPage;
}

/** Adds the referral to the waitlist of its house, or of the network. */
export function PutOn({ ctx, found: { header } }: Props) {
  const common = { typed: ctx.typed, form: "waitlisting" };
  const at = header.house ? `/houses/${header.house}/referrals` : "/referrals";
  return (
    <Act
      {...common}
      icon="list-ordered"
      title={en.waitlist.putOn}
      action={`${at}/${header.id}/waitlisting`}
      hint={en.waitlist.putOnHint}
      button={en.waitlist.putOnButton}
    >
      <Field {...common} name="reason" label={en.waitlist.reason} hint={en.waitlist.reasonHint} required />
    </Act>
  );
}

/** A referral on a waitlist, with a link to the list. */
export function Standing({ ctx, found: { header }, zone }: Props & { zone: string }) {
  const now = ctx.scope.now();
  if (!hasStatus(header, "waitlisted")) return null;
  const { waitlisting, offer } = header.state;
  const list = header.house ? `/houses/${header.house}/waitlist` : "/waitlist";
  return (
    <div class="stack">
      <h2>{en.waitlist.standing}</h2>
      <p class="second">{en.waitlist.since(moment(waitlisting.at, now, zone))}</p>
      {offer ? (
        <p>
          <Pill icon="hourglass" tone="held">
            {en.waitlist.offered(offer.bedLabel, moment(offer.until, now, zone))}
          </Pill>
        </p>
      ) : null}
      <a class={header.house ? "btn btn-primary btn-block" : "btn btn-block"} href={`${list}#${header.id}`}>
        <Icon name="list-ordered" />
        {en.waitlist.open}
      </a>
    </div>
  );
}

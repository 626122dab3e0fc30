import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { mayHear } from "#shared/records/referral/may-tell.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { waitlistingForm } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Icon, Pill } from "../../ui/kit.tsx";

interface Props {
  readonly ctx: PageContext;
  readonly found: ReferralPage;
}

/** Adds the referral to the waitlist of its house, or of the network. */
export function PutOn({ ctx, found: { header } }: Props) {
  const at = header.house ? `/houses/${header.house}/referrals` : "/referrals";
  return (
    <ActOf
      form={waitlistingForm}
      typed={ctx.typed}
      icon="list-ordered"
      title={words().referrals.waitlist.putOn}
      action={`${at}/${header.id}/waitlisting`}
      hint={
        header.source.kind === "partner" && mayHear(header, "status", ctx.scope.now())
          ? words().referrals.waitlist.putOnHint
          : words().referrals.byHand.waitlistHint
      }
      copy={words().referrals.waitlist}
      hints={{ reason: words().referrals.waitlist.reasonHint }}
      button={words().referrals.waitlist.putOnButton}
    />
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
      <h2>{words().referrals.waitlist.standing}</h2>
      <p class="second">{words().referrals.waitlist.since({ when: moment(waitlisting.at, now, zone) })}</p>
      {offer ? (
        <p>
          <Pill icon="hourglass" tone="held">
            {words().referrals.waitlist.offered({
              label: offer.bedLabel,
              until: moment(offer.until, now, zone),
            })}
          </Pill>
        </p>
      ) : null}
      <a class={header.house ? "btn btn-primary btn-block" : "btn btn-block"} href={`${list}#${header.id}`}>
        <Icon name="list-ordered" />
        {words().referrals.waitlist.open}
      </a>
    </div>
  );
}

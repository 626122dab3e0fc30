import { words } from "#functions/copy/words.ts";
import { isConsentOver } from "#shared/records/consent/live.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { consentForm } from "#shared/referrals/by-hand/note-consent.ts";
import { withdrawalForm } from "#shared/referrals/by-hand/record-withdrawal.ts";
import { tellingForm } from "#shared/referrals/by-hand/tell-referrer.ts";
import { ActOf } from "../../kit/fields.tsx";
import { referrerIn } from "../../kit/referred-by.ts";
import { Icon } from "../../ui/kit.tsx";
import { type Props, pathOf } from "./parts.tsx";

const copy = () => words().referrals.byHand;

/** A referral by hand: what may go back to whoever referred, the rest of the details, a withdrawal by phone. */
export function ByHand(props: Props & { readonly here: boolean }) {
  const { ctx, found, here } = props;
  const { permissions } = ctx.scope;
  return (
    <>
      {found.header.source.kind === "self" ? null : <Telling {...props} />}
      {here ? (
        <div class="panel pad stack">
          {permissions.has("referral.take") ? (
            <a class="btn btn-block" href={`${pathOf(found)}/details`}>
              <Icon name="pencil" />
              {copy().add}
            </a>
          ) : null}
          {permissions.has("referral.prepare") ? <Withdrawal {...props} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** What a consent allows to be told, in words. */
function allowed({ source, mayReturn }: ReferralHeader, noted: boolean, over: boolean): string {
  const who = referrerIn(source);
  const { telling } = copy();
  if (!noted) return telling.none({ who });
  if (over) return telling.over({ who });
  const kinds = words().referrals.sent.words.mayReturn;
  const what = Object.entries(kinds).flatMap(([one, text]) => (mayReturn.includes(one) ? [text] : []));
  return what.length > 0 ? telling.may({ who, what: what.join(", ") }) : telling.nothing({ who });
}

function Telling({ ctx, found, here }: Props & { readonly here: boolean }) {
  const { header, facts } = found;
  const { telling, consent } = copy();
  const { permissions } = ctx.scope;
  const noted = facts.consent !== undefined;
  const over = isConsentOver(header.consentExpires, ctx.scope.now());
  return (
    <div class="panel pad stack">
      <h2>{telling.title({ who: referrerIn(header.source) })}</h2>
      <p>{allowed(header, noted, over)}</p>
      {header.mayReturn.length > 0 && !over && permissions.has("referral.prepare") ? (
        <ActOf
          form={tellingForm}
          typed={ctx.typed}
          icon="phone"
          title={telling.log}
          action={`${pathOf(found)}/telling`}
          copy={telling}
          values={{ who: header.contact.name }}
          options={{ what: { words: words().referrals.sent.words.mayReturn } }}
          button={telling.button}
        />
      ) : null}
      {here && permissions.has("referral.take") ? (
        <ActOf
          form={consentForm}
          typed={ctx.typed}
          icon="file-check"
          title={noted ? consent.again : consent.title}
          action={`${pathOf(found)}/consent`}
          hint={noted ? consent.hint : undefined}
          copy={consent}
          hints={{ endsWith: consent.endsWithHint }}
          options={{
            basis: { words: words().referrals.sent.words.basis },
            mayReturn: { words: words().referrals.sent.words.mayReturn },
          }}
          button={consent.button}
        />
      ) : null}
    </div>
  );
}

const Withdrawal = ({ ctx, found }: Props) => (
  <ActOf
    form={withdrawalForm}
    typed={ctx.typed}
    icon="undo-2"
    title={copy().withdrawal.title}
    action={`${pathOf(found)}/withdrawal`}
    hint={copy().withdrawal.hint}
    copy={copy().withdrawal}
    values={{ who: found.header.contact.name }}
    button={copy().withdrawal.button}
  />
);

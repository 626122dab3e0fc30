import { words } from "#functions/copy/words.ts";
import { endForm } from "#shared/consents/end-consent.ts";
import { ActOf } from "../../kit/fields.tsx";
import { localDate } from "../../kit/local-times.ts";
import { referrerIn } from "../../kit/referred-by.ts";
import { type Props, pathOf } from "./parts.tsx";

const copy = () => words().consents;

/** The person revoked the consent the referral came with, or the event that ends it has come. */
export const EndConsent = ({ ctx, found, zone }: Props) => {
  const { header } = found;
  if (!ctx.scope.permissions.has(endForm.needs) || header.mayReturn.length === 0) return null;
  return (
    <div class="panel pad stack">
      <ActOf
        form={endForm}
        typed={ctx.typed}
        action={`${pathOf(found)}/consent/ending`}
        icon="ban"
        title={copy().endReferral}
        hint={copy().endReferralHint({ who: referrerIn(header.source) })}
        copy={copy()}
        hints={{ heardBy: copy().heardByHint }}
        values={{ on: localDate(ctx.scope.now(), zone) }}
        options={{ how: { words: copy().ways } }}
        button={copy().endButton}
        danger
      />
    </div>
  );
};

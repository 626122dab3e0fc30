import { en } from "#functions/copy/en/index.ts";
import { declineForm } from "#shared/referrals/decisions/decline-referral.ts";
import { ActOf } from "../../kit/fields.tsx";
import { type Props, pathOf } from "./parts.tsx";

/** As easy to reach as accepting, and no more prominent. */
export const Decline = ({ ctx, found }: Props) => (
  <ActOf
    form={declineForm}
    typed={ctx.typed}
    icon="undo-2"
    title={en.referrals.page.decline}
    action={`${pathOf(found)}/decline`}
    hint={en.referrals.page.declineHint}
    copy={{ ...en.referrals.page, letStand: en.referrals.steps.letStand }}
    options={{ reason: { words: en.referrals.decline } }}
    buttonIcon="undo-2"
    button={en.referrals.page.decline}
  />
);

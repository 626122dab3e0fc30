import { words } from "#functions/copy/words.ts";
import { declineForm } from "#shared/referrals/decisions/decline-referral.ts";
import { ActOf } from "../../kit/fields.tsx";
import { type Props, pathOf } from "./parts.tsx";

/** As easy to reach as accepting, and no more prominent. */
export const Decline = ({ ctx, found }: Props) => (
  <ActOf
    form={declineForm}
    typed={ctx.typed}
    icon="undo-2"
    title={words().referrals.page.decline}
    action={`${pathOf(found)}/decline`}
    hint={
      found.header.source.kind === "partner"
        ? words().referrals.page.declineHint
        : words().referrals.byHand.declineHint
    }
    copy={{ ...words().referrals.page, letStand: words().referrals.steps.letStand }}
    options={{ reason: { words: words().referrals.decline } }}
    buttonIcon="undo-2"
    button={words().referrals.page.decline}
  />
);

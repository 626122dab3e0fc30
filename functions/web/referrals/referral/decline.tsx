import { words } from "#functions/copy/words.ts";
import { mayHear } from "#shared/records/referral/may-tell.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { declineForm } from "#shared/referrals/decisions/decline-referral.ts";
import { reversalForm } from "#shared/referrals/decisions/reverse-decision.ts";
import { ActOf } from "../../kit/fields.tsx";
import { type Props, pathOf } from "./parts.tsx";

const partnerSees = ({ ctx, found: { header } }: Pick<Props, "ctx" | "found">) =>
  header.source.kind === "partner" && mayHear(header, "decision", ctx.scope.now());

/** As easy to reach as accepting, and no more prominent. */
export const Decline = ({ ctx, found }: Props) => (
  <ActOf
    form={declineForm}
    typed={ctx.typed}
    icon="undo-2"
    title={words().referrals.page.decline}
    danger
    action={`${pathOf(found)}/decline`}
    hint={
      partnerSees({ ctx, found }) ? words().referrals.page.declineHint : words().referrals.byHand.declineHint
    }
    copy={{ ...words().referrals.page, letStand: words().referrals.steps.letStand }}
    options={{ reason: { words: words().referrals.decline } }}
    buttonIcon="undo-2"
    button={words().referrals.page.decline}
  />
);

/** An acceptance or a decline that was entered in error. */
export function EnteredInError({ ctx, found }: Props) {
  const { header } = found;
  const decided = hasStatus(header, "accepted", "accepted_with_conditions", "declined");
  if (!decided || !ctx.scope.permissions.has(reversalForm.needs)) return null;
  const copy = words().referrals.page.error;
  const sees = partnerSees({ ctx, found }) ? "yes" : "no";
  return (
    <ActOf
      form={reversalForm}
      typed={ctx.typed}
      icon="undo-2"
      title={copy.title}
      action={`${pathOf(found)}/reversal`}
      hint={copy.hint[hasStatus(header, "declined") ? "declined" : "accepted"]({ sees })}
      copy={{ reason: copy.reason }}
      button={copy.button}
    />
  );
}

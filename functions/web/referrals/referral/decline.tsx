import { en } from "#functions/copy/en/index.ts";
import { declineReasons } from "#shared/records/referral/status.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { LetStand } from "../../ui/let-stand.tsx";
import { type Props, pathOf } from "./parts.tsx";

/** As easy to reach as accepting, and no more prominent. */
export function Decline({ ctx, found }: Props) {
  const reasons = declineReasons.map((one) => [one, en.referrals.decline[one]] as const);
  const common = { typed: ctx.typed, form: "decline" };
  return (
    <Act
      {...common}
      icon="undo-2"
      title={en.referrals.page.decline}
      action={`${pathOf(found)}/decline`}
      hint={en.referrals.page.declineHint}
      buttonIcon="undo-2"
      button={en.referrals.page.decline}
    >
      <Field
        {...common}
        name="reason"
        label={en.referrals.page.reason}
        options={[["", en.referrals.page.choose], ...reasons]}
        required
      />
      <Field {...common} name="wouldChange" type="textarea" label={en.referrals.page.wouldChange} required />
      <Field {...common} name="elsewhere" type="textarea" label={en.referrals.page.elsewhere} required />
      <LetStand {...common} />
    </Act>
  );
}

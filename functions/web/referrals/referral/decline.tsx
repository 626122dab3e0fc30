import { en } from "#functions/copy/en/en.ts";
import { declineReasons } from "#shared/records/referral/status.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { LetStand } from "../../ui/let-stand.tsx";
import { type Props, pathOf } from "./parts.tsx";

/** As easy to reach as accepting, and no more prominent. */
export function Decline({ ctx, found }: Props) {
  const reasons = declineReasons.map((one) => [one, en.decline[one]] as const);
  const common = { typed: ctx.typed, form: "decline" };
  return (
    <Act
      {...common}
      icon="undo-2"
      title={en.page.decline}
      action={`${pathOf(found)}/decline`}
      hint={en.page.declineHint}
      buttonIcon="undo-2"
      button={en.page.decline}
    >
      <Field
        {...common}
        name="reason"
        label={en.page.reason}
        options={[["", en.page.choose], ...reasons]}
        required
      />
      <Field {...common} name="wouldChange" type="textarea" label={en.page.wouldChange} required />
      <Field {...common} name="elsewhere" type="textarea" label={en.page.elsewhere} required />
      <LetStand {...common} />
    </Act>
  );
}

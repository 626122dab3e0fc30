import { declineReasons } from "#shared/referral/header.ts";
import { en } from "../copy/en.ts";
import { Field, Form } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { LetStand } from "../ui/let-stand.tsx";
import { More } from "../ui/more.tsx";
import { type Props, pathOf } from "./outcome.tsx";

/** As easy to reach as accepting, and no louder. */
export function Decline({ visit, found }: Props) {
  const { typed } = visit;
  const reasons = declineReasons.map((one) => [one, en.decline[one]] as const);
  const form = (
    <Form id="decline" action={`${pathOf(found)}/decline`}>
      <p class="second">{en.page.declineHint}</p>
      <Field
        typed={typed}
        form="decline"
        name="reason"
        label={en.page.reason}
        options={[["", en.page.choose], ...reasons]}
        required
      />
      <Field
        typed={typed}
        form="decline"
        name="wouldChange"
        type="textarea"
        label={en.page.wouldChange}
        required
      />
      <Field
        typed={typed}
        form="decline"
        name="elsewhere"
        type="textarea"
        label={en.page.elsewhere}
        required
      />
      <LetStand typed={typed} form="decline" />
      <button type="submit" class="btn btn-block">
        <Icon name="undo-2" />
        {en.page.decline}
      </button>
    </Form>
  );
  return <More id="decline" typed={visit.typed} icon="undo-2" title={en.page.decline} form={form} />;
}

import { moment, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { conditionForm } from "#shared/referrals/decisions/meet-condition.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Hidden } from "../../kit/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { base, type Props } from "./parts.tsx";

/** The conditions of an acceptance. Each is marked as met; the last one completes it. */
export function Conditions({ ctx, found, zone }: Props) {
  const { state } = found.header;
  if (state.status !== "accepted_with_conditions") return null;
  const { conditions, hold } = state;
  const { scope } = ctx;
  const now = scope.now();
  return (
    <div class="stack">
      <h2>{words().referrals.steps.conditions.title}</h2>
      <p class="second">
        {words().residents.stay.bed({ label: hold.bedLabel })}.{" "}
        {words().houses.today.heldUntil({ when: moment(hold.until, now, zone) })}
      </p>
      <ul class="plain-list stack">
        {conditions.map((one, at) => (
          <li class="flex items-center justify-between gap-3">
            <span>
              {one.text}
              {one.met ? (
                <span class="second block">
                  {words().referrals.steps.conditions.metBy({
                    by: nameOfActor(one.met.by) ?? "",
                    when: when(one.met.at, now, zone),
                  })}
                </span>
              ) : null}
            </span>
            {one.met ? (
              <span class="bare t-good">
                <Icon name="check" />
                {words().referrals.steps.conditions.met}
              </span>
            ) : scope.permissions.has("referral.decide") ? (
              <Form id={`condition-${at}`} action={`${base(found)}/condition`}>
                <Hidden form={conditionForm} values={{ condition: one.text }} />
                <button
                  type="submit"
                  class="btn btn-row"
                  aria-label={`${words().referrals.steps.conditions.met}: ${one.text}`}
                >
                  <Icon name="check" />
                  {words().referrals.steps.conditions.met}
                </button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <p class="second">{words().referrals.steps.conditions.rest}</p>
    </div>
  );
}

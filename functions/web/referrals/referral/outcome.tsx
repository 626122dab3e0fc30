import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { isOver } from "#shared/records/referral/transitions/end.ts";
import { countOf } from "#shared/records/referral/vote.ts";
import { acceptanceForm } from "#shared/referrals/decisions/accept-referral.ts";
import { bedCards } from "../../kit/bed-cards.ts";
import { Fields } from "../../kit/fields.tsx";
import { usualHold } from "../../kit/local-times.ts";
import { Form, isAsked } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { base, type Props, pathOf } from "./parts.tsx";

export function Accept({ ctx, found, zone }: Props) {
  if (found.beds.length === 0) return <p>{words().referrals.page.noBed}</p>;
  const { typed } = ctx;
  const { name } = acceptanceForm;
  const { conditions } = words().referrals.steps;
  const fields = {
    form: acceptanceForm,
    typed,
    copy: {
      bed: words().referrals.page.bedAt({ house: found.own?.name ?? "" }),
      until: words().referrals.page.holdUntil,
      conditions: conditions.label,
      letStand: words().referrals.steps.letStand,
      holdToo: words().referrals.page.holdToo,
    },
    hints: { conditions: conditions.hint },
    values: { until: usualHold(ctx.scope.now(), zone) },
    options: { bed: bedCards(found.beds) },
  };
  return (
    <Form id={name} action={`${base(found)}/acceptance`}>
      <Fields {...fields} only={["bed"]} />
      <AskedForABed found={found} />
      <Fields {...fields} only={["until"]} />
      {isAsked(ctx.typed, name, "holdToo") || found.others.some((one) => one.bedLabel) ? (
        <Fields {...fields} only={["holdToo"]} />
      ) : null}
      <details class="flow" open={typed.form === name && (typed.values.conditions ?? "") !== ""}>
        <summary>
          <span class="under font-semibold">{conditions.on}</span>
        </summary>
        <div class="stack mt-2">
          <Fields {...fields} only={["conditions", "letStand"]} />
        </div>
      </details>
      <button type="submit" class="btn btn-primary btn-block">
        <Icon name="key" />
        {words().referrals.page.accept}
      </button>
    </Form>
  );
}

/** Accommodation requests are shown where a bed is chosen, to those with permission. They never decide. */
function AskedForABed({ found }: Pick<Props, "found">) {
  const asked = found.accommodations ?? [];
  if (asked.length === 0) return null;
  return (
    <div class="told">
      <Icon name="hand-heart" />
      <span>
        {words().residents.accommodations.forTheBed} {asked.map((one) => `“${one.asked}”`).join(", ")}{" "}
        <a class="under" href={`${pathOf(found)}/accommodations`}>
          {words().residents.accommodations.open}
        </a>
      </span>
    </div>
  );
}

export function Closed({ ctx, found, zone }: Props) {
  const { header } = found;
  if (!isOver(header)) return null;
  const { state, vote } = header;
  const count = countOf(vote);
  return (
    <div class="stack">
      <h2>
        {state.status === "withdrawn" && header.source.kind !== "partner"
          ? words().referrals.byHand.withdrawn
          : words().referrals.page.closed[state.status]}
      </h2>
      <p class="second">{moment(state.closedAt, ctx.scope.now(), zone)}</p>
      {state.status === "declined" ? (
        <>
          <p>{words().referrals.decline[state.decision.reason]}</p>
          <p>
            <span class="second">{words().referrals.page.wouldChange}:</span> {state.decision.wouldChange}
          </p>
          <p>
            <span class="second">{words().referrals.page.elsewhere}:</span> {state.decision.elsewhere}
          </p>
          {state.decision.reason === "house_vote" && count ? (
            <p>
              {words().referrals.steps.vote.counted(count)}. {count.reason}
            </p>
          ) : null}
        </>
      ) : null}
      {state.status === "no_show" ? <p>{state.called.note}</p> : null}
      {state.status === "moved_in" && ctx.scope.permissions.has("stay.read") ? (
        <a class="btn btn-block" href={`/houses/${header.house}/stays/${state.stay}`}>
          {words().referrals.page.openStay}
        </a>
      ) : null}
    </div>
  );
}

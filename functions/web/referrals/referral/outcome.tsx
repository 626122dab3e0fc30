import { en } from "#functions/copy/en/index.ts";
import { moment, usualHold } from "#functions/copy/en/times.ts";
import { isOver } from "#shared/records/referral/transitions/end.ts";
import { countOf } from "#shared/records/referral/vote.ts";
import { Choices, Field, Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { LetStand } from "../../ui/let-stand.tsx";
import { base, bedOption, type Props, pathOf } from "./parts.tsx";

export function Accept({ ctx, found, zone }: Props) {
  if (found.beds.length === 0) return <p>{en.referrals.page.noBed}</p>;
  const { typed } = ctx;
  return (
    <Form id="acceptance" action={`${base(found)}/acceptance`}>
      <Choices
        typed={typed}
        form="acceptance"
        name="bed"
        legend={en.referrals.page.bedAt({ house: found.own?.name ?? "" })}
        options={found.beds.map(bedOption)}
      />
      <AskedForABed found={found} />
      <Field
        typed={typed}
        form="acceptance"
        name="until"
        type="datetime-local"
        label={en.referrals.page.holdUntil}
        value={usualHold(ctx.scope.now(), zone)}
        required
      />
      <details class="flow" open={typed.form === "acceptance" && (typed.values.conditions ?? "") !== ""}>
        <summary>
          <span class="under font-semibold">{en.referrals.steps.conditions.on}</span>
        </summary>
        <div class="stack mt-2">
          {" "}
          <Field
            typed={typed}
            form="acceptance"
            name="conditions"
            type="textarea"
            label={en.referrals.steps.conditions.label}
            hint={en.referrals.steps.conditions.hint}
          />
          <LetStand typed={typed} form="acceptance" />
        </div>{" "}
      </details>
      <button type="submit" class="btn btn-primary btn-block">
        <Icon name="key" />
        {en.referrals.page.accept}
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
        {en.residents.accommodations.forTheBed} {asked.map((one) => `“${one.asked}”`).join(", ")}{" "}
        <a class="under" href={`${pathOf(found)}/accommodations`}>
          {en.residents.accommodations.open}
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
      <h2>{en.referrals.page.closed[state.status]}</h2>
      <p class="second">{moment(state.closedAt, ctx.scope.now(), zone)}</p>
      {state.status === "declined" ? (
        <>
          <p>{en.referrals.decline[state.decision.reason]}</p>
          <p>
            <span class="second">{en.referrals.page.wouldChange}:</span> {state.decision.wouldChange}
          </p>
          <p>
            <span class="second">{en.referrals.page.elsewhere}:</span> {state.decision.elsewhere}
          </p>
          {state.decision.reason === "house_vote" && count ? (
            <p>
              {en.referrals.steps.vote.counted(count)}. {count.reason}
            </p>
          ) : null}
        </>
      ) : null}
      {state.status === "no_show" ? <p>{state.called.note}</p> : null}
      {state.status === "moved_in" && ctx.scope.permissions.has("stay.read") ? (
        <a class="btn btn-block" href={`/houses/${header.house}/stays/${state.stay}`}>
          {en.referrals.page.openStay}
        </a>
      ) : null}
    </div>
  );
}

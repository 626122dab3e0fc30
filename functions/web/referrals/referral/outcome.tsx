import { en } from "#functions/copy/en/index.ts";
import { moment, usualHold } from "#functions/copy/en/times.ts";
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
  const { decision } = header;
  const word = en.referrals.page.closed[header.status as keyof typeof en.referrals.page.closed];
  return (
    <div class="stack">
      <h2>{word}</h2>
      <p class="second">{header.closedAt ? moment(header.closedAt, ctx.scope.now(), zone) : ""}</p>
      {header.status === "declined" && decision?.reason ? (
        <>
          <p>{en.referrals.decline[decision.reason]}</p>
          <p>
            <span class="second">{en.referrals.page.wouldChange}:</span> {decision.wouldChange}
          </p>
          <p>
            <span class="second">{en.referrals.page.elsewhere}:</span> {decision.elsewhere}
          </p>
          {decision.reason === "house_vote" && header.vote?.held ? (
            <p>
              {en.referrals.steps.vote.counted(header.vote.held)}. {header.vote.held.reason}
            </p>
          ) : null}
        </>
      ) : null}
      {header.status === "no_show" && header.noShow?.called ? <p>{header.noShow.called.note}</p> : null}
      {header.stay && ctx.scope.permissions.has("stay.read") ? (
        <a class="btn btn-block" href={`/houses/${header.house}/stays/${header.stay}`}>
          {en.referrals.page.openStay}
        </a>
      ) : null}
    </div>
  );
}

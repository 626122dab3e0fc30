import type { Temporal } from "temporal-polyfill";
import { fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { today } from "#shared/kernel/local-date.ts";
import type { Consent } from "#shared/records/consent/consent.ts";
import { mayAppeal, reviewStep } from "#shared/records/review/review.ts";
import { appealAnswerForm } from "#shared/residents/review/answer-appeal.ts";
import { dangerConfirmForm, dangerForm } from "#shared/residents/review/danger.ts";
import { decideForm, hadAPart } from "#shared/residents/review/decide-review.ts";
import { letterForm } from "#shared/residents/review/letter.ts";
import { reviewNoticeForm } from "#shared/residents/review/notify-decision.ts";
import type { ReviewPage } from "#shared/residents/review/read-review.ts";
import { statementReadForm } from "#shared/residents/review/read-statement.ts";
import { isSamePerson } from "#shared/table/acted-by.ts";
import { actorOf } from "#shared/table/scope.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { reviewIn, reviewPath } from "./paths.ts";

const copy = () => words().residents.review;

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly found: ReviewPage;
}

/** Hands the phone to the resident while there is something for them to say. */
export function HandOver({ found: { review }, now }: Pick<Props, "found"> & { now: Temporal.Instant }) {
  const { hand } = copy();
  const appeals = mayAppeal(review, now);
  if (review.decision && !appeals) return null;
  const { house, id } = review;
  return (
    <div class="panel pad stack screen-only">
      <Form id="hand" action={`${reviewPath({ house, review: id })}/resident/handed`}>
        <p class="second">{appeals ? hand.appeal : hand.before}</p>
        <button type="submit" class="btn btn-block">
          <Icon name="lock" />
          {hand.button}
        </button>
      </Form>
    </div>
  );
}

/** What is next, for whoever may do it. */
export function Steps(props: Props) {
  const { permissions } = props.ctx.scope;
  const step = reviewStep(props.found.review);
  if (step === "to_decide") return permissions.has(decideForm.needs) ? <Decide {...props} /> : null;
  if (!permissions.has(reviewNoticeForm.needs)) return null;
  if (step === "to_notify") return <Notice {...props} />;
  return step === "appealed" ? <Answer {...props} /> : null;
}

const personOf = ({ scope, membership }: Props["ctx"]) => ({
  by: actorOf(scope),
  identity: membership.identity,
});

/** That the statement was read, by somebody who may decide. */
export function ReadStatement({ ctx, found: { review } }: Props) {
  const { statement, decision } = review;
  if (!statement || statement.read || decision || !ctx.scope.permissions.has(statementReadForm.needs))
    return null;
  return (
    <Form id={statementReadForm.name} action={`${reviewPath(reviewIn(ctx))}/read`}>
      <button type="submit" class="btn btn-block">
        <Icon name="check" />
        {copy().read.button}
      </button>
    </Form>
  );
}

/** An immediate danger, while a review holds a move-out: one names it, a second confirms it. */
export function Danger({ ctx, found: { review } }: Props) {
  const { danger } = copy();
  const { permissions } = ctx.scope;
  const named = review.dangers.at(-1);
  const at = reviewPath(reviewIn(ctx));
  if (!review.case || review.closed || named?.confirmed || !permissions.has(dangerForm.needs)) return null;
  if (named && isSamePerson(named, personOf(ctx))) return <p class="panel pad second">{danger.own}</p>;
  return named && permissions.has(dangerConfirmForm.needs) ? (
    <div class="panel pad stack screen-only">
      <h2>{danger.confirm}</h2>
      <p>{named.words}</p>
      <FormOf
        form={dangerConfirmForm}
        typed={ctx.typed}
        action={`${at}/danger/confirmation`}
        copy={{ ...danger, named: "" }}
        hidden={{ named: named.at }}
        only={["agreed"]}
        button={danger.confirmButton}
      />
    </div>
  ) : (
    <div class="screen-only">
      <ActOf
        form={dangerForm}
        typed={ctx.typed}
        action={`${at}/danger`}
        icon="triangle-alert"
        title={danger.title}
        hint={danger.hint}
        copy={danger}
        button={danger.button}
      />
    </div>
  );
}

function Decide({ ctx, found: { review } }: Props) {
  const { decide, results } = copy();
  const me = personOf(ctx);
  if (hadAPart(review, me)) return <p class="panel pad second">{decide.own}</p>;
  return (
    <div class="panel pad stack screen-only">
      <h2>{decide.title}</h2>
      <p class="second">{decide.lead}</p>
      <FormOf
        form={decideForm}
        typed={ctx.typed}
        action={`${reviewPath(reviewIn(ctx))}/decision`}
        copy={decide}
        hints={{ asked: decide.askedHint }}
        values={{ strengths: review.strengths }}
        options={{ result: { words: results } }}
        only={decideForm.names.filter((one) => one !== "asked" || !review.statement)}
        button={decide.button}
        icon="check"
      />
    </div>
  );
}

function Notice({ ctx, found: { house, oversight } }: Props) {
  const { notice, served } = copy();
  return (
    <div class="panel pad stack screen-only">
      <h2>{notice.title}</h2>
      {oversight ? (
        <>
          <p class="second">
            {notice.to({ body: oversight.body, contact: oversight.contact, days: oversight.appealDays })}
          </p>
          <FormOf
            form={reviewNoticeForm}
            typed={ctx.typed}
            action={`${reviewPath(reviewIn(ctx))}/notice`}
            copy={notice}
            values={{ on: today(ctx.scope.now(), house.timeZone).toString() }}
            options={{ how: { words: served } }}
            button={notice.button}
            icon="check"
          />
        </>
      ) : (
        <p class="told t-due">
          <Icon name="ban" />
          {notice.nobody}
        </p>
      )}
    </div>
  );
}

const Answer = ({ ctx, found: { review } }: Props) =>
  review.decision?.identity === ctx.membership.identity ? (
    <p class="panel pad second">{words().refusals.appeal_decider}</p>
  ) : (
    <div class="panel pad stack screen-only">
      <h2>{copy().answer.title}</h2>
      <FormOf
        form={appealAnswerForm}
        typed={ctx.typed}
        action={`${reviewPath(reviewIn(ctx))}/answer`}
        copy={copy().answer}
        options={{ result: { words: copy().appeals } }}
        button={copy().answer.button}
        icon="check"
      />
    </div>
  );

/** A letter for a court or supervision goes through the gate, or not at all. */
export const GiveLetter = ({
  ctx,
  consents,
  found: { review, house },
}: Props & { consents: readonly Consent[] }) => (
  <div class="screen-only stack">
    {review.letters.map(({ consent, at }) => (
      <a class="btn" href={`${reviewPath(reviewIn(ctx))}/letters/${consent}`}>
        {copy().letter.open({ day: fullDate(at, house.timeZone) })}
      </a>
    ))}
    <ActOf
      form={letterForm}
      typed={ctx.typed}
      action={`${reviewPath(reviewIn(ctx))}/letters`}
      icon="mail"
      title={copy().letter.title}
      hint={copy().letter.hint}
      copy={copy().letter}
      values={consents.length === 1 ? { consent: consents[0]?.id } : {}}
      options={{
        consent: {
          pairs: consents.map(
            ({ id, leaves, signed }) => [id, `${leaves.to}, ${longDay(signed.on)}`] as const,
          ),
          ...(consents.length > 0 ? {} : { none: copy().letter.none }),
        },
      }}
      button={copy().letter.button}
    />
  </div>
);

import type { Temporal } from "temporal-polyfill";
import { fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { today } from "#shared/kernel/local-date.ts";
import type { Consent } from "#shared/records/consent/consent.ts";
import { mayAppeal, reviewStep } from "#shared/records/review/review.ts";
import { appealAnswerForm } from "#shared/residents/review/answer-appeal.ts";
import { decideForm, hadAPart } from "#shared/residents/review/decide-review.ts";
import { letterForm } from "#shared/residents/review/letter.ts";
import { reviewNoticeForm, toAppeal } from "#shared/residents/review/notify-decision.ts";
import type { ReviewPage } from "#shared/residents/review/read-review.ts";
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

function Decide({ ctx, found: { review } }: Props) {
  const { decide, results } = copy();
  const me = { by: actorOf(ctx.scope), identity: ctx.membership.identity };
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

function Notice({ ctx, found: { house } }: Props) {
  const { notice, served } = copy();
  const on = today(ctx.scope.now(), house.timeZone);
  return (
    <div class="panel pad stack screen-only">
      <h2>{notice.title}</h2>
      <FormOf
        form={reviewNoticeForm}
        typed={ctx.typed}
        action={`${reviewPath(reviewIn(ctx))}/notice`}
        copy={notice}
        hints={{ body: notice.bodyHint }}
        values={{
          on: on.toString(),
          appealBy: on.add({ days: toAppeal.usual }).toString(),
          body: house.certification?.body ?? "",
        }}
        options={{ how: { words: served } }}
        button={notice.button}
        icon="check"
      />
    </div>
  );
}

const Answer = ({ ctx }: Props) => (
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
      options={{
        consent: {
          pairs: consents.map(
            ({ id, leaves, signed }) => [id, `${leaves.to}, ${longDay(signed.on)}`] as const,
          ),
          none: copy().letter.none,
        },
      }}
      button={copy().letter.button}
    />
  </div>
);

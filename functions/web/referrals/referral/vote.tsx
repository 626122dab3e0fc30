import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { countOf } from "#shared/records/referral/vote.ts";
import { voteForm } from "#shared/referrals/decisions/ask-for-vote.ts";
import { voteCountForm } from "#shared/referrals/decisions/record-vote.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../../kit/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { More } from "../../ui/more.tsx";
import { base, type Props } from "./parts.tsx";

/** The house vote: requested and recorded. It never accepts or declines by itself. */
export function Vote(props: Props) {
  const { ctx, found, zone } = props;
  const { vote } = found.header;
  const count = countOf(vote);
  const now = ctx.scope.now();
  if (!ctx.scope.permissions.has("referral.decide")) return null;
  return (
    <div class="stack">
      <h2>{words().referrals.steps.vote.title}</h2>
      {vote?.step === "asked" ? (
        <p>
          {words().referrals.steps.vote.asked({
            by: nameOfActor(vote.asked.by) ?? "",
            when: when(vote.asked.at, now, zone),
          })}
        </p>
      ) : null}
      {count ? (
        <div>
          <p class="strong">{words().referrals.steps.vote.counted(count)}</p>
          {count.reason ? <p>“{count.reason}”</p> : null}
          <p class="second">
            {[when(count.at, now, zone), nameOfActor(count.by)].filter(Boolean).join(", ")}
          </p>
        </div>
      ) : null}
      {vote?.step === "asked" ? <Count {...props} /> : <AskForIt {...props} />}
      <p class="second">{words().referrals.steps.vote.hint}</p>
    </div>
  );
}

const AskForIt = ({ found }: Props) => (
  <Form id={voteForm.name} action={`${base(found)}/vote`}>
    <button type="submit" class="btn btn-block">
      <Icon name="vote" />
      {words().referrals.steps.vote.askButton}
    </button>
  </Form>
);

/** In a house that rarely votes, this is one of the less common actions. */
export const OfferVote = (props: Props) => (
  <More
    id={voteForm.name}
    typed={props.ctx.typed}
    icon="vote"
    title={words().referrals.steps.vote.ask}
    form={
      <div class="stack">
        <p class="second">{words().referrals.steps.vote.hint}</p>
        <AskForIt {...props} />
      </div>
    }
  />
);

const Count = ({ ctx, found }: Props) => (
  <ActOf
    form={voteCountForm}
    typed={ctx.typed}
    icon="vote"
    title={words().referrals.steps.vote.record}
    action={`${base(found)}/vote/count`}
    copy={{ ...words().referrals.steps.vote, letStand: words().referrals.steps.letStand }}
    hints={{ reason: words().referrals.steps.vote.reasonHint }}
    values={{ for: "0", against: "0", abstained: "0" }}
    more={{ for: { required: true }, against: { required: true }, abstained: { required: true } }}
    buttonIcon="check"
    button={words().referrals.steps.vote.recordButton}
  />
);

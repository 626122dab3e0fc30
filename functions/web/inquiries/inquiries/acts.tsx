import { words } from "#functions/copy/words.ts";
import { closureForm } from "#shared/inquiries/close-inquiry.ts";
import { invitationForm } from "#shared/inquiries/invite-inquirer.ts";
import { callBackForm } from "#shared/inquiries/note-call.ts";
import type { InquiryPage } from "#shared/inquiries/read-inquiry.ts";
import { reopeningForm } from "#shared/inquiries/reopen-inquiry.ts";
import { defineForm, id } from "#shared/kernel/form.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Empty, Icon, Section } from "../../ui/kit.tsx";

const copy = () => words().inquiries.page;

/** Which house's move-in form comes next. */
export const movingInForm = defineForm("move-in", "stay.open", { house: id("house", "house.required") });

interface Props {
  readonly ctx: PageContext;
  readonly found: InquiryPage;
}

/** Follow-up on an inquiry: call back, refer, invite, move in, close. */
export function Acts({ ctx, found }: Props) {
  const { inquiry } = found;
  if (inquiry.closed)
    return (
      <Section title={copy().acts}>
        <Empty>{copy().closedAs({ outcome: words().inquiries.outcome[inquiry.closed.outcome] })}</Empty>
        {inquiry.referral ? (
          <p class="pt-3">
            <a class="btn btn-primary btn-block" href={`/referrals/${inquiry.referral}`}>
              <Icon name="inbox" />
              {copy().seeReferral({ number: spokenNumber(inquiry.referral) })}
            </a>
          </p>
        ) : inquiry.purged ? null : (
          <Reopen ctx={ctx} found={found} />
        )}
      </Section>
    );
  if (inquiry.purged) return null;
  return (
    <Section title={copy().acts}>
      <div class="panel pad stack">
        <Called ctx={ctx} found={found} />
        {ctx.scope.permissions.has("referral.take") ? (
          <div>
            <a class="btn btn-block" href={`${at({ ctx, found })}/referral`}>
              <Icon name="inbox" />
              {copy().refer}
            </a>
            <p class="second pt-2">{copy().referHint}</p>
          </div>
        ) : null}
        <Invite ctx={ctx} found={found} />
        {ctx.scope.permissions.has("stay.open") ? <MoveIn ctx={ctx} found={found} /> : null}
        <Close ctx={ctx} found={found} />
      </div>
    </Section>
  );
}

const at = ({ found }: Props) => `/inquiries/${found.inquiry.id}`;

const Called = (props: Props) => (
  <FormOf
    form={callBackForm}
    typed={props.ctx.typed}
    action={`${at(props)}/calls`}
    copy={copy()}
    hints={{ note: copy().noteHint }}
    options={{
      reached: {
        cards: [
          { value: "reached", text: copy().reachedYes, second: "" },
          { value: "not_reached", text: copy().reachedNo, second: "" },
        ],
      },
    }}
    icon="phone"
    button={copy().save}
  />
);

const housesOf = ({ found }: Props) => ({
  pairs: found.houses.map((one) => [one.id, one.name] as const),
});
/** The first house, if there is no reason for another. */
const firstOf = ({ found }: Props) => found.houses[0]?.id;

const Invite = (props: Props) => (
  <ActOf
    form={invitationForm}
    typed={props.ctx.typed}
    action={`${at(props)}/invitation`}
    copy={{ house: copy().inviteHouse, note: copy().inviteNote }}
    values={{ house: firstOf(props) }}
    options={{ house: housesOf(props) }}
    icon="house"
    title={copy().invite}
    button={copy().inviteButton}
  />
);

const MoveIn = (props: Props) => (
  <ActOf
    form={movingInForm}
    typed={props.ctx.typed}
    action={`${at(props)}/move-in`}
    copy={{ house: copy().inviteHouse }}
    hints={{ house: copy().moveInHint }}
    values={{ house: firstOf(props) }}
    options={{ house: housesOf(props) }}
    icon="key"
    title={copy().moveIn}
    button={copy().moveInButton}
  />
);

const Close = (props: Props) => (
  <ActOf
    form={closureForm}
    typed={props.ctx.typed}
    action={`${at(props)}/closure`}
    copy={copy()}
    hints={{ elsewhere: copy().elsewhereHint }}
    options={{ outcome: { words: words().inquiries.outcome } }}
    icon="check"
    title={copy().close}
    button={copy().closeButton}
  />
);

const Reopen = (props: Props) => (
  <ActOf
    form={reopeningForm}
    typed={props.ctx.typed}
    action={`${at(props)}/reopening`}
    copy={{ reason: copy().reopenReason }}
    hint={copy().reopenHint}
    icon="undo-2"
    title={copy().reopen}
    button={copy().reopenButton}
  />
);

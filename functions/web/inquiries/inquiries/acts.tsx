import { en } from "#functions/copy/en/index.ts";
import type { InquiryPage } from "#shared/inquiries/read-inquiry.ts";
import { inquiryOutcomes } from "#shared/records/inquiry/inquiry.ts";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Choices, Field, Form } from "../../ui/form.tsx";
import { Empty, Icon, Section } from "../../ui/kit.tsx";

const copy = en.inquiries.page;

interface Props {
  readonly ctx: PageContext;
  readonly found: InquiryPage;
}

/** Follow-up on an inquiry: call back, invite, move in, close. */
export function Acts({ ctx, found }: Props) {
  const { inquiry } = found;
  if (inquiry.closed)
    return (
      <Section title={copy.acts}>
        <Empty>{copy.closedAs({ outcome: en.inquiries.outcome[inquiry.closed.outcome] })}</Empty>
      </Section>
    );
  if (inquiry.purged) return null;
  return (
    <Section title={copy.acts}>
      <div class="panel pad stack">
        <Called ctx={ctx} found={found} />
        <Invite ctx={ctx} found={found} />
        {ctx.scope.permissions.has("stay.open") ? <MoveIn ctx={ctx} found={found} /> : null}
        <Close ctx={ctx} found={found} />
      </div>
    </Section>
  );
}

const at = ({ found }: Props) => `/inquiries/${found.inquiry.id}`;

function Called(props: Props) {
  const { typed } = props.ctx;
  const form = "called";
  return (
    <Form id={form} action={`${at(props)}/calls`}>
      <Choices
        typed={typed}
        form={form}
        name="reached"
        legend={copy.reached}
        options={[
          { value: "reached", text: copy.reachedYes, second: "" },
          { value: "not_reached", text: copy.reachedNo, second: "" },
        ]}
      />
      <Field typed={typed} form={form} name="note" label={copy.note} type="textarea" hint={copy.noteHint} />
      <button type="submit" class="btn btn-primary btn-block">
        <Icon name="phone" />
        {copy.save}
      </button>
    </Form>
  );
}

const houseOptions = ({ found }: Props) => found.houses.map((one) => [one.id, one.name] as const);

function Invite(props: Props) {
  const common = { typed: props.ctx.typed, form: "invitation" };
  return (
    <Act
      {...common}
      icon="house"
      title={copy.invite}
      action={`${at(props)}/invitation`}
      button={copy.inviteButton}
    >
      <Field {...common} name="house" label={copy.inviteHouse} options={houseOptions(props)} />
      <Field {...common} name="note" label={copy.inviteNote} type="textarea" />
    </Act>
  );
}

function MoveIn(props: Props) {
  const common = { typed: props.ctx.typed, form: "move-in" };
  return (
    <Act
      {...common}
      icon="key"
      title={copy.moveIn}
      action={`${at(props)}/move-in`}
      button={copy.moveInButton}
    >
      <Field
        {...common}
        name="house"
        label={copy.inviteHouse}
        options={houseOptions(props)}
        hint={copy.moveInHint}
      />
    </Act>
  );
}

function Close(props: Props) {
  const common = { typed: props.ctx.typed, form: "closure" };
  const options = inquiryOutcomes.map((one) => [one, en.inquiries.outcome[one]] as const);
  return (
    <Act
      {...common}
      icon="check"
      title={copy.close}
      action={`${at(props)}/closure`}
      button={copy.closeButton}
    >
      <Field {...common} name="outcome" label={copy.outcome} options={[["", copy.choose], ...options]} />
      <Field {...common} name="elsewhere" label={copy.elsewhere} hint={copy.elsewhereHint} type="textarea" />
      <Field {...common} name="note" label={copy.note} type="textarea" />
    </Act>
  );
}

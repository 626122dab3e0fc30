import { inquiryOutcomes } from "#shared/inquiry/inquiry.ts";
import type { InquiryPage } from "#shared/inquiry/read-inquiry.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Choices, Field, Form } from "../ui/form.tsx";
import { Empty, Icon, Section } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";

const copy = en.inquiries;

interface Props {
  readonly visit: Visit;
  readonly found: InquiryPage;
}

/** What is done about an inquiry: called back, invited, moved in, closed. */
export function Acts({ visit, found }: Props) {
  const { inquiry } = found;
  if (inquiry.closed)
    return (
      <Section title={copy.acts}>
        <Empty>{copy.closedAs(en.inquiryOutcome[inquiry.closed.outcome])}</Empty>
      </Section>
    );
  if (inquiry.purged) return null;
  return (
    <Section title={copy.acts}>
      <div class="panel pad stack">
        <Called visit={visit} found={found} />
        <Invite visit={visit} found={found} />
        {visit.scope.permissions.has("stay.open") ? <MoveIn visit={visit} found={found} /> : null}
        <Close visit={visit} found={found} />
      </div>
    </Section>
  );
}

const at = ({ found }: Props) => `/inquiries/${found.inquiry.id}`;

function Called(props: Props) {
  const { typed } = props.visit;
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
  const { typed } = props.visit;
  const form = "invitation";
  return (
    <More
      id={form}
      typed={typed}
      icon="house"
      title={copy.invite}
      form={
        <Form id={form} action={`${at(props)}/invitation`} class="stack pt-3">
          <Field
            typed={typed}
            form={form}
            name="house"
            label={copy.inviteHouse}
            options={houseOptions(props)}
          />
          <Field typed={typed} form={form} name="note" label={copy.inviteNote} type="textarea" />
          <button type="submit" class="btn btn-block">
            {copy.inviteButton}
          </button>
        </Form>
      }
    />
  );
}

function MoveIn(props: Props) {
  const { typed } = props.visit;
  const form = "move-in";
  return (
    <More
      id={form}
      typed={typed}
      icon="key"
      title={copy.moveIn}
      form={
        <Form id={form} action={`${at(props)}/move-in`} class="stack pt-3">
          <Field
            typed={typed}
            form={form}
            name="house"
            label={copy.inviteHouse}
            options={houseOptions(props)}
            hint={copy.moveInHint}
          />
          <button type="submit" class="btn btn-block">
            {copy.moveInButton}
          </button>
        </Form>
      }
    />
  );
}

function Close(props: Props) {
  const { typed } = props.visit;
  const form = "closure";
  const options = inquiryOutcomes.map((one) => [one, en.inquiryOutcome[one]] as const);
  return (
    <More
      id={form}
      typed={typed}
      icon="check"
      title={copy.close}
      form={
        <Form id={form} action={`${at(props)}/closure`} class="stack pt-3">
          <Field
            typed={typed}
            form={form}
            name="outcome"
            label={copy.outcome}
            options={[["", copy.choose], ...options]}
          />
          <Field
            typed={typed}
            form={form}
            name="elsewhere"
            label={copy.elsewhere}
            hint={copy.elsewhereHint}
            type="textarea"
          />
          <Field typed={typed} form={form} name="note" label={copy.note} type="textarea" />
          <button type="submit" class="btn btn-block">
            {copy.closeButton}
          </button>
        </Form>
      }
    />
  );
}

import type { Child } from "hono/jsx";
import { room } from "#shared/packet/content-from.ts";
import { type Content, type ContentOf, isContent } from "#shared/packet/document.ts";
import type { Part } from "#shared/packet/parts.ts";
import type { PartPage } from "#shared/packet/read-packet.ts";
import { en } from "../copy/en.ts";
import { Checks, Field, type Typed } from "../ui/form.tsx";

const copy = en.signing;

interface Props {
  readonly typed: Typed;
  readonly form: string;
  readonly part: Part;
  readonly found: PartPage;
}

/** What is filled in with the person: what was signed last to start a change from, else what the rehab sent. */
export function PartFields(props: Props) {
  switch (props.part) {
    case "contacts":
      return <Contacts {...props} />;
    case "recurrence_plan":
      return <Plan {...props} />;
    case "belongings":
      return <Belongings {...props} />;
    case "medications":
      return <Medications {...props} />;
    default:
      return null;
  }
}

const signedBefore = <K extends Content["is"]>(found: PartPage, is: K): ContentOf<K> | undefined => {
  const content = found.current?.content;
  return content && isContent(is)(content) ? content : undefined;
};

const Group = ({ id, title, children }: { id: string; title: string; children: Child }) => (
  <section class="panel pad stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const None = (props: Pick<Props, "typed" | "form"> & { legend: string; text: string; checked: boolean }) => (
  <Checks
    typed={props.typed}
    form={props.form}
    name="none"
    legend={props.legend}
    options={[{ name: "none", text: props.text, checked: props.checked }]}
  />
);

function Plan({ typed, form, found }: Props) {
  const was = signedBefore(found, "recurrence_plan");
  const common = { typed, form, type: "textarea" };
  const { plan } = copy;
  return (
    <div class="stack">
      <p>{plan.lead}</p>
      <Field {...common} name="signs" label={plan.signs} value={was?.signs ?? ""} />
      <Field
        {...common}
        name="helps"
        label={plan.helps}
        value={was?.helps ?? found.sent?.recovery.recurrencePlan ?? ""}
        required
      />
      <Field {...common} name="call" label={plan.call} value={was?.call ?? ""} required />
      <Field {...common} name="go" label={plan.go} value={was?.go ?? ""} />
      <Field
        {...common}
        name="house"
        label={plan.house}
        hint={plan.houseHint}
        value={was?.house ?? ""}
        required
      />
    </div>
  );
}

function Contacts({ typed, form, found }: Props) {
  const was = signedBefore(found, "contacts");
  const sent = found.sent?.arrival?.emergencyContact;
  const named = was?.emergency ?? (sent ? [{ ...sent, relation: "" }] : []);
  const safe = was?.safe ?? found.sent?.person.safeContact;
  const { contacts } = copy;
  const common = { typed, form };
  const chosen =
    typed.form === form ? typed.values.mayLeaveMessage : safe && (safe.mayLeaveMessage ? "yes" : "no");
  return (
    <div class="stack">
      <p>{contacts.lead}</p>
      {Array.from({ length: room.contacts }, (_, at) => {
        const field = (name: string) => `contact${at + 1}_${name}`;
        const one = named[at];
        return (
          <Group id={field("group")} title={contacts.one(at + 1)}>
            <Field {...common} name={field("name")} label={contacts.name} value={one?.name ?? ""} />
            <Field
              {...common}
              name={field("relation")}
              label={contacts.relation}
              value={one?.relation ?? ""}
            />
            <Field
              {...common}
              name={field("phone")}
              type="tel"
              label={contacts.phone}
              value={one?.phone ?? ""}
            />
            <Field
              {...common}
              name={field("mayBeTold")}
              label={contacts.mayBeTold}
              hint={contacts.mayBeToldHint}
              value={one?.mayBeTold ?? ""}
            />
          </Group>
        );
      })}
      <None
        {...common}
        legend={contacts.none}
        text={contacts.noneTick}
        checked={was !== undefined && was.emergency.length === 0}
      />
      <Group id="safe-group" title={contacts.safe}>
        <Field
          {...common}
          name="safePhone"
          type="tel"
          label={contacts.safePhone}
          value={safe?.phone ?? found.stay.value.phone ?? ""}
        />
        <Field
          {...common}
          name="safeEmail"
          type="email"
          label={contacts.safeEmail}
          value={safe?.email ?? ""}
        />
        <YesNo typed={typed} form={form} chosen={chosen} />
        <Field {...common} name="safeNote" label={contacts.note} value={was?.safe.note ?? ""} />
      </Group>
    </div>
  );
}

/** Two answers, none of them chosen for the person. */
function YesNo({ typed, form, chosen }: Pick<Props, "typed" | "form"> & { chosen: string | undefined }) {
  const { contacts } = copy;
  const wrong = typed.form === form && typed.problems.find((one) => one.pointer === "/mayLeaveMessage");
  return (
    <fieldset {...(wrong ? { "aria-describedby": `${form}-message-wrong` } : {})}>
      <legend>{contacts.message}</legend>
      <div class="choices">
        {(["yes", "no"] as const).map((one) => (
          <label class="choice">
            <input type="radio" name="mayLeaveMessage" value={one} checked={one === chosen} />
            <b>{contacts[one]}</b>
          </label>
        ))}
      </div>
      {wrong ? (
        <p class="wrong" id={`${form}-message-wrong`}>
          {wrong.message}
        </p>
      ) : null}
    </fieldset>
  );
}

function Belongings({ typed, form, found }: Props) {
  const was = signedBefore(found, "belongings");
  const { belongings } = copy;
  const value = (was?.items ?? []).map(({ what, note }) => (note ? `${what}, ${note}` : what)).join("\n");
  return (
    <div class="stack">
      <p>{belongings.lead}</p>
      <Field
        typed={typed}
        form={form}
        name="items"
        type="textarea"
        rows={8}
        label={belongings.items}
        value={value}
      />
      <None
        typed={typed}
        form={form}
        legend={belongings.none}
        text={belongings.noneTick}
        checked={was?.items.length === 0}
      />
    </div>
  );
}

/** Rows that stand open before more are asked for. */
const openRows = 2;

function Medications({ typed, form, found }: Props) {
  const was = signedBefore(found, "medications");
  const sent = found.sent?.living.medications;
  const listed =
    was?.items ??
    (Array.isArray(sent)
      ? sent.map(({ name, dose, controlled }) => ({ name, dose, controlled, count: "", kept: "" }))
      : []);
  const { medications } = copy;
  const common = { typed, form };
  const row = (at: number) => <Medication {...common} at={at} one={listed[at - 1]} />;
  const numbers = Array.from({ length: room.medications }, (_, at) => at + 1);
  const shown = Math.max(openRows, listed.length);
  const typedInMore = numbers.slice(shown).some((at) => typed.values[`medication${at}_name`]);
  return (
    <div class="stack">
      <p>{medications.lead}</p>
      {numbers.slice(0, shown).map(row)}
      {shown < room.medications ? (
        <details class="more" open={typedInMore}>
          <summary>{medications.more}</summary>
          <div class="stack">{numbers.slice(shown).map(row)}</div>
        </details>
      ) : null}
      <None
        {...common}
        legend={medications.none}
        text={medications.noneTick}
        checked={was?.items.length === 0}
      />
      <Field
        {...common}
        name="countedWith"
        label={medications.with}
        hint={medications.withHint}
        value={was?.countedWith ?? ""}
      />
    </div>
  );
}

function Medication(props: {
  typed: Typed;
  form: string;
  at: number;
  one: ContentOf<"medications">["items"][number] | undefined;
}) {
  const { typed, form, at, one } = props;
  const { medications } = copy;
  const common = { typed, form };
  const field = (name: string) => `medication${at}_${name}`;
  return (
    <Group id={field("group")} title={medications.one(at)}>
      <Field {...common} name={field("name")} label={medications.name} value={one?.name ?? ""} />
      <Field {...common} name={field("dose")} label={medications.dose} value={one?.dose ?? ""} />
      <Field
        {...common}
        name={field("count")}
        label={medications.count}
        hint={medications.countHint}
        value={one?.count ?? ""}
      />
      <Checks
        {...common}
        name={field("controlled")}
        legend={medications.controlled}
        options={[
          {
            name: field("controlled"),
            text: medications.controlledTick,
            checked: one?.controlled ?? false,
          },
        ]}
      />
      <Field {...common} name={field("kept")} label={medications.kept} value={one?.kept ?? ""} />
    </Group>
  );
}

import { words } from "#functions/copy/words.ts";
import type { ContentOf } from "#shared/records/packet/document.ts";
import { room } from "#shared/residents/packet/content-from.ts";
import { Checks, Field, type FormState } from "../../ui/form.tsx";
import { broughtAlong, Group, None, type PartProps, signedBefore } from "./field-kit.tsx";

const medications = () => words().residents.signing.medications;

/** Rows shown before "more" is opened. */
const openRows = 2;

/** The medications a person brought, counted by two people. */
export function Medications({ typed, form, found }: PartProps) {
  const was =
    signedBefore(found, "medications") ?? broughtAlong(found, "medications", "medication_inventory");
  const sent = found.sent?.living.medications;
  const listed =
    was?.items ??
    (Array.isArray(sent)
      ? sent.map(({ name, dose, controlled }) => ({ name, dose, controlled, count: "", kept: "" }))
      : []);
  const common = { typed, form };
  const row = (at: number) => <Medication {...common} at={at} one={listed[at - 1]} />;
  const numbers = Array.from({ length: room.medications }, (_, at) => at + 1);
  const shown = Math.max(openRows, listed.length);
  const typedInMore = numbers.slice(shown).some((at) => typed.values[`medication${at}_name`]);
  return (
    <div class="stack">
      <p>{medications().lead}</p>
      {numbers.slice(0, shown).map(row)}
      {shown < room.medications ? (
        <details class="more" open={typedInMore}>
          <summary>{medications().more}</summary>
          <div class="stack">{numbers.slice(shown).map(row)}</div>
        </details>
      ) : null}
      <None
        {...common}
        legend={medications().none}
        text={medications().noneTick}
        checked={was?.items.length === 0}
      />
      <Field
        {...common}
        name="countedWith"
        label={medications().with}
        hint={medications().withHint}
        value={was?.countedWith ?? ""}
      />
    </div>
  );
}

function Medication(props: {
  typed: FormState;
  form: string;
  at: number;
  one: ContentOf<"medications">["items"][number] | undefined;
}) {
  const { typed, form, at, one } = props;
  const common = { typed, form };
  const field = (name: string) => `medication${at}_${name}`;
  return (
    <Group id={field("group")} title={medications().one({ at })}>
      <Field {...common} name={field("name")} label={medications().name} value={one?.name ?? ""} />
      <Field {...common} name={field("dose")} label={medications().dose} value={one?.dose ?? ""} />
      <Field
        {...common}
        name={field("count")}
        label={medications().count}
        hint={medications().countHint}
        value={one?.count ?? ""}
      />
      <Checks
        {...common}
        name={field("controlled")}
        legend={medications().controlled}
        options={[
          {
            name: field("controlled"),
            text: medications().controlledTick,
            checked: one?.controlled ?? false,
          },
        ]}
      />
      <Field {...common} name={field("kept")} label={medications().kept} value={one?.kept ?? ""} />
    </Group>
  );
}

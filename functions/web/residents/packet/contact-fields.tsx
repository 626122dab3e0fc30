import { words } from "#functions/copy/words.ts";
import { room } from "#shared/residents/packet/content-from.ts";
import { Field } from "../../ui/form.tsx";
import { broughtAlong, Group, None, type PartProps, signedBefore } from "./field-kit.tsx";

const contacts = () => words().residents.signing.contacts;

/** Emergency contacts, what we may tell them, and how to reach the resident safely. */
export function Contacts({ typed, form, found }: PartProps) {
  const was = signedBefore(found, "contacts");
  const sent = found.sent?.arrival?.emergencyContact;
  const known = broughtAlong(found, "contacts", "emergency_contacts");
  const reached = was ?? broughtAlong(found, "contacts", "safe_contact");
  const named = was?.emergency ?? known?.emergency ?? (sent ? [{ ...sent, relation: "" }] : []);
  const safe = reached?.safe ?? found.sent?.person.safeContact;
  const common = { typed, form };
  const chosen =
    typed.form === form ? typed.values.mayLeaveMessage : safe && (safe.mayLeaveMessage ? "yes" : "no");
  return (
    <div class="stack">
      <p>{contacts().lead}</p>
      {Array.from({ length: room.contacts }, (_, at) => {
        const field = (name: string) => `contact${at + 1}_${name}`;
        const one = named[at];
        return (
          <Group id={field("group")} title={contacts().one({ at: at + 1 })}>
            <Field {...common} name={field("name")} label={contacts().name} value={one?.name ?? ""} />
            <Field
              {...common}
              name={field("relation")}
              label={contacts().relation}
              value={one?.relation ?? ""}
            />
            <Field
              {...common}
              name={field("phone")}
              type="tel"
              label={contacts().phone}
              value={one?.phone ?? ""}
            />
            <Field
              {...common}
              name={field("mayBeTold")}
              label={contacts().mayBeTold}
              hint={contacts().mayBeToldHint}
              value={one?.mayBeTold ?? ""}
            />
          </Group>
        );
      })}
      <None
        {...common}
        legend={contacts().none}
        text={contacts().noneTick}
        checked={was !== undefined && was.emergency.length === 0}
      />
      <Group id="safe-group" title={contacts().safe}>
        <Field
          {...common}
          name="safePhone"
          type="tel"
          label={contacts().safePhone}
          value={safe?.phone ?? found.stay.value.phone ?? ""}
        />
        <Field
          {...common}
          name="safeEmail"
          type="email"
          label={contacts().safeEmail}
          value={safe?.email ?? ""}
        />
        <YesNo typed={typed} form={form} chosen={chosen} />
        <Field {...common} name="safeNote" label={contacts().note} value={reached?.safe.note ?? ""} />
      </Group>
    </div>
  );
}

/** Yes or no, with no default. */
function YesNo({ typed, form, chosen }: Pick<PartProps, "typed" | "form"> & { chosen: string | undefined }) {
  const wrong = typed.form === form && typed.problems.find((one) => one.pointer === "/mayLeaveMessage");
  return (
    <fieldset {...(wrong ? { "aria-describedby": `${form}-message-wrong` } : {})}>
      <legend>{contacts().message}</legend>
      <div class="choices">
        {(["yes", "no"] as const).map((one) => (
          <label class="choice">
            <input type="radio" name="mayLeaveMessage" value={one} checked={one === chosen} />
            <b>{contacts()[one]}</b>
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

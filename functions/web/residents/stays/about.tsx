import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { firstName } from "#shared/kernel/person-name.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { Health } from "#shared/residents/stay/about-resident.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import { contactsForm, emergencyRows } from "#shared/residents/stay/write-contacts.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Rows } from "../../kit/rows.tsx";
import { Facts, Icon, Panel, Section } from "../../ui/kit.tsx";

interface Props {
  readonly ctx: PageContext;
  readonly found: StayPage;
}
const copy = () => words().residents.about;

/** Whom to call: the resident, then their emergency contacts, with what each may be told. */
export const Reach = ({ ctx, found }: Props) => (
  <ReachLines stay={found.stay} reach={found.about.reach}>
    {ctx.scope.permissions.has(contactsForm.needs) ? <EditContacts ctx={ctx} found={found} /> : null}
  </ReachLines>
);

/** The same, with `children` below. */
export function ReachLines({
  stay,
  reach,
  children,
}: {
  stay: StayPage["stay"];
  reach: StayPage["about"]["reach"];
  children?: Child;
}) {
  const { phone, email, mayLeaveMessage, note, emergency } = reach;
  const name = firstName(stay);
  const careful = [mayLeaveMessage === false ? copy().noMessage : "", note].filter(Boolean).join(" ");
  return (
    <Section title={copy().reach}>
      <Panel rows>
        {phone ? <Call to={phone} text={copy().call({ name })} second={[phone, careful]} /> : null}
        {email ? (
          <div class="row">
            <Icon name="mail" />
            <a class="whole grow" href={`mailto:${email}`}>
              {email}
            </a>
          </div>
        ) : null}
        {emergency.map((one) => (
          <Call
            to={one.phone}
            text={copy().callContact({ name: one.name })}
            second={[
              [one.relation || copy().emergency, one.phone].join(", "),
              one.mayBeTold ? copy().mayBeTold({ what: one.mayBeTold }) : copy().notSaid,
            ]}
          />
        ))}
        {phone || emergency.length > 0 ? null : (
          <p class="pad second">{children ? copy().nothing : copy().notOnFile}</p>
        )}
        {children}
      </Panel>
    </Section>
  );
}

const Call = ({ to, text, second }: { to: string; text: string; second: readonly string[] }) => (
  <div class="row">
    <Icon name="phone" />
    <div class="grow">
      <a class="whole" href={dialLink(to)}>
        {text}
      </a>
      {second.filter(Boolean).map((line) => (
        <div class="second">{line}</div>
      ))}
    </div>
  </div>
);

function EditContacts({ ctx, found: { stay, about } }: Props) {
  const { phone, email, mayLeaveMessage, note, emergency } = about.reach;
  const signing = words().residents.signing.contacts;
  return (
    <div class="pad">
      <ActOf
        form={contactsForm}
        typed={ctx.typed}
        action={`/houses/${stay.house}/stays/${stay.id}/contacts`}
        copy={copy().fields}
        rows={{
          emergency: (
            <Rows
              rows={emergencyRows}
              name="emergency"
              id={contactsForm.name}
              typed={ctx.typed}
              title={signing.one}
              copy={signing}
              hints={{ mayBeTold: signing.mayBeToldHint }}
              values={emergency}
              open={emergencyRows.most}
            />
          ),
        }}
        options={{ mayLeaveMessage: { words: copy().messageOptions, none: copy().notAsked } }}
        values={{
          phone,
          email,
          mayLeaveMessage: mayLeaveMessage === null ? "" : mayLeaveMessage ? "yes" : "no",
          note,
        }}
        icon="file-pen"
        title={copy().edit}
        button={copy().save}
      />
    </div>
  );
}

/** Allergies and medications, for those who may see them. */
export const HealthFacts = ({ health }: { health: Health | undefined }) =>
  health ? (
    <Section title={copy().health}>
      <Facts
        rows={[
          [copy().allergies, said(health.allergies)],
          [copy().medications, medicines(health.medications)],
        ]}
      />
    </Section>
  ) : null;

const unknowns = (): Readonly<Record<string, string>> => ({
  none_known: copy().noneKnown,
  not_asked: copy().notAsked,
});
const said = (text: string | null): string => (text === null ? copy().notOnFile : (unknowns()[text] ?? text));

function medicines(given: Health["medications"]): Child {
  if (given === null || typeof given === "string") return said(given);
  if (given.length === 0) return copy().noneKnown;
  return given.map(({ name, dose }) => <div>{[name, dose].filter(Boolean).join(", ")}</div>);
}

/** The resident's own words, from the referral. */
export const Strengths = ({ found: { stay, about } }: Pick<Props, "found">) =>
  about.strengths ? (
    <Section
      title={words().referrals.page.brings({ name: firstName(stay) })}
      aside={words().referrals.page.ownWords}
    >
      <blockquote class="panel pad">{about.strengths}</blockquote>
    </Section>
  ) : null;

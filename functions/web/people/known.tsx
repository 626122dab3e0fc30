import { words } from "#functions/copy/words.ts";
import type { KnownAs, KnownPerson } from "#shared/people/recognize/known-as.ts";
import { linkForm } from "#shared/people/recognize/link-referral.ts";
import { Hidden } from "../kit/fields.tsx";
import { Act } from "../ui/act.tsx";
import type { FormState } from "../ui/form.tsx";
import { Form } from "../ui/form.tsx";
import { Icon, Pill, Section } from "../ui/kit.tsx";
import { alike, bornOn, whenOf, whereOf } from "./said.ts";

interface Props {
  readonly known: KnownAs;
  /** Where the form is sent that matches the person. */
  readonly action: string;
  readonly typed: FormState;
  /** False once the referral has become a stay. */
  readonly open: boolean;
}

/** Who the person was matched to, and possible matches. No house sees this. */
export function Known({ known, action, typed, open }: Props) {
  const { self, candidates } = known;
  return (
    <Section title={words().people.knownTitle} aside={words().people.knownAside}>
      <div class="panel rows">
        <div class="pad stack">
          {self ? (
            <>
              <p>
                {words().people.recognized({ name: self.person.legalName })} {bornOn(self.person.birthDate)}.
              </p>
              <Stays of={self} known={known} />
              <p>
                <a class="btn btn-row" href={`/people/${self.person.id}`}>
                  {words().people.open}
                </a>
              </p>
            </>
          ) : (
            <p>{words().people.nobody}</p>
          )}
        </div>
        {candidates.map((one) => (
          <div class="pad stack">
            <div class="flex items-start justify-between gap-3">
              <div>
                <h3>{one.person.legalName}</h3>
                <span class="second">{bornOn(one.person.birthDate)}</span>
              </div>
              <Pill icon="users" tone="due">
                {words().people.mayBe}
              </Pill>
            </div>
            <p class="second">{words().people.because({ alike: alike(one.like) })}</p>
            <Stays of={one} known={known} />
            <div class="flex flex-wrap gap-2">
              {open ? (
                <Form id={`is-${one.person.id}`} action={action}>
                  <Hidden form={linkForm} values={{ person: one.person.id }} />
                  <button type="submit" class="btn btn-row">
                    {words().people.thisIs}
                  </button>
                </Form>
              ) : null}
              <a
                class="btn btn-row"
                href={self ? `/people/${one.person.id}/with/${self.person.id}` : `/people/${one.person.id}`}
              >
                {self ? words().people.compare : words().people.open}
              </a>
            </div>
          </div>
        ))}
        {self && open && self.stays.length > 0 ? (
          <div class="pad">
            <Act
              typed={typed}
              form="somebody-else"
              icon="user-round-plus"
              title={words().people.somebodyElse}
              action={action}
              hint={words().people.somebodyElseHint}
              button={words().people.somebodyElseButton}
            />
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function Stays({ of, known }: { of: KnownPerson; known: KnownAs }) {
  if (of.stays.length === 0) return <p class="second">{words().people.noStays}</p>;
  return (
    <ul class="reasons">
      {of.stays.map((one) => (
        <li>
          <Icon name={one.ended ? "footprints" : of.hidden ? "eye-off" : "house"} />
          <span>
            {whereOf(one, known.houses)} <span class="second">{whenOf(one)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

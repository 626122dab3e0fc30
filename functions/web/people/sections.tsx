import { spokenNumber } from "#shared/ids.ts";
import type { PersonPage } from "#shared/person/read-person.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Field, Form } from "../ui/form.tsx";
import { Empty, Icon, Panel, Section } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";
import { bornOn, longDate, whenOf, whereOf } from "./said.ts";

interface Props {
  readonly found: PersonPage;
}

export function Stays({ found }: Props) {
  return (
    <Section title={en.person.stays}>
      {found.stays.length === 0 ? (
        <Empty>{en.person.noStays}</Empty>
      ) : (
        <Panel rows>
          {found.stays.map((one) => (
            <div class="row">
              <Icon name={one.at ? (one.ended ? "footprints" : "house") : "eye-off"} />
              <div class="grow">
                {one.at ? (
                  <a class="whole" href={`/houses/${one.at.house}/stays/${one.at.stay}`}>
                    {whereOf(one, found.houses)}
                  </a>
                ) : (
                  <b>{en.person.hidden}</b>
                )}
                <div class="second">
                  {[whenOf(one), one.at && !one.ended ? en.person.bed(one.at.bedLabel) : ""]
                    .filter(Boolean)
                    .join(", ")}
                </div>
              </div>
            </div>
          ))}
        </Panel>
      )}
    </Section>
  );
}

export function Referrals({ found }: Props) {
  return (
    <Section title={en.person.referrals}>
      {found.referrals.length === 0 ? (
        <Empty>{en.person.noReferrals}</Empty>
      ) : (
        <Panel rows>
          {found.referrals.map((one) => (
            <div class="row">
              <Icon name="inbox" />
              <div class="grow">
                {one.at ? (
                  <a class="whole" href={`/referrals/${one.at.referral}`}>
                    {spokenNumber(one.at.referral)}
                  </a>
                ) : (
                  <b>{en.person.hidden}</b>
                )}
                <div class="second">
                  {[
                    en.person.referralAt(one.partnerName, longDate(one.receivedAt)),
                    en.person.status[one.status],
                    one.at?.house ? en.person.withHouse(found.houses.get(one.at.house)?.name ?? "") : "",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </div>
              </div>
            </div>
          ))}
        </Panel>
      )}
    </Section>
  );
}

/** Records that were merged into this one, each with the way back. */
export function Records({ found, visit }: Props & { visit: Visit }) {
  if (found.merged.length === 0) return null;
  const manages = visit.scope.permissions.has("person.manage");
  return (
    <Section title={en.person.records}>
      <Panel rows>
        {found.merged.map(({ person, merge }) => (
          <div class="pad stack">
            <div>
              <b>{person.legalName}</b> <span class="second">{bornOn(person.birthDate)}</span>
              <div class="second">{en.person.mergedBy(merge.by, longDate(merge.at))}</div>
              <p>{merge.reason}</p>
            </div>
            {manages ? (
              <More
                id={`unmerge-${person.id}`}
                typed={visit.typed}
                icon="split"
                title={en.person.unmerge}
                form={
                  <Form
                    id={`unmerge-${person.id}`}
                    action={`/people/${merge.into}/with/${person.id}/unmerging`}
                  >
                    <p class="second">{en.person.unmergeHint}</p>
                    <Field
                      typed={visit.typed}
                      form={`unmerge-${person.id}`}
                      name="reason"
                      type="textarea"
                      label={en.person.unmergeReason}
                      required
                    />
                    <button type="submit" class="btn btn-block">
                      {en.person.unmergeButton}
                    </button>
                  </Form>
                }
              />
            ) : null}
          </div>
        ))}
      </Panel>
    </Section>
  );
}

/** Who they are kept apart from, and why; admissions alone see it. */
export function Apart({ found, visit }: Props & { visit: Visit }) {
  if (found.apart.length === 0) return null;
  const manages = visit.scope.permissions.has("person.manage");
  return (
    <Section title={en.person.apart}>
      <Panel rows>
        {found.apart.map(({ other, said }) => (
          <div class="pad flex items-start justify-between gap-3">
            <div>
              <a class="link" href={`/people/${other.id}`}>
                {other.legalName}
              </a>
              <div class="second">
                {en.person.apartBy(en.person.apartKinds[said.kind], said.by, longDate(said.since))}
              </div>
              <p>{said.reason}</p>
            </div>
            {manages ? (
              <Form
                id={`together-${other.id}`}
                action={`/people/${found.person.id}/with/${other.id}/kept-apart`}
              >
                <input type="hidden" name="apart" value="no" />
                <button type="submit" class="btn btn-row">
                  {en.person.apartEnd}
                </button>
              </Form>
            ) : null}
          </div>
        ))}
      </Panel>
    </Section>
  );
}

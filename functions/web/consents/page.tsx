import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { clinicianForm, isForClinicians, listClinicians } from "#shared/clinical/name-clinician.ts";
import { type ConsentsPage, listConsents } from "#shared/consents/list-consents.ts";
import { prepareForm } from "#shared/consents/prepare-consent.ts";
import { consentForm } from "#shared/consents/record-consent.ts";
import { emergencyForm } from "#shared/consents/record-disclosure.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { usualPurpose } from "#shared/records/consent/consent.ts";
import type { MemberClinician } from "#shared/records/member/clinician.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { actorOf } from "#shared/table/scope.ts";
import { ActOf } from "../kit/fields.tsx";
import { localDate } from "../kit/local-times.ts";
import { stayIn, stayPath } from "../kit/params.ts";
import type { HouseContext, PageContext } from "../kit/route.ts";
import { Back, Empty, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { PrintButton } from "../ui/print-button.tsx";
import { shell } from "../ui/shell.tsx";
import { Accounting } from "./accounting.tsx";
import { OneConsent } from "./one.tsx";

const copy = () => words().consents;

/** A resident's consents, and the accounting of what was shared. */
export async function consentsPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const found = await listConsents(ctx.scope, { ...stayIn(ctx), cursor: ctx.c.req.query("cursor") });
  const { stay, house } = found;
  const asks =
    ctx.scope.permissions.has(clinicianForm.needs) &&
    found.consents.some(({ value }) => isForClinicians(value));
  const clinicians = asks ? await listClinicians(ctx.scope, { house: ctx.house }) : [];
  const name = boardName(stay) || stay.legalName;
  return shell(ctx, {
    title: `${copy().title}, ${name}`,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={stayPath(ctx)}>{name}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        <Gate ctx={ctx} found={found} clinicians={clinicians} />
      </div>
    ),
  });
}

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly found: ConsentsPage;
}

const Gate = ({ ctx, found, clinicians }: Props & { clinicians: readonly MemberClinician[] }) => {
  const { permissions } = ctx.scope;
  return (
    <>
      {found.consents.length === 0 ? <Empty>{copy().none}</Empty> : null}
      {found.consents.map(({ value }) => (
        <OneConsent ctx={ctx} found={found} one={value} clinicians={clinicians} />
      ))}
      <Unsigned ctx={ctx} found={found} />
      {permissions.has("consent.manage") ? <Add ctx={ctx} found={found} /> : null}
      <Section title={copy().accounting} aside={<PrintButton assets={ctx.assets} />}>
        <p class="second">{copy().accountingHint}</p>
        <Accounting found={found} now={ctx.scope.now()} />
      </Section>
      {permissions.has("disclosure.record") ? <Emergency ctx={ctx} /> : null}
    </>
  );
};

/** Forms that wait to be signed, and those that were refused. */
const Unsigned = ({ ctx, found }: Props) =>
  found.prepared.length === 0 ? null : (
    <Section title={copy().waiting}>
      <Panel rows>
        {found.prepared.map((one) => (
          <div class="row">
            <div class="grow">
              <b>{`${copy().kinds[one.kind]}: ${one.recipient}`}</b>
              {one.refused ? (
                <div class="second">
                  {copy().refused({ day: moment(one.refused.at, ctx.scope.now(), found.house.timeZone) })}
                </div>
              ) : null}
            </div>
            {!one.refused && ctx.scope.permissions.has("consent.manage") ? (
              <a class="btn" href={`${stayPath(ctx)}/consents/${one.id}/signature`}>
                {copy().openForm}
              </a>
            ) : null}
          </div>
        ))}
      </Panel>
    </Section>
  );

const shared = () => ({
  copy: copy(),
  hints: {
    recipient: copy().recipientHint,
    purpose: copy().purposeHint({ usual: usualPurpose }),
    irrevocableUntil: copy().irrevocableHint,
  },
  options: { kind: { words: copy().kinds }, what: { words: copy().information } },
});

/** A consent to sign here, or one that was signed on paper. */
const Add = ({ ctx, found }: Props) => (
  <div class="panel pad stack">
    <ActOf
      form={prepareForm}
      typed={ctx.typed}
      action={`${stayPath(ctx)}/consents/prepared`}
      icon="signature"
      title={copy().prepare}
      hint={copy().prepareHint}
      {...shared()}
      button={copy().prepareButton}
    />
    <ActOf
      form={consentForm}
      typed={ctx.typed}
      action={`${stayPath(ctx)}/consents`}
      icon="file-pen"
      title={copy().record}
      hint={copy().recordHint}
      {...shared()}
      copy={{ ...copy(), scan: words().common.scans.optional }}
      hints={{ ...shared().hints, scan: words().common.scans.hint }}
      values={{ signedBy: found.stay.legalName }}
      more={{ signedOn: { max: localDate(ctx.scope.now(), found.house.timeZone) } }}
      button={copy().recordButton}
    />
  </div>
);

const Emergency = ({ ctx }: Pick<Props, "ctx">) => (
  <div class="panel pad stack">
    <ActOf
      form={emergencyForm}
      typed={ctx.typed}
      action={`${stayPath(ctx)}/consents/emergencies`}
      icon="triangle-alert"
      title={copy().emergency}
      hint={copy().emergencyHint}
      copy={{ ...copy(), to: copy().emergencyTo, what: copy().emergencyWhat, how: copy().toldHow }}
      values={{ toldBy: nameOfActor(actorOf(ctx.scope)) }}
      options={{ what: { words: copy().information }, how: { words: copy().leftBy } }}
      button={copy().emergencyButton}
    />
  </div>
);

import type { Child } from "hono/jsx";
import { and, day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { endForm } from "#shared/consents/end-consent.ts";
import type { ConsentsPage } from "#shared/consents/list-consents.ts";
import { disclosureForm } from "#shared/consents/record-disclosure.ts";
import { removalForm, scanForm } from "#shared/consents/scan-consent.ts";
import { type Consent, hasScans, isLive } from "#shared/records/consent/consent.ts";
import { hasLeft } from "#shared/records/consent/disclosure.ts";
import type { MemberClinician } from "#shared/records/member/clinician.ts";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import { ActOf } from "../kit/fields.tsx";
import { localDate } from "../kit/local-times.ts";
import { stayPath } from "../kit/params.ts";
import type { HouseContext, PageContext } from "../kit/route.ts";
import { Scans } from "../kit/scans.tsx";
import { doneAt } from "../network/corrections.tsx";
import { Facts, Icon, Pill, Section } from "../ui/kit.tsx";
import { Clinician } from "./clinician.tsx";
import { Mail } from "./mail.tsx";

const copy = () => words().consents;

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly found: ConsentsPage;
  readonly one: Consent;
  readonly clinicians: readonly MemberClinician[];
}

/** One consent with its elements, and what may be done with it. */
export function OneConsent(props: Props) {
  const { ctx, found, one } = props;
  const { permissions } = ctx.scope;
  const live = isLive(one, ctx.scope.now());
  return (
    <Section title={`${copy().kinds[one.kind]}: ${one.leaves.to}`} aside={<State one={one} live={live} />}>
      <div class="panel pad stack">
        <Facts rows={elements(props)} />
        {one.signed.how === "screen" || one.signed.how === "link" ? (
          <p>
            <a class="btn" href={`${stayPath(ctx)}/consents/${one.id}/signature`}>
              <Icon name="file-pen" />
              {copy().signedForm}
            </a>
          </p>
        ) : null}
        <Scans
          typed={ctx.typed}
          scans={one.scans}
          at={`${stayPath(ctx)}/consents/${one.id}`}
          id={one.id}
          said={doneAt(ctx.scope.now(), found.house.timeZone)}
          forms={
            permissions.has("consent.manage") && hasScans(one) ? { add: scanForm, remove: removalForm } : null
          }
        />
        {live && permissions.has("disclosure.record") ? <Tell {...props} /> : null}
        {live && permissions.has("consent.manage") ? <Clinician {...props} /> : null}
        {one.kind === "family" ? <ByLink {...props} /> : null}
        {live && permissions.has("disclosure.record") ? <Mail ctx={ctx} one={one} /> : null}
        {one.over === null && permissions.has("consent.manage") ? <End {...props} /> : null}
        {one.over ? <p class="second">{ended(one, found, ctx)}</p> : null}
      </div>
    </Section>
  );
}

const ByLink = ({ ctx, one }: Props) => (
  <p>
    <a class="btn" href={`${stayPath(ctx)}/consents/${one.id}/guests`}>
      <Icon name="user-round-plus" />
      {copy().guests.title}
    </a>
  </p>
);

const State = ({ one, live }: { one: Consent; live: boolean }) => (
  <Pill icon={live ? "check" : "ban"} tone={live ? "good" : "plain"}>
    {one.over ? copy().over[one.over.how] : live ? copy().active : copy().expired}
  </Pill>
);

/** The elements of 42 CFR 2.31. What leaves is what the network may tell. */
function elements({ ctx, found, one }: Props): (readonly [string, Child])[] {
  const sayDay = (date: string) => day(date, ctx.scope.now(), found.house.timeZone);
  const network = found.network.recipients[0] ?? found.network.name;
  const rows: (readonly [string, Child])[] = [
    [copy().discloser, network],
    [copy().recipient, one.leaves.to],
    [copy().what, and(one.leaves.what.map((kind) => copy().information[kind]))],
    [copy().purpose, one.purpose],
    [copy().mayReturnTitle, one.mayReturn.join(", ")],
    [copy().until, "on" in one.expires ? sayDay(one.expires.on) : one.expires.event],
    [copy().signedBy, copy().signed({ by: one.signed.signer, day: sayDay(one.signed.on) })],
    [copy().kept, one.signed.kept],
    [
      copy().revocation,
      one.irrevocableUntil
        ? copy().cannotRevoke({ event: one.irrevocableUntil })
        : one.revocation || copy().revocationDefault,
    ],
  ];
  return rows.filter(([, text]) => text !== "");
}

const ended = ({ over }: Consent, found: ConsentsPage, ctx: PageContext): string =>
  over
    ? copy().ended({
        how: copy().over[over.how],
        day: day(over.on, ctx.scope.now(), found.house.timeZone),
        by: over.heardBy || "none",
      })
    : "";

const Tell = ({ ctx, one }: Props) => (
  <ActOf
    form={disclosureForm}
    id={`tell-${one.id}`}
    typed={ctx.typed}
    action={`${stayPath(ctx)}/consents/${one.id}/disclosures`}
    icon="phone"
    title={copy().tell}
    hint={disclosureNotice}
    copy={{ what: copy().told, how: copy().toldHow }}
    options={{
      what: { pairs: one.leaves.what.map((kind) => [kind, copy().information[kind]] as const) },
      how: { words: copy().leftBy },
    }}
    button={copy().tellButton}
  />
);

/** What it stops, and what it can't take back, is said before. */
const End = ({ ctx, found, one }: Props) => (
  <ActOf
    form={endForm}
    id={`end-${one.id}`}
    typed={ctx.typed}
    action={`${stayPath(ctx)}/consents/${one.id}/ending`}
    icon="ban"
    title={copy().end}
    hint={copy().endHint({
      to: one.leaves.to,
      sent: found.disclosures
        .filter(hasLeft)
        .filter(({ basis }) => "consent" in basis && basis.consent === one.id).length,
    })}
    copy={copy()}
    hints={{ heardBy: copy().heardByHint }}
    values={{ on: localDate(ctx.scope.now(), found.house.timeZone) }}
    options={{ how: { words: copy().ways } }}
    button={copy().endButton}
    danger
  />
);

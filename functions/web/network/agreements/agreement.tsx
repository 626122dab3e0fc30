import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { correctionForm, newerForm } from "#shared/network/agreement/content.ts";
import { endForm } from "#shared/network/agreement/end-agreement.ts";
import { type OnFile, readAgreement } from "#shared/network/agreement/read-agreements.ts";
import { removalForm, scanForm } from "#shared/network/agreement/scan-agreement.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { type AgreementContent, agreementContent } from "#shared/records/agreement/agreement.ts";
import { ActOf } from "../../kit/fields.tsx";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { Scans } from "../../kit/scans.tsx";
import type { FormState } from "../../ui/form.tsx";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { doneAt, OnRecord, type SaidDone } from "../corrections.tsx";
import { StandingMark } from "./standing.tsx";

const copy = () => words().network.agreements;
const names = keysOf(agreementContent.shape);

/** One agreement: what it says, what became of it, and what can be recorded about it. */
export async function agreementPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed } = ctx;
  const [found, { timeZone }] = await Promise.all([
    readAgreement(scope, { agreement: idIn(ctx, "agreement") }),
    readProfile(scope),
  ]);
  const said = doneAt(scope.now(), timeZone);
  return shell(ctx, {
    title: found.party,
    children: (
      <>
        <Back href="/network/agreements">{copy().title}</Back>
        <div class="title">
          <h1>{found.party}</h1>
          <StandingMark standing={found.standing} />
        </div>
        <div class="record">
          <div>
            <OnRecord
              found={found}
              names={names}
              fields={copy().fields}
              say={sayField}
              said={said}
              recorded={copy().recorded(said(found.recorded))}
            >
              <Over found={found} said={said} />
              <Scans
                typed={typed}
                scans={found.scans}
                at={`/network/agreements/${found.id}`}
                id={found.id}
                said={said}
                forms={{ add: scanForm, remove: removalForm }}
              />
            </OnRecord>
          </div>
          <Acts found={found} typed={typed} />
        </div>
      </>
    ),
  });
}

/** What one field says, in words. */
function sayField(content: AgreementContent, name: keyof AgreementContent): string {
  if (name === "kind") return copy().kinds[content.kind];
  if (name === "renewal") return copy().renewal[content.renewal];
  if (name === "termEnds") return content.termEnds ? longDay(content.termEnds) : copy().noTerm;
  if (name === "signedOn" || name === "effectiveOn") return longDay(content[name]);
  return content[name];
}

function Over({ found: { replaced, ended }, said }: { found: OnFile; said: SaidDone }) {
  return (
    <>
      {replaced ? (
        <p class="second">
          {copy().replacedBy(said(replaced))}.{" "}
          <a class="under" href={`/network/agreements/${replaced.newer}`}>
            {copy().seeNewer}
          </a>
        </p>
      ) : null}
      {ended ? (
        <p class="second">
          {copy().endedOn({ day: longDay(ended.on), by: said(ended).by })}: {ended.reason}
        </p>
      ) : null}
    </>
  );
}

function Acts({ found, typed }: { found: OnFile & { version: number }; typed: FormState }) {
  const at = `/network/agreements/${found.id}`;
  const options = { kind: { words: copy().kinds }, renewal: { words: copy().renewal } };
  const over = found.replaced !== null || found.ended !== null;
  return (
    <div class="stack screen-only">
      {over ? null : (
        <ActOf
          form={newerForm}
          typed={typed}
          action={`${at}/newer`}
          icon="file-check"
          title={copy().newer.title}
          hint={copy().newer.hint}
          copy={{ ...copy().fields, scan: words().common.scans.optional }}
          hints={{ ...copy().hints, scan: words().common.scans.hint }}
          options={options}
          values={{ kind: found.kind, party: found.party, service: found.service, renewal: found.renewal }}
          button={copy().newer.button}
        />
      )}
      <ActOf
        form={correctionForm}
        typed={typed}
        action={`${at}/correction`}
        icon="pencil"
        title={copy().correct.title}
        hint={copy().correct.hint}
        copy={copy().fields}
        hints={copy().hints}
        options={options}
        values={agreementContent.parse(found)}
        shown={{ version: found.version }}
        button={copy().correct.button}
      />
      {over ? null : (
        <ActOf
          form={endForm}
          typed={typed}
          action={`${at}/end`}
          icon="ban"
          title={copy().end.title}
          hint={copy().end.hint}
          copy={copy().end}
          button={copy().end.button}
        />
      )}
    </div>
  );
}

import { words } from "#functions/copy/words.ts";
import { assessmentForm } from "#shared/network/breach/assess-breach.ts";
import type { OnRegister } from "#shared/network/breach/read-breaches.ts";
import { breachCorrectionForm } from "#shared/network/breach/record-breach.ts";
import { breachNoticeForm } from "#shared/network/breach/record-notice.ts";
import { ActOf } from "../../kit/fields.tsx";
import { Act } from "../../ui/act.tsx";
import type { FormState } from "../../ui/form.tsx";

const copy = () => words().network.breaches;

/** What can be recorded about an incident. */
export function BreachActs({ found, typed }: { found: OnRegister & { version: number }; typed: FormState }) {
  const at = `/network/breaches/${found.id}`;
  const stands = found.assessments.at(-1);
  const isReady = found.duties.every(({ done }) => done);
  const { assessment, notice, close, correct } = copy();
  return (
    <div class="section stack screen-only">
      {found.closed ? null : (
        <ActOf
          form={assessmentForm}
          typed={typed}
          action={`${at}/assessment`}
          icon="list"
          title={stands ? assessment.again : assessment.act}
          hint={assessment.hint}
          copy={assessment.fields}
          options={{ decision: { words: copy().decision } }}
          values={{ ...stands }}
          button={assessment.button}
        />
      )}
      {found.closed || stands?.decision !== "notify" ? null : (
        <ActOf
          form={breachNoticeForm}
          typed={typed}
          action={`${at}/notices`}
          icon="mail"
          title={notice.act}
          copy={notice.fields}
          hints={{ how: notice.how }}
          options={{ to: { words: notice.to } }}
          button={notice.button}
        />
      )}
      <ActOf
        form={breachCorrectionForm}
        typed={typed}
        action={`${at}/correction`}
        icon="pencil"
        title={correct.title}
        hint={correct.hint}
        copy={copy().fields}
        hints={copy().hints}
        options={{ information: { words: copy().information } }}
        values={{
          discoveredOn: found.discoveredOn,
          happenedOn: found.happenedOn,
          what: found.what,
          information: found.information,
          people: String(found.people),
          listAt: found.listAt,
        }}
        shown={{ version: found.version }}
        button={correct.button}
      />
      {found.closed || !isReady ? null : (
        <Act
          form="closure"
          typed={typed}
          action={`${at}/closure`}
          icon="check"
          title={close.title}
          hint={close.hint}
          button={close.button}
        />
      )}
    </div>
  );
}

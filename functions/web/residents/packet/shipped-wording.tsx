import { spanishOver } from "#functions/copy/spanish.ts";
import { words } from "#functions/copy/words.ts";
import { consentStatement, consentText, intent } from "#shared/records/packet/signature.ts";
import { inSpanish } from "#shared/records/packet/signature-in-spanish.ts";
import type { ShippedPart } from "#shared/records/packet/spanish.ts";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import { Text } from "./text.tsx";

const line = "______";

/** The wording of both languages, to be compared. */
export async function ShippedWording({ part }: { part: ShippedPart }) {
  const copy = words().residents.texts.spanish;
  const [english, ownSpanish] = part === "consent_forms" ? await consentForms() : signing();
  return (
    <>
      <details>
        <summary>{copy.english}</summary>
        <Text text={english} />
      </details>
      <div lang="es" class="stack">
        <b>{copy.text}</b>
        <Text text={ownSpanish} />
      </div>
    </>
  );
}

const signing = (): [string, string] => [
  [consentText, consentStatement, intent(line)].join("\n\n"),
  [inSpanish.consentText, inSpanish.consentStatement, inSpanish.intent(line)].join("\n\n"),
];

async function consentForms(): Promise<[string, string]> {
  const both = [words(), await spanishOver(words())].map(({ consents: { form } }) => {
    const { titles, information, scope, irrevocable, ...others } = form;
    return [
      ...Object.values(titles),
      ...Object.values(information),
      ...Object.values(others),
      scope({ notice: disclosureNotice }),
      irrevocable({ event: line }),
    ].join("\n\n");
  });
  return [both[0] ?? "", both[1] ?? ""];
}

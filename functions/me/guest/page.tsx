import { words } from "#functions/copy/words.ts";
import { answerForm } from "#shared/consents/guest/answer-guest.ts";
import type { readInvitation } from "#shared/consents/guest/open-guest.ts";
import { passMinutes } from "#shared/records/door/link.ts";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import type { Assets } from "../../web/assets/load.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import { type FormState, Typed } from "../../web/ui/form.tsx";
import { bareDocument, type Markup } from "../../web/ui/layout.tsx";
import { OtherLanguage } from "../../web/ui/other-language.tsx";
import { Done, Refused } from "../../web/ui/outcome.tsx";

const copy = () => words().guests;

interface Props {
  readonly at: string;
  readonly typed: FormState;
  readonly found: Awaited<ReturnType<typeof readInvitation>>;
}

/** Who named the guest, and the guest's answer. */
export function invitationPage(assets: Assets, { at, typed, found }: Props): Markup {
  const { resident, house, own } = found;
  const title = copy().title({ resident });
  return bareDocument(
    assets,
    typed.banner ? words().common.errors.inTitle({ title }) : title,
    <Typed.Provider value={typed}>
      <Refused typed={typed} />
      {own && !typed.banner ? <Done said={{ text: copy().thanks }} /> : null}
      <OtherLanguage at={at} />
      <h1>{title}</h1>
      <p>{copy().lead({ resident, house })}</p>
      <div class="panel pad">
        <FormOf
          form={answerForm}
          typed={typed}
          action={at}
          copy={copy()}
          values={own ? { is: own.is, phone: own.phone, reach: own.reach } : {}}
          options={{ is: { words: copy().ways } }}
          more={{ phone: { autocomplete: "tel" } }}
          button={copy().button}
        />
      </div>
      <p class="second">{copy().change({ minutes: passMinutes })}</p>
      <p class="second" lang="en">
        {disclosureNotice}
      </p>
    </Typed.Provider>,
    house,
  );
}

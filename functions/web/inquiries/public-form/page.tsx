import { words } from "#functions/copy/words.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { inquiryForm } from "#shared/records/inquiry/content.ts";
import { askers } from "#shared/records/inquiry/inquiry.ts";
import type { PublicProfile } from "#shared/records/network/public-profile.ts";
import type { Assets } from "../../assets/load.ts";
import { Fields } from "../../kit/fields.tsx";
import { Form, type FormState } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { bareDocument, type Markup } from "../../ui/layout.tsx";
import { OtherLanguage } from "../../ui/other-language.tsx";
import { Refused } from "../../ui/outcome.tsx";

const copy = () => words().inquiries.form;

function Call({ publicProfile, filled }: { publicProfile: PublicProfile; filled?: boolean }) {
  return publicProfile.phone ? (
    <p>
      <a class={filled ? "btn btn-primary" : "btn"} href={dialLink(publicProfile.phone)}>
        <Icon name="phone" />
        {copy().call({ phone: publicProfile.phone })}
      </a>
    </p>
  ) : null;
}

const Emergency = () => (
  <p class="banner">
    <Icon name="triangle-alert" />
    <span>
      {copy().emergency.before}
      <a class="under" href="tel:911">
        <b>911</b>
      </a>
      {copy().emergency.between}
      <a class="under" href="tel:988">
        <b>988</b>
      </a>
      {copy().emergency.after}
    </span>
  </p>
);

/** The form is off: shows the phone number instead. */
export const closedPage = (assets: Assets, publicProfile: PublicProfile): Markup =>
  bareDocument(
    assets,
    copy().closedTitle({ network: publicProfile.name }),
    <>
      <h1>
        {publicProfile.phone ? copy().closedTitle({ network: publicProfile.name }) : publicProfile.name}
      </h1>
      <p>{publicProfile.phone ? copy().closed : copy().closedNoPhone}</p>
      <Call publicProfile={publicProfile} filled />
      <Emergency />
    </>,
    publicProfile.name,
  );

/** `many`: it was sent while the form was over its limits, so the phone number comes first. */
export const thanksPage = (assets: Assets, publicProfile: PublicProfile, many: boolean): Markup =>
  bareDocument(
    assets,
    copy().thanksTitle,
    <>
      <h1>{copy().thanksTitle}</h1>
      {many ? <Call publicProfile={publicProfile} filled /> : null}
      <p role="status">
        {many
          ? copy().thanksMany
          : copy().thanks({ network: publicProfile.name, hours: publicProfile.callBackHours ?? 0 })}
      </p>
      {many ? null : <Call publicProfile={publicProfile} />}
      <Emergency />
    </>,
    publicProfile.name,
  );

interface Asked {
  readonly publicProfile: PublicProfile;
  /** The form's path. */
  readonly at: string;
  readonly token: string;
  readonly typed: FormState;
}

/** What the network says of its houses and of its call back, a line each. */
function About({ publicProfile }: Pick<Asked, "publicProfile">) {
  const { towns, whom, price, callBackHours } = publicProfile;
  const { facts, within } = copy();
  const said = [
    [facts.towns, towns],
    [facts.whom, whom],
    [facts.price, price],
    [facts.callBack, callBackHours === null ? "" : within({ hours: callBackHours })],
  ] as const;
  return (
    <div>
      {said.map(([name, text]) =>
        text === "" ? null : (
          <p>
            <span class="second">{name}:</span> {text}
          </p>
        ),
      )}
    </div>
  );
}

/** Who reads it and how long it is kept. */
const Policy = ({ publicProfile }: Pick<Asked, "publicProfile">) => (
  <details>
    <summary>{copy().readMore}</summary>
    <div class="stack pt-2">
      {copy().next.map((line) => (
        <p>{line}</p>
      ))}
      <p>{copy().kept({ closed: publicProfile.closedDays, unanswered: publicProfile.unansweredDays })}</p>
    </div>
  </details>
);

/** The inquiry form: the phone first, then what to know, then the fields. */
export function inquirePage(assets: Assets, asked: Asked): Markup {
  const { publicProfile, typed, at } = asked;
  const title = copy().title({ network: publicProfile.name });
  return bareDocument(
    assets,
    typed.banner ? words().common.errors.inTitle({ title }) : title,
    <>
      <Refused typed={typed} />
      <OtherLanguage at={at} />
      <Emergency />
      <div>
        <h1>{title}</h1>
        <p class="second">
          {copy().lead} {copy().noObligation}
        </p>
      </div>
      <Call publicProfile={publicProfile} filled={typed.banner !== undefined} />
      <About publicProfile={publicProfile} />
      <div class="panel pad">
        <FormFields {...asked} />
      </div>
      <Policy publicProfile={publicProfile} />
    </>,
    publicProfile.name,
  );
}

function FormFields({ at, token, typed }: Asked) {
  const { fields } = copy();
  const common = {
    form: inquiryForm,
    typed,
    copy: fields,
    values: { asking: "self", house: "unsaid", when: "unsaid", language: fields.languageHere },
    options: {
      asking: {
        pairs: askers.flatMap((one) =>
          one === "unsaid" ? [] : [[one, words().inquiries.asking[one]] as const],
        ),
      },
      house: { words: words().inquiries.wanted },
      when: { words: words().inquiries.wantedWhen },
    },
    hints: { words: `${copy().wordsHint} ${copy().notAsked}` },
    more: {
      asking: { required: true },
      house: { required: true },
      when: { required: true },
      name: { autocomplete: "given-name" },
      phone: { autocomplete: "tel" },
      email: { autocomplete: "email" },
    },
  } as const;
  return (
    <Form id={inquiryForm.name} action={`${at}?lang=${words().language}`}>
      <input type="hidden" name="token" value={token} />
      <Fields {...common} only={["asking", "name"]} />
      <fieldset class="stack">
        <legend>{copy().contact}</legend>
        <span class="hint">{copy().contactHint}</span>
        <div class="pair">
          <Fields {...common} only={["phone", "email"]} />
        </div>
        <Fields {...common} only={["message"]} />
      </fieldset>
      <Fields {...common} only={["when", "words"]} />
      <details open={typed.form === inquiryForm.name}>
        <summary>{copy().more}</summary>
        <div class="stack pt-2">
          <Fields {...common} only={["forName", "house", "language"]} />
        </div>
      </details>
      <div class="trap" aria-hidden="true">
        <label for="inquiry-website">{fields.trap}</label>
        <input id="inquiry-website" name="website" type="text" tabindex={-1} autocomplete="off" />
      </div>
      <button type="submit" class="btn btn-primary btn-block">
        {copy().button}
      </button>
    </Form>
  );
}

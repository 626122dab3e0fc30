import { words } from "#functions/copy/words.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { PersonalLink } from "#shared/records/door/link.ts";
import type { Assets } from "../../web/assets/load.ts";
import { Lines } from "../../web/check-ins/now.tsx";
import { Icon } from "../../web/ui/kit.tsx";
import { bareDocument, type Markup } from "../../web/ui/layout.tsx";
import { OtherLanguage } from "../../web/ui/other-language.tsx";

const copy = () => words().guests.alert;

/** Who needs whoever was paged, and what to do now. */
export function answeredAlertPage(
  assets: Assets,
  at: string,
  { resident, house, phone }: Extract<PersonalLink["purpose"], { for: "alert" }>,
): Markup {
  const title = copy().title({ resident });
  return bareDocument(
    assets,
    title,
    <>
      <OtherLanguage at={at} />
      <h1>{title}</h1>
      <p role="status">{copy().answered}</p>
      <p>{house ? copy().lead({ resident, house }) : copy().leadNoHouse({ resident })}</p>
      {phone ? (
        <a class="btn btn-primary btn-block" href={dialLink(phone)}>
          <Icon name="phone" />
          {copy().call({ house, phone })}
        </a>
      ) : null}
      <Steps title={copy().doTitle} />
      <Lines />
      <p class="second">{copy().after}</p>
    </>,
  );
}

const Steps = ({ title }: { title: string }) => (
  <>
    <h2>{title}</h2>
    <ol class="stack">
      {copy().steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  </>
);

/** The same for practice: it is about no one. */
export function answeredPracticePage(
  assets: Assets,
  at: string,
  { house }: Extract<PersonalLink["purpose"], { for: "practice" }>,
): Markup {
  const { title, answered, doTitle } = words().guests.practice;
  return bareDocument(
    assets,
    title,
    <>
      <OtherLanguage at={at} />
      <h1>{title}</h1>
      <p role="status">{answered({ house })}</p>
      <Steps title={doTitle} />
    </>,
  );
}

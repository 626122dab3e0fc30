import { words } from "#functions/copy/words.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { Assets } from "../../web/assets/load.ts";
import { Icon } from "../../web/ui/kit.tsx";
import { bareDocument, type Markup } from "../../web/ui/layout.tsx";
import { OtherLanguage } from "../../web/ui/other-language.tsx";

const copy = () => words().guests;

/** Whom a link is from. */
export interface From {
  readonly name: string;
  readonly phone: string;
}

/** A link that can be used. It says nothing of what it is for, and is used only by its button. */
export const linkPage = (assets: Assets, at: string, { name }: From): Markup =>
  bareDocument(
    assets,
    copy().link.title({ network: name }),
    <>
      <OtherLanguage at={at} />
      <h1>{copy().link.title({ network: name })}</h1>
      <p>{copy().link.lead}</p>
      <form method="post" action={at}>
        <button type="submit" class="btn btn-primary btn-block">
          {copy().link.button}
        </button>
      </form>
    </>,
    name,
  );

/** A link that can't be used, whatever the reason, or a page that has closed. */
export const overPage = (assets: Assets, at: string, from: From | undefined): Markup =>
  bareDocument(
    assets,
    copy().over.title,
    <>
      <OtherLanguage at={at} />
      <h1>{copy().over.title}</h1>
      <p>
        {copy().over.text} {from?.phone ? copy().over.call({ network: from.name }) : copy().over.ask}
      </p>
      {from?.phone ? (
        <p>
          <a class="btn btn-primary" href={dialLink(from.phone)}>
            <Icon name="phone" />
            {copy().over.phone({ phone: from.phone })}
          </a>
        </p>
      ) : null}
    </>,
    from?.name,
  );

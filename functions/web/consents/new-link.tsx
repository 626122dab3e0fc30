import { words } from "#functions/copy/words.ts";
import { linkDays, type PersonalLink } from "#shared/records/door/link.ts";
import type { Language } from "#shared/records/journey/journey.ts";
import type { ScopedContext } from "../kit/route.ts";
import { Banner } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { QrCode } from "../ui/qr-code.tsx";
import { shell } from "../ui/shell.tsx";

const copy = () => words().consents.link;

/** The state of the page that shows a new link. */
export const newLink = "new-link";

interface NewLink {
  /** Where its token opens. */
  readonly at: "/guest" | "/link";
  readonly token: string | undefined;
  readonly back: string;
  readonly purpose: PersonalLink["purpose"]["for"];
  /** The language that whoever it is for has chosen. */
  readonly language?: Language | null;
  /** The part of the menu it is in. */
  readonly here?: "residents" | "mentoring";
}

/** Shows a new link once. Sending the form again can't show it again. */
export async function newLinkPage(
  ctx: ScopedContext,
  { at, token, back, purpose, language, here = "residents" }: NewLink,
): Promise<Markup> {
  const address = token && `${ctx.site.origin}${at}/${token}${language ? `?lang=${language}` : ""}`;
  return shell(ctx, {
    title: copy().once,
    here,
    children: (
      <div class="form-page stack">
        <h1>{copy().once}</h1>
        {address ? (
          <Shown
            address={address}
            days={linkDays[purpose]}
            modules={(await import("uqr")).encode(address, { border: 0 }).data}
          />
        ) : (
          <Banner icon="triangle-alert">{copy().shown}</Banner>
        )}
        <a class="btn btn-primary" href={back}>
          {copy().back}
        </a>
      </div>
    ),
  });
}

interface ShownProps {
  readonly address: string;
  readonly days: number;
  readonly modules: readonly (readonly boolean[])[];
}

const Shown = ({ address, days, modules }: ShownProps) => (
  <>
    <p class="second">{copy().onceHint({ days })}</p>
    <p class="panel pad">
      <code class="key">{address}</code>
    </p>
    <p>{copy().scan}</p>
    <QrCode modules={modules} label={copy().code} />
  </>
);

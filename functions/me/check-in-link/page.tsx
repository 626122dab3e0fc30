import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { beginByLink } from "#shared/check-ins/link/keep-by-link.ts";
import { today } from "#shared/kernel/local-date.ts";
import { askedForm } from "#shared/records/check-in/form.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Assets } from "../../web/assets/load.ts";
import { type Asking, type Callee, textsOf } from "../../web/check-ins/asking.ts";
import { CheckInForm } from "../../web/check-ins/form.tsx";
import { Now } from "../../web/check-ins/now.tsx";
import { ReadBack } from "../../web/check-ins/read-back.tsx";
import { type FormState, Typed } from "../../web/ui/form.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { Refused } from "../../web/ui/outcome.tsx";
import { outside } from "../ui/frame.tsx";

const copy = () => words().checkIns;

/** Where it leads once it was sent: pages that name no one, so they need no cookie. */
export const paths = {
  at: "/link/check-in",
  thanks: "/link/check-in/thanks",
  now: "/link/check-in/now",
} as const;

interface Props {
  readonly assets: Assets;
  readonly scope: Scope;
  readonly typed: FormState;
  readonly begun: Awaited<ReturnType<typeof beginByLink>>;
  /** The network's own number. */
  readonly callees: readonly Callee[];
}

const asking = ({ begun, callees, scope }: Props): Asking => ({
  by: "resident",
  at: paths.at,
  begun,
  callees,
  today: today(scope.now(), begun.journey.timeZone).toString(),
});

/** The questions, for the resident who came by a link. */
export const askingPage = (props: Props): Markup =>
  around(props, copy().page.begin, <CheckInForm {...asking(props)} typed={props.typed} />);

/** What they answered, to be read back. @throws invalid with every field */
export function readingPage(props: Props): Markup {
  const { scope, typed } = props;
  const said = askedForm.read(typed.values);
  const shown = <ReadBack {...asking(props)} scope={scope} typed={typed} said={said} />;
  return around(props, copy().form.readBackOwn, shown);
}

const around = ({ assets, typed }: Props, title: string, children: Child): Markup =>
  outside(assets, {
    at: paths.at,
    title: typed.banner ? words().common.errors.inTitle({ title }) : title,
    heading: title,
    children: (
      <Typed.Provider value={typed}>
        <Refused typed={typed} />
        {children}
      </Typed.Provider>
    ),
  });

export const thanksPage = (assets: Assets): Markup =>
  outside(assets, {
    at: paths.thanks,
    title: copy().page.thanks,
    children: <p>{copy().page.thanksText}</p>,
  });

/** After someone said by link that they are not safe. */
export function nowPage(assets: Assets, callees: readonly Callee[]): Markup {
  const { steps, lang } = textsOf(undefined);
  return outside(assets, {
    at: paths.now,
    title: copy().page.thanks,
    children: <Now id="now" {...{ steps, lang, callees }} />,
  });
}

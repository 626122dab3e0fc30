import { words } from "#functions/copy/words.ts";
import type { PreparedConsent } from "#shared/records/consent/prepared.ts";
import type { Assets } from "../../web/assets/load.ts";
import { drawnUp } from "../../web/consents/drawn.ts";
import { Signing } from "../../web/consents/signing.tsx";
import { type FormState, Typed } from "../../web/ui/form.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { Refused } from "../../web/ui/outcome.tsx";
import { outside } from "../ui/frame.tsx";

const copy = () => words().consents.signing;

interface Props {
  readonly at: string;
  readonly typed: FormState;
  readonly prepared: PreparedConsent;
}

/** A consent that waits for the resident who came by a link. */
export function signingPage(assets: Assets, { at, typed, prepared }: Props): Markup {
  const { title } = drawnUp(prepared).content;
  return outside(assets, {
    at,
    title: typed.banner ? words().common.errors.inTitle({ title }) : title,
    heading: title,
    children: (
      <Typed.Provider value={typed}>
        <Refused typed={typed} />
        <Signing typed={typed} prepared={prepared} at={at} />
      </Typed.Provider>
    ),
  });
}

/** After they answered. It names no one, so it needs no cookie. */
export const answeredPage = (assets: Assets, at: string, signed: boolean): Markup =>
  outside(assets, {
    at,
    title: signed ? copy().thanks : copy().notSigned,
    children: <p>{signed ? copy().thanksByLink : copy().notSignedText}</p>,
  });

import { words } from "#functions/copy/words.ts";
import type { Assets } from "../../web/assets/load.ts";
import { bareDocument, type Markup } from "../../web/ui/layout.tsx";
import { OtherLanguage } from "../../web/ui/other-language.tsx";
import { Crisis } from "../ui/frame.tsx";

/** The way in, for a resident who is not signed in. */
export const signInPage = (assets: Assets): Markup =>
  bareDocument(
    assets,
    words().me.title,
    <>
      <OtherLanguage at="/me" />
      <h1>{words().me.title}</h1>
      <p>{words().me.signIn.lead}</p>
      <p class="second">{words().me.signIn.invited}</p>
      <Crisis />
    </>,
  );

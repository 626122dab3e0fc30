import { words } from "#functions/copy/words.ts";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { newLink, newLinkPage } from "../../consents/new-link.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import type { Markup } from "../../ui/layout.tsx";

/** Makes a link by which the resident answers alone. */
export function linkAct({ typed }: PageContext, at: string) {
  const { title, hint, button } = words().capital.staff.link;
  return (
    <Act
      typed={typed}
      form="capital-link"
      icon="smartphone"
      title={title}
      hint={hint}
      action={`${at}/link`}
      button={button}
    />
  );
}

/** The link, shown once. */
export async function madeLink(ctx: PageContext, back: string): Promise<Markup | undefined> {
  if (ctx.typed.form !== newLink) return undefined;
  const { journey } = await readJourney(ctx.scope);
  const { token } = ctx.typed.values;
  return newLinkPage(ctx, {
    at: "/link",
    purpose: "capital",
    token,
    back,
    language: journey.language,
    here: "mentoring",
  });
}

import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { Links } from "../../ui/menus.tsx";
import { shell } from "../../ui/shell.tsx";

type Tab = keyof ReturnType<typeof words>["mentoring"]["journey"]["tabs"];

/** The tabs of a journey, by their path below it. */
const tabs: readonly Tab[] = [
  "",
  "/plan",
  "/check-ins",
  "/recovery-capital",
  "/appointments",
  "/messages",
  "/handover",
];

/** A page of a journey, for whoever walks with its resident. `name`: as they are called. */
export function journeyFrame(
  ctx: PageContext,
  { name, at, title = name, children }: { name: string; at: Tab; title?: string; children: Child },
): Markup {
  const path = `/journeys/${idIn(ctx, "journey")}`;
  const named = words().mentoring.journey.tabs;
  return shell(ctx, {
    title,
    here: "mentoring",
    children: (
      <div class="form-page stack">
        <Back href="/mentoring">{words().mentoring.agenda.title}</Back>
        <h1>{title}</h1>
        {tabs.length > 1 ? (
          <nav class="tabs" aria-label={name}>
            <Links items={tabs.map((tab) => ({ href: path + tab, text: named[tab], here: tab === at }))} />
          </nav>
        ) : null}
        {children}
      </div>
    ),
  });
}

import { words } from "#functions/copy/words.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { Panel } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { seenBy } from "./kinds.ts";

const at = "/me/who-sees";

/** Who may see what, in plain words. */
export function whoSeesPage(ctx: PageContext<MeContext>): Markup {
  const { lead, looks, kinds } = words().me.whoSees;
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p>{lead}</p>
        <Panel rows>
          {keysOf(seenBy).map((kind) => (
            <div class="row">
              <div class="grow">
                <b>{kinds[kind].what}</b>
                <div>{kinds[kind].who}</div>
              </div>
            </div>
          ))}
        </Panel>
        <p>
          <a class="under" href="/me/disclosures">
            {looks}
          </a>
        </p>
      </>
    ),
  });
}

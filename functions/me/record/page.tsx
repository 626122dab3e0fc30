import { words } from "#functions/copy/words.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { Icon } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";

const copy = () => words().me.record;
const at = "/me/record";

/** What a resident takes along. */
export const recordPage = async (ctx: PageContext<MeContext>): Promise<Markup> =>
  inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p>{copy().lead}</p>
        <p class="second">{copy().holds}</p>
        <p class="second">{copy().private}</p>
        <p>
          <a class="btn btn-primary" href={`${at}/file`} download="my-record.zip">
            <Icon name="download" />
            {copy().button}
          </a>
        </p>
      </>
    ),
  });

import { words } from "#functions/copy/words.ts";
import { takeForm } from "#shared/journeys/own/take-record.ts";
import { mostPrivate, takenParts } from "#shared/records/journey/taken-along.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";

const copy = () => words().me.record;
const at = "/me/record";

/** What a resident takes along: they choose, and all but the most private is ticked. */
export const recordPage = async (ctx: PageContext<MeContext>): Promise<Markup> =>
  inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p>{copy().lead}</p>
        <p class="second">{copy().two}</p>
        <p class="second">{copy().holds}</p>
        <p class="second">{copy().private}</p>
        <div class="panel pad">
          <FormOf
            typed={ctx.typed}
            form={takeForm}
            action={`${at}/file`}
            copy={{ parts: copy().choose }}
            options={{ parts: { words: copy().parts } }}
            values={{ parts: takenParts.filter((one) => !mostPrivate.includes(one)) }}
            button={copy().button}
            icon="download"
          />
        </div>
      </>
    ),
  });

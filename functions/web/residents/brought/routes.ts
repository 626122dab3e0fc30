import { invalidField } from "#shared/kernel/errors.ts";
import { keepForm, keepRecord } from "#shared/residents/brought/keep-record.ts";
import { mostBytes, needs } from "#shared/residents/brought/open-record.ts";
import { removeBrought, removeForm } from "#shared/residents/brought/remove-brought.ts";
import type { Files } from "../../../http/body.ts";
import { idIn, stayIn, stayPath } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { button, downloads, resource, send } from "../../kit/routes.ts";
import { nothingEntered } from "../../ui/form.tsx";
import { checkPage } from "./check.tsx";
import { broughtPage } from "./page.tsx";
import { recordPage } from "./record.tsx";

/** A file, with the form around it. */
const longest = mostBytes + 64 * 1024;
const all = "/houses/:house/stays/:stay/brought";

async function textIn(files: Files): Promise<string> {
  const file = files.get("file");
  if (!file || file.size === 0) throw invalidField("/file", "brought.file_required");
  // Loads the unzipping library only when a file arrives.
  const { recordIn } = await import("#shared/residents/brought/read-file.ts");
  return recordIn(new Uint8Array(await file.arrayBuffer()));
}

/** What residents bring from an earlier house: checked first, then kept. */
export const broughtRoutes: readonly Route[] = [
  ...resource<HouseContext>(all, inHouse, {
    needs,
    page: broughtPage,
    forms: {
      "": {
        ...downloads<HouseContext, object>(button(needs), async (ctx, _, files) =>
          ctx.c.html(await checkPage({ ...ctx, typed: nothingEntered }, await textIn(files))),
        ),
        longest,
      },
      kept: send(
        keepForm,
        (ctx, sent) => keepRecord(ctx.scope, { ...stayIn(ctx), ...sent }),
        "brought.kept",
        (ctx, { brought }) => `${stayPath(ctx)}/brought/${brought}`,
        { longest },
      ),
    },
  }),
  ...resource<HouseContext>(`${all}/:brought`, inHouse, {
    needs,
    page: recordPage,
    forms: {
      removal: send(
        removeForm,
        (ctx, sent) => removeBrought(ctx.scope, { ...stayIn(ctx), brought: idIn(ctx, "brought"), ...sent }),
        "brought.removed",
      ),
    },
  }),
];

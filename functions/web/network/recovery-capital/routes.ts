import { bringForm, bringInstrument } from "#shared/capital/bring/bring-instrument.ts";
import type { Brought } from "#shared/capital/bring/measure-from.ts";
import { chooseForm, chooseInstrument } from "#shared/capital/choose-instrument.ts";
import type { Files } from "../../../http/body.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";

const longest = 1_000_000;

export const instrumentRoutes: readonly Route[] = resource("/network/recovery-capital", inAdministration, {
  needs: "network.manage",
  page: async (ctx) => (await import("./page.tsx")).recoveryCapitalPage(ctx),
  forms: {
    "": send(
      bringForm,
      async (ctx, sent, files) => bringInstrument(ctx.scope, { ...sent, file: await broughtIn(files) }),
      "instrument.added",
      undefined,
      { longest },
    ),
    chosen: send(chooseForm, (ctx, sent) => chooseInstrument(ctx.scope, sent), "instrument.chosen"),
  },
});

/** The file as JSON or as the cells of its first sheet. @throws invalid `/file` if it is neither */
async function broughtIn(files: Files): Promise<Brought | undefined> {
  const file = files.get("file");
  if (!file || file.size === 0) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith("{")) return { json: text.replace(/^\ufeff/u, "") };
  // Loads the file-reading libraries only when a sheet arrives.
  const { tabsOfFile } = await import("#shared/imports/sheet/read-file.ts");
  const [tab] = await tabsOfFile(bytes);
  return { cells: tab?.cells ?? [] };
}

import * as z from "zod";
import { answerImport, type RowAnswer, settleImport } from "#shared/imports/steps/answer-import.ts";
import { confirmImport, undoImport } from "#shared/imports/steps/confirm-import.ts";
import { mayImport } from "#shared/imports/steps/draft.ts";
import { mapImport } from "#shared/imports/steps/map-import.ts";
import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import { invalidField } from "#shared/kernel/errors.ts";
import type { ImportKindName } from "#shared/records/import/kinds.ts";
import type { Answer } from "#shared/records/import/questions.ts";
import type { Files } from "../../http/body.ts";
import { optionalText } from "../kit/handle-form.ts";
import { idIn } from "../kit/params.ts";
import { inAdministration, inCare, type Route, type ScopedContext } from "../kit/route.ts";
import { anything, button, fieldsOf, resource, send } from "../kit/routes.ts";
import { columnsPage } from "./columns.tsx";
import { importsPage } from "./list.tsx";
import { samples } from "./samples.ts";

const needs = "import.manage";
/** Limits in bytes: an upload, and one page of answers about long cells. */
const longest = { sheet: 3_200_000, answers: 1_000_000 };

interface Place {
  readonly over: typeof inCare;
  readonly kind: "administration" | "care";
  /** The path of these imports, and the path parameter for one of them. */
  readonly base: string;
  readonly name: string;
}

/** The import routes of one scope: the same pages and actions, each in its own home. */
function routesOf({ over, kind: scoped, base, name }: Place): Route[] {
  const importIn = (ctx: ScopedContext) => ({ import: idIn(ctx, "import", name) });
  const pathOf = (ctx: ScopedContext) => `${base}/${importIn(ctx).import}`;
  return [
    ...resource(base, over, {
      needs,
      page: (ctx) => importsPage({ ...ctx, base }),
      forms: {
        "": send(
          fieldsOf(needs, { tab: optionalText }),
          upload,
          "import.uploaded",
          (_, one) => `${base}/${one.import}/columns`,
          {
            longest: longest.sheet,
          },
        ),
      },
    }),
    ...mayImport({ kind: scoped }).map((kind) =>
      over(needs)("get", `${base}/${kind}.csv`, async (ctx) => sampleOf(ctx, kind)),
    ),
    ...resource(`${base}/:${name}/columns`, over, {
      needs,
      page: (ctx) => columnsPage({ ...ctx, base }, importIn(ctx).import),
      forms: {
        "": send(
          anything(needs),
          async (ctx, { command, kind = "", shown, house, ...values }) => {
            const [mapping, tabs] = [mappingIn(values), tabsIn(values)];
            await mapImport(ctx.scope, { ...importIn(ctx), kind, mapping, house, tabs, command });
            return kind === shown;
          },
          "import.mapped",
          (ctx, same) => (same ? pathOf(ctx) : `${pathOf(ctx)}/columns`),
        ),
      },
    }),
    ...resource(`${base}/:${name}`, over, {
      needs,
      page: async (ctx) => (await import("./page.tsx")).importPage({ ...ctx, base }, importIn(ctx).import),
      forms: {
        answers: send(
          anything(needs),
          (ctx, { command, ...values }) =>
            answerImport(ctx.scope, { ...importIn(ctx), ...answersIn(values), command }),
          "import.answered",
          pathOf,
          { longest: longest.answers },
        ),
        settled: send(
          fieldsOf(needs, { how: z.enum(["fix", "stands"]), code: optionalText }),
          (ctx, { code, ...sent }) => settleImport(ctx.scope, { ...importIn(ctx), code, ...sent }),
          "import.settled",
        ),
        confirmation: send(
          button(needs),
          (ctx, sent) => confirmImport(ctx.scope, { ...importIn(ctx), ...sent }),
          "import.confirmed",
        ),
        reversal: send(
          button(needs),
          (ctx, sent) => undoImport(ctx.scope, { ...importIn(ctx), ...sent }),
          "import.undone",
        ),
      },
    }),
  ];
}

export const importRoutes: readonly Route[] = [
  ...routesOf({
    over: inAdministration,
    kind: "administration",
    base: "/network/imports",
    name: "import",
  }),
  ...routesOf({ over: inCare, kind: "care", base: "/residents/imports", name: "roster" }),
];

function sampleOf({ c }: ScopedContext, kind: ImportKindName): Response {
  c.header("Content-Type", "text/csv; charset=utf-8");
  c.header("Content-Disposition", `attachment; filename="${kind}.csv"`);
  return c.body(samples[kind]);
}

async function upload(
  ctx: ScopedContext,
  { command, tab }: { command: string; tab: string | undefined },
  files: Files,
) {
  const file = files.get("file");
  if (!file || file.size === 0) throw invalidField("/file", "import.file_required");
  // Loads the file-reading libraries only when a file arrives.
  const { tabsOfFile } = await import("#shared/imports/sheet/read-file.ts");
  const tabs = await tabsOfFile(new Uint8Array(await file.arrayBuffer()));
  return uploadImport(ctx.scope, { file: file.name, tabs, tab, command });
}

/** `column_0=name`: the field of each column. */
function mappingIn(values: Readonly<Record<string, string>>): string[] {
  const mapping: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const column = /^column_(\d{1,3})$/.exec(name)?.[1];
    if (column) mapping[Number(column)] = value;
  }
  return Array.from(mapping, (one) => one ?? "");
}

/** `tabs=shown` with `tab_1=yes`: the tabs to import; undefined if the form shows none. */
function tabsIn(values: Readonly<Record<string, string>>): number[] | undefined {
  if (values.tabs === undefined) return undefined;
  return Object.entries(values).flatMap(([name, value]) => {
    const tab = /^tab_(\d{1,2})$/.exec(name)?.[1];
    return tab && value === "yes" ? [Number(tab)] : [];
  });
}

/**
 * `how.4.area=fix` with `fix.4.area`, or `own.4.area`; `out.4=yes`. A typed value wins over a choice. A question
 * without an answer stays open.
 */
function answersIn(values: Readonly<Record<string, string>>) {
  const answers: RowAnswer[] = [];
  const out = new Map<number, boolean>();
  const asked = new Set<string>();
  for (const [name, value] of Object.entries(values)) {
    const row = /^out\.(\d{1,8})$/.exec(name)?.[1];
    if (row && value === "yes") out.set(Number(row), true);
    const question = /^(?:own|how)\.(\d{1,8}\.[A-Za-z]{1,40})$/.exec(name)?.[1];
    if (question) asked.add(question);
  }
  for (const question of asked) {
    const [at = "", field = ""] = question.split(".");
    const answer = answerTo(values, question);
    if (!answer && values[`how.${question}`] === "skip") out.set(Number(at), true);
    if (answer) answers.push({ at: Number(at), field, answer });
  }
  return { answers, out };
}

function answerTo(values: Readonly<Record<string, string>>, question: string): Answer | undefined {
  const own = (values[`own.${question}`] ?? "").trim();
  const fix = values[`fix.${question}`];
  const how = values[`how.${question}`];
  if (own !== "") return { value: own };
  if (how === "stands") return { stands: true };
  return how === "fix" && fix !== undefined ? { value: fix } : undefined;
}

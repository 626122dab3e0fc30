import * as z from "zod";
import { answerImport, type RowAnswer, settleImport } from "#shared/imports/steps/answer-import.ts";
import { confirmImport, undoImport } from "#shared/imports/steps/confirm-import.ts";
import { mayImport } from "#shared/imports/steps/draft.ts";
import { mapImport } from "#shared/imports/steps/map-import.ts";
import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import { invalidField } from "#shared/kernel/errors.ts";
import type { ImportKindName } from "#shared/records/import/kinds.ts";
import type { Answer } from "#shared/records/import/questions.ts";
import { handleForm, text } from "../kit/handle-form.ts";
import type { Route, ScopedContext } from "../kit/route.ts";
import { idIn } from "../referrals/referral/routes.ts";
import { type FormState, nothingEntered } from "../ui/form.tsx";
import { columnsPage } from "./columns.tsx";
import { importsPage } from "./list.tsx";
import { importPage } from "./page.tsx";
import { samples } from "./samples.ts";

/** Limits in bytes: an upload, and one page of answers about long cells. */
const longest = { sheet: 3_200_000, answers: 1_000_000 };

interface Place {
  readonly over: "administration" | "care";
  /** The path of these imports, and the path parameter for one of them. */
  readonly base: string;
  readonly name: string;
}

/** The import routes of one scope: the same pages and actions, each in its own home. */
function routesOf({ over, base, name }: Place): Route[] {
  const route = (
    method: "get" | "post",
    path: string,
    handle: (ctx: ScopedContext) => Promise<Response>,
    more: { longest?: number } = {},
  ): Route => ({ method, path: `${base}${path}`, over, permission: "import.manage", handle, ...more });
  const idOf = (ctx: ScopedContext) => idIn(ctx.c, "import", name);
  const pageContext = (ctx: ScopedContext, typed: FormState) => ({ ...ctx, typed, base });
  const again = (ctx: ScopedContext) => (typed: FormState) => importPage(pageContext(ctx, typed), idOf(ctx));
  const columns = (ctx: ScopedContext) => (typed: FormState) =>
    columnsPage(pageContext(ctx, typed), idOf(ctx));
  /** A form without fields: one action, then back to the import's page. */
  const plain = (perform: typeof confirmImport) => (ctx: ScopedContext) =>
    handleForm(ctx, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await perform(ctx.scope, { import: idOf(ctx), command });
        return `${base}/${idOf(ctx)}`;
      },
      rerender: again(ctx),
    });
  return [
    route("get", "", async (ctx) => ctx.c.html(await importsPage(pageContext(ctx, nothingEntered)))),
    ...mayImport({ kind: over }).map((kind) =>
      route("get", `/${kind}.csv`, async (ctx) => sampleOf(ctx, kind)),
    ),
    route("post", "", (ctx) => handleForm(ctx, uploading(ctx, base)), { longest: longest.sheet }),
    route("get", `/:${name}`, async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
    route("get", `/:${name}/columns`, async (ctx) => ctx.c.html(await columns(ctx)(nothingEntered))),
    route("post", `/:${name}/columns`, (ctx) =>
      handleForm(ctx, {
        fields: z.record(z.string(), z.string()),
        perform: async ({ command, ...values }) => {
          const { kind = "", shown } = values;
          await mapImport(ctx.scope, { import: idOf(ctx), kind, mapping: mappingIn(values), command });
          return `${base}/${idOf(ctx)}${kind === shown ? "" : "/columns"}`;
        },
        rerender: columns(ctx),
      }),
    ),
    route(
      "post",
      `/:${name}/answers`,
      (ctx) =>
        handleForm(ctx, {
          fields: z.record(z.string(), z.string()),
          perform: async ({ command, ...values }) => {
            await answerImport(ctx.scope, { import: idOf(ctx), ...answersIn(values), command });
            return `${base}/${idOf(ctx)}`;
          },
          rerender: again(ctx),
        }),
      { longest: longest.answers },
    ),
    route("post", `/:${name}/settled`, (ctx) =>
      handleForm(ctx, {
        fields: z.object({ how: z.enum(["fix", "stands"]), code: text }),
        perform: async ({ code, ...values }) => {
          await settleImport(ctx.scope, { import: idOf(ctx), code: code || undefined, ...values });
          return `${base}/${idOf(ctx)}`;
        },
        rerender: again(ctx),
      }),
    ),
    route("post", `/:${name}/confirmation`, plain(confirmImport)),
    route("post", `/:${name}/reversal`, plain(undoImport)),
  ];
}

export const importRoutes: readonly Route[] = [
  ...routesOf({ over: "administration", base: "/network/imports", name: "import" }),
  ...routesOf({ over: "care", base: "/residents/imports", name: "roster" }),
];

function sampleOf({ c }: ScopedContext, kind: ImportKindName): Response {
  c.header("Content-Type", "text/csv; charset=utf-8");
  c.header("Content-Disposition", `attachment; filename="${kind}.csv"`);
  return c.body(samples[kind]);
}

const uploading = (ctx: ScopedContext, base: string) => ({
  fields: z.object({}),
  perform: async ({ command }: { command: string }, files: ReadonlyMap<string, File>) => {
    const file = files.get("file");
    if (!file || file.size === 0) throw invalidField("/file", "import.file_required");
    // Loads the file-reading libraries only when a file arrives.
    const { cellsOfFile } = await import("#shared/imports/sheet/read-file.ts");
    const cells = await cellsOfFile(new Uint8Array(await file.arrayBuffer()));
    const { import: id } = await uploadImport(ctx.scope, { file: file.name, cells, command });
    return `${base}/${id}/columns`;
  },
  rerender: (typed: FormState) => importsPage({ ...ctx, typed, base }),
});

/** `column_0=name`: the field of each column. */
function mappingIn(values: Readonly<Record<string, string>>): string[] {
  const mapping: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const column = /^column_(\d{1,3})$/.exec(name)?.[1];
    if (column) mapping[Number(column)] = value;
  }
  return Array.from(mapping, (one) => one ?? "");
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
    const row = /^out\.(\d{1,7})$/.exec(name)?.[1];
    if (row && value === "yes") out.set(Number(row), true);
    const question = /^(?:own|how)\.(\d{1,7}\.[A-Za-z]{1,40})$/.exec(name)?.[1];
    if (question) asked.add(question);
  }
  for (const question of asked) {
    const [at = "", field = ""] = question.split(".");
    const answer = answerTo(values, question);
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

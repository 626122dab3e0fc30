import * as z from "zod";
import { invalidField } from "#shared/errors.ts";
import { answerImport, type RowAnswer, settleImport } from "#shared/import/answer-import.ts";
import type { ImportKind } from "#shared/import/columns.ts";
import { confirmImport, undoImport } from "#shared/import/confirm-import.ts";
import { mapImport } from "#shared/import/map-import.ts";
import type { Answer } from "#shared/import/questions.ts";
import { uploadImport } from "#shared/import/upload-import.ts";
import { act, text } from "../act.ts";
import { idIn } from "../referrals/routes.ts";
import type { Route, ScopedDesk } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { columnsPage } from "./columns.tsx";
import { importsPage } from "./list.tsx";
import { importPage } from "./page.tsx";
import { samples } from "./samples.ts";

/** Bytes: a sheet in its form, and the answers to one page of questions about long cells. */
const longest = { sheet: 3_200_000, answers: 1_000_000 };

interface Place {
  readonly over: "administration" | "care";
  /** Where these imports lie, and what a path calls one of them. */
  readonly base: string;
  readonly name: string;
  readonly kinds: readonly ImportKind[];
}

/** The imports of one kind of scope: the same pages and acts, each in its own home. */
function routesOf({ over, base, name, kinds }: Place): Route[] {
  const route = (
    method: "get" | "post",
    path: string,
    handle: (desk: ScopedDesk) => Promise<Response>,
    more: { longest?: number } = {},
  ): Route => ({ method, path: `${base}${path}`, over, permission: "import.manage", handle, ...more });
  const idOf = (desk: ScopedDesk) => idIn(desk.c, "import", name);
  const visit = (desk: ScopedDesk, typed: Typed) => ({ ...desk, typed, base });
  const again = (desk: ScopedDesk) => (typed: Typed) => importPage(visit(desk, typed), idOf(desk));
  const columns = (desk: ScopedDesk) => (typed: Typed) => columnsPage(visit(desk, typed), idOf(desk));
  /** A form without fields of its own: one act, and back to the sheet's page. */
  const plain = (perform: typeof confirmImport) => (desk: ScopedDesk) =>
    act(desk, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await perform(desk.scope, { import: idOf(desk), command });
        return `${base}/${idOf(desk)}`;
      },
      again: again(desk),
    });
  return [
    route("get", "", async (desk) => desk.c.html(await importsPage(visit(desk, nothingTyped)))),
    ...kinds.map((kind) => route("get", `/${kind}.csv`, async (desk) => sampleOf(desk, kind))),
    route("post", "", (desk) => act(desk, uploading(desk, base)), { longest: longest.sheet }),
    route("get", `/:${name}`, async (desk) => desk.c.html(await again(desk)(nothingTyped))),
    route("get", `/:${name}/columns`, async (desk) => desk.c.html(await columns(desk)(nothingTyped))),
    route("post", `/:${name}/columns`, (desk) =>
      act(desk, {
        fields: z.record(z.string(), z.string()),
        perform: async ({ command, ...values }) => {
          const { kind = "", shown } = values;
          await mapImport(desk.scope, { import: idOf(desk), kind, mapping: mappingIn(values), command });
          return `${base}/${idOf(desk)}${kind === shown ? "" : "/columns"}`;
        },
        again: columns(desk),
      }),
    ),
    route(
      "post",
      `/:${name}/answers`,
      (desk) =>
        act(desk, {
          fields: z.record(z.string(), z.string()),
          perform: async ({ command, ...values }) => {
            await answerImport(desk.scope, { import: idOf(desk), ...answersIn(values), command });
            return `${base}/${idOf(desk)}`;
          },
          again: again(desk),
        }),
      { longest: longest.answers },
    ),
    route("post", `/:${name}/settled`, (desk) =>
      act(desk, {
        fields: z.object({ how: z.enum(["fix", "stands"]), code: text }),
        perform: async ({ code, ...values }) => {
          await settleImport(desk.scope, { import: idOf(desk), code: code || undefined, ...values });
          return `${base}/${idOf(desk)}`;
        },
        again: again(desk),
      }),
    ),
    route("post", `/:${name}/confirmation`, plain(confirmImport)),
    route("post", `/:${name}/reversal`, plain(undoImport)),
  ];
}

export const importRoutes: readonly Route[] = [
  ...routesOf({
    over: "administration",
    base: "/network/imports",
    name: "import",
    kinds: ["houses", "beds"],
  }),
  ...routesOf({ over: "care", base: "/residents/imports", name: "roster", kinds: ["residents"] }),
];

function sampleOf({ c }: ScopedDesk, kind: ImportKind): Response {
  c.header("Content-Type", "text/csv; charset=utf-8");
  c.header("Content-Disposition", `attachment; filename="${kind}.csv"`);
  return c.body(samples[kind]);
}

const uploading = (desk: ScopedDesk, base: string) => ({
  fields: z.object({}),
  perform: async ({ command }: { command: string }, files: ReadonlyMap<string, File>) => {
    const file = files.get("file");
    if (!file || file.size === 0) throw invalidField("/file", "required", "Choose a CSV or XLSX file.");
    // The libraries that read files are loaded when one arrives.
    const { cellsOfFile } = await import("#shared/import/read-file.ts");
    const cells = await cellsOfFile(new Uint8Array(await file.arrayBuffer()));
    const { import: id } = await uploadImport(desk.scope, { file: file.name, cells, command });
    return `${base}/${id}/columns`;
  },
  again: (typed: Typed) => importsPage({ ...desk, typed, base }),
});

/** `column_0=name`: by column, its field. */
function mappingIn(values: Readonly<Record<string, string>>): string[] {
  const mapping: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const column = /^column_(\d{1,3})$/.exec(name)?.[1];
    if (column) mapping[Number(column)] = value;
  }
  return Array.from(mapping, (one) => one ?? "");
}

/**
 * `how.4.area=fix` with `fix.4.area`, or `own.4.area`; `out.4=yes`. What was written counts before what was
 * chosen; what was left alone stays a question.
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

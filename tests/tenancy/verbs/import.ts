import { answerImport, settleImport } from "#shared/imports/steps/answer-import.ts";
import { confirmImport, undoImport } from "#shared/imports/steps/confirm-import.ts";
import { mapImport } from "#shared/imports/steps/map-import.ts";
import { listImports, readColumns, readImport } from "#shared/imports/steps/read-import.ts";
import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Things, Verb } from "./kit.ts";

/** The verbs of imports for one kind of scope: administration and admissions have separate imports. */
const verbsOf = (
  over: "administration" | "care",
  name: "import" | "roster",
  kind: string,
): Record<string, Verb> => {
  const verb = (
    run: (scope: Scope, of: { import: Things["import"] }) => Promise<unknown>,
    more: Pick<Verb, "tells" | "lists"> = {},
  ): Verb => ({
    permission: "import.manage",
    over,
    ...more,
    run: (scope, it) => run(scope, { import: it[name] }),
  });
  const all: Record<string, Verb> = {
    uploadImport: verb(
      (s) =>
        uploadImport(s, {
          file: "f",
          tabs: [{ name: "", cells: [["House"], ["Wren"]] }],
          command: command(),
        }),
      { tells: "import.uploaded", lists: true },
    ),
    listImports: verb((s) => listImports(s), { lists: true }),
    readImport: verb((s, it) => readImport(s, it)),
    readColumns: verb((s, it) => readColumns(s, it)),
    mapImport: verb((s, it) => mapImport(s, { ...it, kind, mapping: [], command: command() }), {
      tells: "import.mapped",
    }),
    answerImport: verb(
      (s, it) => answerImport(s, { ...it, answers: [], out: new Map(), command: command() }),
      {
        tells: "import.answered",
      },
    ),
    settleImport: verb((s, it) => settleImport(s, { ...it, how: "fix", command: command() }), {
      tells: "import.answered",
    }),
    confirmImport: verb((s, it) => confirmImport(s, { ...it, command: command() }), {
      tells: "import.confirmed",
    }),
    undoImport: verb((s, it) => undoImport(s, { ...it, command: command() }), { tells: "import.undo_asked" }),
  };
  return Object.fromEntries(Object.entries(all).map(([verbName, one]) => [`${verbName} (${over})`, one]));
};

export const importVerbs: Record<string, Verb> = {
  ...verbsOf("administration", "import", "beds"),
  ...verbsOf("care", "roster", "residents"),
};

declare module "./kit.ts" {
  interface Things {
    /** A sheet of administration's, and one of admissions'. */
    import: Id<"import">;
    roster: Id<"import">;
  }
}

export const uploadedSheets: Makes = async (world) => {
  const sheet = (role: "network_admin" | "admissions") =>
    uploadImport(world.as(world.lantern.members[role]), {
      file: "sheet.csv",
      tabs: [
        {
          name: "",
          cells: [
            ["House", "Bed"],
            ["Juniper House", "9"],
          ],
        },
      ],
      command: command(),
    });
  return { import: (await sheet("network_admin")).import, roster: (await sheet("admissions")).import };
};

import { clinicalNoteForm, writeClinicalNote } from "#shared/clinical/write-note.ts";
import { inClinic, ofStaff, type Route } from "../kit/route.ts";
import { resource, send } from "../kit/routes.ts";

const needs = "clinical.read";

/** Where clinicians find the residents whose consent names them, and what those share. */
export const clinicalRoutes: readonly Route[] = [
  ...resource("/clinical", ofStaff, {
    needs,
    page: async (ctx) => (await import("./list.tsx")).clientsPage(ctx),
  }),
  ...resource("/journeys/:journey/clinical", inClinic, {
    needs,
    page: async (ctx) => (await import("./page.tsx")).clinicalPage(ctx),
    forms: {
      "": send(clinicalNoteForm, (ctx, sent) => writeClinicalNote(ctx.scope, sent), "clinical.noted"),
    },
  }),
];

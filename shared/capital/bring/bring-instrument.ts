import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { instrumentEvents } from "#shared/records/capital/events.ts";
import { instrument } from "#shared/records/capital/instrument.ts";
import { scorings } from "#shared/records/capital/measure.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import type { Brought } from "./measure-from.ts";

export const bringForm = defineForm("bring", "network.manage", {
  by: choice(scorings, "instrument.scoring_required"),
});

const answers = z.object({ instrument: idSchema("instrument") });

/** Adds a questionnaire, which is not asked until it is chosen. @throws forbidden, invalid with every problem of the file */
export async function bringInstrument(
  scope: Scope,
  {
    command,
    file,
    ...sent
  }: Sent<typeof bringForm> & { readonly file: Brought | undefined; readonly command: string },
): Promise<z.infer<typeof answers>> {
  requirePermission(scope, bringForm.needs);
  const { by } = bringForm.read(sent, (_, errors) => {
    if (!file) errors.add("/file", "instrument.file_required");
  });
  if (!file) throw invalidField("/file", "instrument.file_required");
  const id = newId("instrument", scope.now().epochMilliseconds);
  // What reads a file loads with the first one.
  const { measureFrom } = await import("./measure-from.ts");
  const measure = measureFrom(file, { id, by });
  const home = scope.homes.administration();
  const { id: _, ...asked } = measure;
  const act = { home, verb: "bringInstrument", command, asked, answers };
  const { answer } = await commit(scope, act, async () => ({
    answer: { instrument: id },
    events: [
      eventOf(instrumentEvents, {
        type: "instrument.added",
        data: { items: measure.items.length },
        in: home,
        feed: home,
        subject: { network: scope.network },
      }),
    ],
    changes: [create(instrument, { ...measure, added: doneNow(scope) })],
  }));
  return answer;
}

import { exportEvents } from "#shared/exports/events.ts";
import { forbidden, invalid } from "#shared/kernel/errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Sheet } from "./sheet.ts";

/** Rows in one file; further rows go to the next part. This bounds the memory of one request. */
const rowsAPart = 20_000;

/**
 * Reads a sheet for export, and records who exported what, and how many rows, before returning it. `next`
 * names the next part. @throws forbidden, invalid `cursor`
 */
export async function takeExport<R>(
  scope: Scope,
  sheet: Sheet<R>,
  input: { part?: string | undefined },
): Promise<{ rows: readonly R[]; next: string | null }> {
  requirePermission(scope, "export.take");
  if (sheet.over !== scope.kind) throw forbidden("export.take");
  const context = `${scope.network}/${scope.kind}/export/${sheet.what}`;
  let from: string | null = null;
  if (input.part !== undefined) {
    const opened = await scope.secrets.open(context, input.part);
    if (opened === undefined) throw invalid("cursor");
    from = opened;
  }
  const rows: R[] = [];
  do {
    const page: Awaited<ReturnType<Sheet<R>["page"]>> = await sheet.page(scope, from);
    for (const row of page.rows) rows.push(row);
    from = page.next;
  } while (from !== null && rows.length < rowsAPart);
  await noteExport(scope, sheet.what, rows.length);
  return { rows, next: from === null ? null : await scope.secrets.seal(context, from) };
}

/** The event that something was exported. */
export async function noteExport(scope: Scope, what: string, rows: number): Promise<void> {
  const home = scope.kind === "administration" ? scope.homes.administration() : scope.homes.inbox();
  const command = newId("event", scope.now().epochMilliseconds);
  const act = { home, verb: "takeExport", command, asked: { what, rows }, answers: noAnswer };
  await commit(scope, act, async () => ({
    answer: null,
    events: [
      eventOf(exportEvents, {
        type: "export.taken",
        in: home,
        feed: home,
        subject: { network: scope.network },
        data: { what, rows },
      }),
    ],
    changes: [],
  }));
}

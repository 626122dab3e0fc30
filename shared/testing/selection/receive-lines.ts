import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { selectionEvents } from "#shared/records/draw/events.ts";
import { selectionDay } from "#shared/records/draw/selection-day.ts";
import { selfLine } from "#shared/records/draw/self-line.ts";
import { hallwayCode } from "#shared/records/selection/header.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { tellingAll } from "../witness/tell-witness.ts";
import type { handOutLines } from "./requests.ts";

/** Gives each resident their own line, which nobody else reads, and the house the code for its hallway. */
export async function receiveLines(
  scope: Scope,
  { house, date, period, rules, header, void: isVoid, day, lines }: z.infer<typeof handOutLines.schema>,
): Promise<Handled> {
  const home = scope.homes.house(house);
  const toWitnesses = day && !isVoid ? await tellingAll(scope, header, house) : [];
  const type = isVoid ? "selection.void" : "selection.published";
  return {
    result: "done",
    events: day
      ? [eventOf(selectionEvents, { type, data: { date }, in: home, feed: home, subject: { house } })]
      : [],
    changes: [
      ...lines.map((one) => create(selfLine, { ...one, house, date, period, rules, header })),
      ...(day
        ? [
            create(selectionDay, {
              ...{ house, date, pool: day.pool, void: isVoid, selected: null, odds: rules.p },
              at: header.instantUTC,
              code: hallwayCode(header),
              lines: header.n,
            }),
          ]
        : []),
      ...toWitnesses,
    ],
  };
}

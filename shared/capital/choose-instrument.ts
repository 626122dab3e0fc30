import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import { instrumentEvents } from "#shared/records/capital/events.ts";
import {
  choiceKey,
  type Instrument,
  instrument,
  instrumentChoice,
  instrumentKey,
  instrumentPrefix,
} from "#shared/records/capital/instrument.ts";
import type { Measure } from "#shared/records/capital/measure.ts";
import type { CapitalMonth } from "#shared/records/capital/month.ts";
import { ours } from "#shared/records/capital/ours.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { listMonths } from "./list-months.ts";

export const chooseForm = defineForm("choose", "network.manage", {
  instrument: id("instrument", "choice.unknown"),
});

/** Which questionnaire is asked from now on: one that the network brought, or the product's own. @throws forbidden, not_found */
export async function chooseInstrument(
  scope: Scope,
  { command, ...sent }: Sent<typeof chooseForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, chooseForm.needs);
  const said = chooseForm.read(sent);
  const { homes, table } = scope;
  const home = homes.administration();
  const act = { home, verb: "chooseInstrument", command, asked: said, answers: noAnswer };
  await commit(scope, act, async () => {
    const measure = await measureNamed(scope, said.instrument);
    const was = await table.get(instrumentChoice, choiceKey(homes));
    const value = { measure, chosen: doneNow(scope) };
    return {
      answer: null,
      events: [
        eventOf(instrumentEvents, {
          type: "instrument.chosen",
          data: { own: measure.words === null },
          in: home,
          feed: home,
          subject: { network: scope.network },
        }),
      ],
      changes: [was ? replace(instrumentChoice, was, value) : create(instrumentChoice, value)],
    };
  });
}

async function measureNamed({ homes, table }: Scope, named: Measure["id"]): Promise<Measure> {
  if (named === ours.id) return ours;
  const found = await table.get(instrument, instrumentKey(homes, named));
  if (!found) throw notFound();
  const { added: _, ...measure } = found.value;
  return measure;
}

/** The questionnaires of a network, which one is asked, and its counts by month, latest first. @throws forbidden */
export async function readInstruments(scope: Scope): Promise<{
  readonly brought: readonly Instrument[];
  readonly chosen: Measure["id"];
  readonly months: readonly CapitalMonth[];
}> {
  requirePermission(scope, "network.manage");
  const { homes, table } = scope;
  const [brought, choice, months] = await Promise.all([
    queryAll(scope, { in: homes.directory(), prefix: instrumentPrefix }, instrument),
    table.get(instrumentChoice, choiceKey(homes)),
    listMonths(scope),
  ]);
  return {
    brought: brought.map(({ value }) => value).reverse(),
    chosen: choice?.value.measure.id ?? ours.id,
    months,
  };
}

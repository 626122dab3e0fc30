import type { StreamMeans } from "#shared/engine/capability.ts";
import { deliverMessage } from "#shared/engine/outbox/deliver.ts";
import { outboxKey, sendRequest } from "#shared/engine/outbox/message.ts";
import { type Id, newId } from "#shared/kernel/ids.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { type AlertOf, alert, alertKey } from "#shared/records/alert/alert.ts";
import { alertEvents } from "#shared/records/alert/events.ts";
import { alertPage } from "#shared/records/alert/page.ts";
import { minutesToAnswer, steps } from "#shared/records/alert/steps.ts";
import { newLink, personalLink } from "#shared/records/door/link.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { type Journey, journey, journeyKey } from "#shared/records/journey/journey.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Key } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, card, create, firstVersion, replace } from "#shared/table/transact.ts";
import { page as pageRequest } from "./requests.ts";
import { houseOf, type Paged, whomToPage } from "./whom.ts";

/**
 * Pages whoever is next, and sets when the next after them are, in one transaction; steps that reach no one are passed
 * over at once. Then it sends, so that a clock that does the stream's work needs no second tick. Safe to repeat.
 */
export async function pageNext(scope: Scope, of: AlertOf, means: StreamMeans): Promise<void> {
  const messages = await decide(scope, of).catch((error: unknown) => {
    // Another run was first.
    if (error instanceof ConditionFailed) return [];
    throw error;
  });
  const sent = await Promise.allSettled(messages.map((key) => deliverMessage(scope, key, means)));
  const failed = sent.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

async function decide(scope: Scope, of: AlertOf): Promise<readonly Key[]> {
  const { homes, table } = scope;
  const [found, whose] = await table.getAll([
    { entity: alert, key: alertKey(homes, of) },
    { entity: journey, key: journeyKey(homes, of.journey) },
  ]);
  if (!found?.value.nextAt || !hasCome(found.value.nextAt, scope.now()) || !whose) return [];
  const [on, was] = [whose.value, found.value];
  const house = await houseOf(scope, on);
  const { step, paged } = await nextStep(scope, on, house, was.step);
  const nextAt = paged.length > 0 ? stamp(scope.now().add({ minutes: minutesToAnswer })) : null;
  const home = homes.exchange(of.journey);
  const pages = paged.map((one) =>
    pageOf(scope, { of, on, house, one, page: newId("alertPage", scope.now().epochMilliseconds) }),
  );
  await commitAsSystem(
    scope,
    [
      eventOf(alertEvents, {
        type: paged.length > 0 ? "alert.paged" : "alert.unreached",
        in: home,
        feed: home,
        subject: { journey: of.journey },
      }),
    ],
    [replace(alert, found, { ...was, step: step + 1, nextAt }), ...pages.flatMap(({ changes }) => changes)],
  );
  return pages.map(({ message }) => message);
}

/** The next step that reaches anyone. */
async function nextStep(scope: Scope, on: Journey, house: HouseDefinition | undefined, from: number) {
  for (const [at, as] of steps.entries()) {
    if (at < from) continue;
    const paged = await whomToPage(scope, on, house, as);
    if (paged.length > 0) return { step: at, paged };
  }
  return { step: steps.length, paged: [] };
}

interface Page {
  readonly of: AlertOf;
  readonly on: Journey;
  readonly house: HouseDefinition | undefined;
  readonly one: Paged;
  readonly page: Id<"alertPage">;
}

function pageOf(scope: Scope, given: Page): { readonly message: Key; readonly changes: readonly Change[] } {
  const { of, one, page } = given;
  const { as, name, by, to } = one;
  const home = scope.homes.exchange(of.journey);
  const id = `page-${page}`;
  const link = linkOf(scope, given);
  return {
    message: outboxKey(home, id),
    changes: [
      create(alertPage, { ...of, page, as, name, by, at: stamp(scope.now()), receipt: null }),
      ...link.changes,
      sendRequest(scope, home, id, pageRequest, { ...of, page, by, to, token: link.token }),
    ],
  };
}

/** The link by which a text is answered. Without a stay there is no one's door to make it at. */
function linkOf(scope: Scope, { of, on, house, one, page }: Page) {
  const stay = on.stays.at(-1);
  if (one.by !== "text" || !stay || !on.person) return { token: "", changes: [] };
  const { token, link } = newLink(scope, {
    person: on.person,
    of: { house: stay.house, stay: stay.stay },
    purpose: {
      for: "alert",
      ...of,
      page,
      resident: on.name,
      house: house?.name ?? "",
      phone: house?.phone ?? "",
    },
    made: { at: stamp(scope.now()), by: { kind: "system" } },
  });
  return { token, changes: [card(personalLink, link, firstVersion)] };
}

import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { alert, alertKey } from "#shared/records/alert/alert.ts";
import { alertEvents, answerEvents } from "#shared/records/alert/events.ts";
import { type AlertPageOf, alertPage, alertPageKey } from "#shared/records/alert/page.ts";
import type { PersonalLink } from "#shared/records/door/link.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { openScope, requirePermission, type Scope, type World } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { pagedMay } from "#shared/tenancy/roles.ts";
import { answered } from "./requests.ts";

/** The scope of whoever was paged and came by the link: the gate of the resident it is about. */
export const pagedScope = (
  world: World,
  { network, person, id }: Pick<PersonalLink, "network" | "person" | "id">,
  requestId: string,
): Scope =>
  openScope(world, {
    kind: "gate",
    network,
    person,
    actor: { kind: "link", id },
    permissions: pagedMay,
    requestId,
  });

/** Whoever was paged answers: no one else is paged after them. @throws forbidden, not_found */
export async function answerAlert(
  scope: Scope,
  { command, ...of }: AlertPageOf & { readonly command: string },
): Promise<void> {
  requirePermission(scope, "alert.answer");
  const { person } = scope;
  if (!person) throw notFound();
  const home = scope.homes.consents(person);
  const act = { home, verb: "answerAlert", command, asked: of, answers: noAnswer };
  await commit(scope, act, async () => ({
    answer: null,
    events: [
      eventOf(answerEvents, {
        type: "alert.answered_by_link",
        in: home,
        feed: home,
        subject: { journey: of.journey },
      }),
    ],
    changes: [sendRequest(scope, home, `answered-${of.page}`, answered, { ...of, person })],
  }));
}

/** The first answer stands. */
export async function receiveAnswer(scope: Scope, of: z.infer<typeof answered.schema>): Promise<Handled> {
  const { homes, table } = scope;
  const [on, found, paged] = await table.getAll([
    { entity: journey, key: journeyKey(homes, of.journey) },
    { entity: alert, key: alertKey(homes, of) },
    { entity: alertPage, key: alertPageKey(homes, of) },
  ]);
  if (on?.value.person !== of.person || !found || !paged)
    return { result: "refused", code: "not_found", events: [], changes: [] };
  if (found.value.answered) return { result: "done", events: [], changes: [] };
  const { as, name } = paged.value;
  const home = homes.exchange(of.journey);
  return {
    result: "done",
    events: [
      eventOf(alertEvents, {
        type: "alert.answered",
        in: home,
        feed: home,
        subject: { journey: of.journey },
      }),
    ],
    changes: [
      replace(alert, found, {
        ...found.value,
        nextAt: null,
        answered: { at: stamp(scope.now()), as, name },
      }),
    ],
  };
}

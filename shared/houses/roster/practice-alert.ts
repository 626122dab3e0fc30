import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm } from "#shared/kernel/form.ts";
import { isBefore, stamp } from "#shared/kernel/instant.ts";
import { pagedOnCall } from "#shared/records/alert/on-call.ts";
import { ways } from "#shared/records/alert/page.ts";
import { practiceKey, practiceMinutes, practicePage } from "#shared/records/alert/practice.ts";
import { newLink, noResident } from "#shared/records/door/link.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { rosterEvents } from "#shared/records/roster/events.ts";
import { rosterConflict } from "#shared/records/roster/refusals.ts";
import { type OnCall, onCall, onCallKey } from "#shared/records/roster/roster.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, remove, replace } from "#shared/table/transact.ts";
import { practice } from "../requests.ts";

export const practiceForm = defineForm("practice", "alert.practice", {});

/**
 * Sends whoever is on call now a practice alert: as an alert is sent, but marked, and it goes to no one else. @throws
 * not_found, forbidden, conflict `no_number_on_call`, `practice_just_sent`
 */
export async function practiceAlert(
  scope: Scope,
  { house, command }: { readonly house: OnCall["house"]; readonly command: string },
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, "alert.practice");
  const { homes, table } = scope;
  const act = { home, verb: "practiceAlert", command, asked: { house }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [card, roster, text, call] = await table.getAll([
      { entity: houseCard, key: houseCardKey(homes, house) },
      { entity: onCall, key: onCallKey(homes, house) },
      { entity: practicePage, key: practiceKey(homes, { house, by: "text" }) },
      { entity: practicePage, key: practiceKey(homes, { house, by: "call" }) },
    ]);
    if (!card) throw notFound();
    const was = { text, call };
    const since = stamp(scope.now().subtract({ minutes: practiceMinutes }));
    if (ways.some((by) => isBefore(since, was[by]?.value.sent.at ?? since)))
      throw rosterConflict("practice_just_sent");
    const pages = pagedOnCall(roster?.value, card.value, scope.now());
    if (pages.length === 0) throw rosterConflict("no_number_on_call");
    const sent = doneNow(scope);
    const changes = pages.flatMap(({ by, name, to }) => {
      const purpose = { for: "practice", house: card.value.name } as const;
      const of = { house, stay: null };
      const made = by === "text" ? newLink(scope, { person: noResident, purpose, of, made: sent }) : null;
      const page = { house, by, name, sent, receipt: null, link: made?.link.id ?? null };
      const asks = { house, by, at: sent.at, to, token: made?.token ?? "", link: made?.link ?? null };
      const found = was[by];
      return [
        found ? replace(practicePage, found, page) : create(practicePage, page),
        sendRequest(scope, home, `practice-${by}-${fingerprint(command).slice(0, 26)}`, practice, asks),
      ];
    });
    const gone = ways.filter((by) => was[by] && !pages.some((page) => page.by === by));
    return {
      answer: null,
      events: [
        eventOf(rosterEvents, { type: "house.alert_practiced", in: home, feed: home, subject: { house } }),
      ],
      changes: [...changes, ...gone.map((by) => remove("practice", practiceKey(homes, { house, by })))],
    };
  });
}

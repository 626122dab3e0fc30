import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { sentAppointmentEvents } from "#shared/records/appointment/events.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { checkTimes, sentAppointmentForm, timesOf } from "./forms.ts";
import { addToSchedule } from "./requests.ts";

/** Whose schedule it is for. @throws not_found, forbidden */
export async function readForAppointment(
  scope: Scope,
  at: StayPlace,
): Promise<{ readonly stay: Stay; readonly house: HouseCard }> {
  const { found, house } = await residentOf(scope, at);
  return { stay: found.value, house };
}

async function residentOf(scope: Scope, { house, stay: id }: StayPlace) {
  houseHome(scope, house);
  requirePermission(scope, sentAppointmentForm.needs);
  const { homes, table } = scope;
  const [found, card] = await table.getAll([
    { entity: stay, key: stayKey(homes, house, id) },
    { entity: houseCard, key: houseCardKey(homes, house) },
  ]);
  if (!found || !card) throw notFound();
  return { found, house: card.value };
}

/**
 * House staff add an appointment to a resident's schedule, as the resident asked. They cannot read it afterward.
 * @throws not_found, forbidden, invalid with every field, conflict (`not_confirmed_yet`, `stay_closed`)
 */
export async function sendAppointment(
  scope: Scope,
  {
    house,
    stay: id,
    command,
    ...sent
  }: Sent<typeof sentAppointmentForm> & StayPlace & { readonly command: string },
): Promise<void> {
  const at = { house, stay: id };
  const { timeZone } = (await residentOf(scope, at)).house;
  const day = today(scope.now(), timeZone);
  const said = sentAppointmentForm.read(sent, (one, errors) => checkTimes(one, errors, day));
  const { what, where, shown } = said;
  const home = houseHome(scope, house);
  const act = { home, verb: "sendAppointment", command, asked: { stay: id, ...said }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { found } = await residentOf(scope, at);
    const { confirmed, closed, journey } = found.value;
    if (closed) throw stayConflict("stay_closed");
    if (!confirmed) throw accessConflict("not_confirmed_yet");
    const made = newId("appointment", scope.now().epochMilliseconds);
    const value = {
      id: made,
      journey,
      what,
      where,
      shown,
      times: timesOf(said),
      made: doneNow(scope),
      over: null,
    };
    const told = { type: "appointment.sent", subject: { stay: id } } as const;
    return {
      answer: null,
      events: [eventOf(sentAppointmentEvents, { ...told, in: below.stay(home, id), feed: home })],
      changes: [
        unchanged(found),
        sendRequest(scope, home, `schedule-${made}`, addToSchedule, {
          person: confirmed.person,
          appointment: value,
        }),
      ],
    };
  });
}

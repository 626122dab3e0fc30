import { listAppointments, readAppointment } from "#shared/journeys/appointments/read-appointments.ts";
import { readForAppointment, sendAppointment } from "#shared/journeys/appointments/send-appointment.ts";
import {
  addAppointment,
  changeAppointment,
  changeDay,
  takeOff,
} from "#shared/journeys/appointments/write-appointment.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { scopeOfMentor, scopeOfResident } from "#shared/table/member-scopes.ts";
import { readWeek } from "#shared/views/house-week.ts";
import { outpatient } from "../../appointment/kit.ts";
import { command, type SmallWorld } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A mentor of the network asked, in the journey with the same id. */
const walking = {
  permission: "journey.read",
  over: (world, { members }, { journey }) => scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
} satisfies Partial<Verb>;

/** A resident with the same ids. */
const own = {
  permission: "journey.write",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

const sent = (world: SmallWorld) => ({ ...outpatient(world), command: command() });

export const appointmentVerbs: Record<string, Verb> = {
  listAppointments: { ...walking, run: (s) => listAppointments(s) },
  readAppointment: { ...walking, run: (s, { appointment }) => readAppointment(s, { appointment }) },
  addAppointment: {
    ...own,
    tells: "appointment.added",
    run: (s, _, world) => addAppointment(s, sent(world)),
  },
  changeAppointment: {
    ...own,
    tells: "appointment.changed",
    run: (s, { appointment }, world) => changeAppointment(s, { ...sent(world), appointment }),
  },
  changeDay: {
    ...own,
    tells: "appointment.changed",
    run: (s, { appointment }, world) => {
      const { on: day } = outpatient(world);
      return changeDay(s, { appointment, day, how: "skip", command: command() });
    },
  },
  takeOff: {
    ...own,
    tells: "appointment.taken_off",
    run: (s, { appointment }) => takeOff(s, { appointment, command: command() }),
  },
  readWeek: { permission: "board.read", over: "house", run: (s, { house }) => readWeek(s, { house }) },
  readForAppointment: {
    permission: "appointment.send",
    over: "house",
    run: (s, { house, stay }) => readForAppointment(s, { house, stay }),
  },
  sendAppointment: {
    permission: "appointment.send",
    over: "house",
    tells: "appointment.sent",
    run: (s, { house, stay }, world) => sendAppointment(s, { ...sent(world), house, stay, agreed: "yes" }),
  },
};

declare module "./kit.ts" {
  interface Things {
    appointment: Id<"appointment">;
  }
}

/** The resident's outpatient group, which their house sees them out for. */
export const scheduledGroup: Makes = async (world, { journey, resident }) => {
  const scope = scopeOfResident(world.world, { network: world.lantern.id, journey, person: resident }, "req");
  await addAppointment(scope, sent(world));
  const [one] = (await listAppointments(scope)).appointments;
  return { appointment: one?.id ?? "apt_none" };
};

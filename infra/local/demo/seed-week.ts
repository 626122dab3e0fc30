import type { Temporal } from "temporal-polyfill";
import { addAppointment } from "#shared/journeys/appointments/write-appointment.ts";
import { sendMessage } from "#shared/journeys/messages/send-message.ts";
import { chooseMilestones } from "#shared/journeys/milestones/choose-milestones.ts";
import { command } from "./kit.ts";
import { daysBefore, type Pair } from "./seed-plans.ts";

/** Days ago, and who wrote. */
const messages = [
  { ago: 3.25, by: "mentor", words: "How did the call with the welding school go?" },
  {
    ago: 3,
    by: "resident",
    words: "They have a place in the evening class. I said I’d call back by Friday.",
  },
  { ago: 2, by: "mentor", words: "That’s great news. Want to look at the bus times on Thursday?" },
  { ago: 0, by: "resident", words: "Yes. And I told my daughter, she laughed at the helmet." },
] as const;

/** What is planned, what the two wrote, and the milestone of the day, which the house may see. */
export async function liveTheirWeek(pair: Pair, timeZone: string, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const on = (days: number) => today.add({ days }).toString();
  const [resident, mentor] = [pair.resident(now), pair.mentor(now)];
  await addAppointment(resident, {
    ...{ what: "Outpatient group", where: "Halfmoon Recovery, 4 Example Street", shown: "yes" },
    ...{ on: on(0), from: "18:00", until: "20:00", days: ["monday", "wednesday", "friday"], last: on(84) },
    command: command(),
  });
  await addAppointment(mentor, {
    ...{ what: "Look at the welding school together", where: "", shown: "" },
    ...{ on: on(4), from: "10:00", until: "11:30", days: [], last: "" },
    command: command(),
  });
  for (const { ago, by, words } of messages)
    await sendMessage(pair[by](daysBefore(now, ago)), { words, command: command() });
  await chooseMilestones(resident, {
    ...{ inHouse: "house", recoveryFrom: today.subtract({ years: 1 }).toString(), recovery: "house" },
    command: command(),
  });
}

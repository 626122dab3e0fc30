import type { Temporal } from "temporal-polyfill";
import { addAppointment } from "#shared/journeys/appointments/write-appointment.ts";
import { noteMeeting } from "#shared/journeys/meetings/note-meeting.ts";
import { setCommitment } from "#shared/journeys/meetings/set-commitment.ts";
import { shareMeetings } from "#shared/journeys/meetings/share-meetings.ts";
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

/** Days ago, and which. */
const meetings = [
  { ago: 22, pathway: "aa", way: "in_person", name: "Lamplighters" },
  { ago: 18, pathway: "recovery_dharma", way: "online", name: "" },
  { ago: 15, pathway: "aa", way: "in_person", name: "Lamplighters" },
  { ago: 12, pathway: "aa", way: "phone", name: "" },
  { ago: 8, pathway: "aa", way: "in_person", name: "Lamplighters" },
  { ago: 7, pathway: "recovery_dharma", way: "in_person", name: "Harbor Street sit" },
  { ago: 1, pathway: "aa", way: "in_person", name: "Lamplighters" },
  { ago: 0, pathway: "recovery_dharma", way: "online", name: "" },
] as const;

/** A commitment, the meetings of some weeks, and how many of them their mentor may see. */
async function goToMeetings(pair: Pair, today: Temporal.PlainDate, now: Temporal.Instant): Promise<void> {
  await setCommitment(pair.resident(daysBefore(now, 21)), { weekly: "2", command: command() });
  for (const { ago, ...meeting } of meetings)
    await noteMeeting(pair.resident(now), {
      ...{ ...meeting, on: today.subtract({ days: ago }).toString() },
      command: command(),
    });
  await shareMeetings(pair.resident(now), { share: "mentor", command: command() });
}

/** What is planned, what the two wrote, meetings, and the milestone of the day, which the house may see. */
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
  await goToMeetings(pair, today, now);
}

import { en } from "#functions/copy/en/index.ts";
import { erasureMail, overdueMail } from "#functions/copy/mails.ts";
import { notificationMail, notificationText } from "#functions/copy/notification-mail.ts";
import { spanishOver } from "#functions/copy/spanish.ts";
import type { Words } from "#shared/app/capabilities.ts";
import type { Language } from "#shared/records/journey/journey.ts";

/** Spanish is loaded with the first that needs it. */
const copyIn = (language: Language) => (language === "es" ? spanishOver(en) : en);

/** What due work says by mail and in files. Loaded with the first of it. */
export const words: Words = {
  archiveReadme: en.network.archiveReadme,
  erasure: (told, origin) => erasureMail(en, told, origin),
  messageWaiting: async (language, origin) => {
    const { subject, text } = (await copyIn(language)).messages.waiting;
    return { subject, text: text({ url: `${origin}/me/messages` }) };
  },
  alumniInvitation: async (what, language, link) => {
    const { subject, text } = (await copyIn(language)).alumni.own.mail[what];
    return { subject, text: text({ link }) };
  },
  testWaiting: async (language, origin) => {
    const { subject, text } = (await copyIn(language)).testing.waiting;
    return { subject, text: text({ url: `${origin}/me` }) };
  },
  witness: ({ house, date, hash, code }, token, origin) => {
    const { subject, text } = en.testing.witness.daily;
    const url = `${origin}/witness/${token}`;
    return { subject: subject({ date, house }), text: text({ house, date, hash, code, url }), leave: url };
  },
  overdue: (call, origin) => overdueMail(en, call, origin),
  notificationText: (told, origin) => notificationText(en, told, origin),
  notification: (told, token, origin) => notificationMail(en, told, `${origin}/unsubscribe/${token}`, origin),
};

import { en } from "#functions/copy/en/index.ts";
import { erasureMail, overdueMail } from "#functions/copy/mails.ts";
import { notificationMail, notificationText } from "#functions/copy/notification-mail.ts";
import type { Words } from "#shared/app/capabilities.ts";

/** What due work says by mail and in files. Loaded with the first of it. */
export const words: Words = {
  archiveReadme: en.network.archiveReadme,
  erasure: (told, origin) => erasureMail(en, told, origin),
  overdue: (call, origin) => overdueMail(en, call, origin),
  notificationText: (told, origin) => notificationText(en, told, origin),
  notification: (told, token, origin) => notificationMail(en, told, `${origin}/unsubscribe/${token}`, origin),
};

import { together } from "../../said.ts";
import { activity } from "./activity.ts";
import { agreements, corrections } from "./agreements.ts";
import { archive, archiveReadme } from "./archive.ts";
import { bedNights } from "./bed-nights.ts";
import { breaches } from "./breaches.ts";
import { certificate, erasure, erasureMails } from "./erasure.ts";
import { figures } from "./figures.ts";
import { notices } from "./notices.ts";
import { notificationMail, notifications, notificationTexts, unsubscribe } from "./notifications.ts";
import { page } from "./page.ts";
import { retention } from "./retention.ts";
import { agreementSaid } from "./said/agreement.ts";
import { archiveSaid } from "./said/archive.ts";
import { breachSaid } from "./said/breach.ts";
import { erasureSaid } from "./said/erasure.ts";
import { memberSaid } from "./said/member.ts";
import { networkSaid } from "./said/network.ts";
import { notificationSaid } from "./said/notification.ts";
import { partnerSaid } from "./said/partner.ts";
import { retentionSaid } from "./said/retention.ts";
import { found, partners, settings, setUp, staff, stopped } from "./staff.ts";

export const network = {
  found,
  setUp,
  page,
  figures,
  bedNights,
  settings,
  staff,
  stopped,
  partners,
  notices,
  notifications,
  notificationMail,
  notificationTexts,
  unsubscribe,
  retention,
  agreements,
  corrections,
  breaches,
  activity,
  archive,
  archiveReadme,
  erasure,
  erasureMails,
  certificate,
};

/** The sentences of this area's codes. */
export const said = together(
  networkSaid,
  memberSaid,
  notificationSaid,
  partnerSaid,
  retentionSaid,
  agreementSaid,
  breachSaid,
  archiveSaid,
  erasureSaid,
);

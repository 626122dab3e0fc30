import { en } from "#functions/copy/en/index.ts";
import { erasureMail, overdueMail } from "#functions/copy/mails.ts";
import { deliverMessage } from "#shared/app/deliver-message.ts";
import { isArchive } from "#shared/engine/archive/archive.ts";
import { runArchive } from "#shared/engine/archive/run-archive.ts";
import { isErasure } from "#shared/engine/erasure/erasure.ts";
import { isRequest } from "#shared/engine/erasure/request.ts";
import { runErasure } from "#shared/engine/erasure/run-erasure.ts";
import { sumCensus } from "#shared/houses/census/sum-census.ts";
import { runImport } from "#shared/imports/steps/run-import.ts";
import { purgeInquiry } from "#shared/inquiries/purge-inquiry.ts";
import { isId } from "#shared/kernel/ids.ts";
import type { Files, Mail } from "#shared/kernel/ports.ts";
import { runRequest } from "#shared/network/erasure/begin-erasure.ts";
import { networkCensusKey } from "#shared/records/census/census.ts";
import { isImportHeader } from "#shared/records/import/entities.ts";
import { markOverdue, type OverdueCall } from "#shared/referrals/decisions/mark-overdue.ts";
import { purgeReferral } from "#shared/referrals/ending/purge-referral.ts";
import { lapseHold } from "#shared/referrals/hold/lapse-hold.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { houseOf } from "#shared/tenancy/homes.ts";

/** What work has at hand beside the post's scope. */
export interface Deps {
  readonly mail: Mail;
  readonly archives: Files;
  readonly origin: string;
  /** The scope that reads all of the network, opened by what needs it and nothing else. */
  whole(): Scope;
  /** The scope that takes all of a network away, and the clock's own door. */
  leaving(): Scope;
  readonly door: Table;
}

/** One kind of time-driven work: it takes a due key up, or says by `undefined` that the key is not of its kind. */
type Work = (scope: Scope, key: Key, means: Deps) => Promise<unknown> | undefined;

const letters: Work = (scope, key, { mail }) =>
  key.pk.endsWith("#L") ? deliverMessage(scope, key, mail) : undefined;

const holds: Work = (scope, { pk, sk }) => {
  const house = houseOf(pk);
  const bed = sk.slice(2);
  return house && sk.startsWith("B#") && isId("bed", bed) ? lapseHold(scope, { house, bed }) : undefined;
};

const sums: Work = (scope, { pk, sk }) => {
  const one = networkCensusKey(scope.homes);
  return pk === one.pk && sk === one.sk ? sumCensus(scope) : undefined;
};

const inquiries: Work = (scope, { pk, sk }) => {
  const id = /#INQ#Q#(inq_[A-Za-z0-9_-]+)$/.exec(pk)?.[1];
  return sk === "~inquiry" && isId("inquiry", id) ? purgeInquiry(scope, id) : undefined;
};

const disposals: Work = (scope, { pk, sk }) => {
  const referral = sk.replace(/^DISPOSAL#/, "");
  return pk === scope.homes.inbox() && isId("referral", referral)
    ? purgeReferral(scope, referral)
    : undefined;
};

const overdue: Work = (scope, { pk, sk }, { origin }) => {
  const referral = /#R#(ref_[A-Za-z0-9_-]+)$/.exec(pk)?.[1];
  if (sk !== "~header" || !isId("referral", referral)) return undefined;
  const say = (call: OverdueCall) => overdueMail(en, call, origin);
  return markOverdue(scope, { house: houseOf(pk) ?? null, referral }, say);
};

const imports: Work = (scope, key) => (isImportHeader(key) ? runImport(scope, key) : undefined);

const archives: Work = (_, key, { archives: files, whole }) =>
  isArchive(key) ? runArchive(whole(), { files, readme: en.network.archiveReadme }) : undefined;

const requests: Work = (_, key, { origin, leaving, archives: files, door }) =>
  isRequest(key)
    ? runRequest(leaving(), (told) => erasureMail(en, told, origin), { archives: files, door })
    : undefined;

/** What is still done in a network that has left. */
export const erasures: Work = (_, key, { archives: files, leaving, door }) =>
  isErasure(key) ? runErasure(leaving(), { archives: files, door }) : undefined;

/** What may take many seconds, and is carried on by the next tick where it was left. */
export const takesLong = (key: Key): boolean => isErasure(key) || isArchive(key) || isImportHeader(key);

/** Every kind there is. A key is taken up by the first that knows it. */
export const work: readonly Work[] = [
  letters,
  holds,
  imports,
  sums,
  inquiries,
  disposals,
  overdue,
  archives,
  requests,
];

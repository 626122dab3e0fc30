import { forbidden, notFound } from "#shared/kernel/errors.ts";
import { type OwnTimes, ownTimes } from "#shared/records/appointment/schedule.ts";
import { type SelfHouse, selfHouse } from "#shared/records/journey/self-house.ts";
import { type SelfLook, selfLook } from "#shared/records/journey/self-look.ts";
import { type SelfMentor, selfMentor } from "#shared/records/journey/self-mentor.ts";
import { type SelfPaper, selfPaper, selfPaperKey } from "#shared/records/journey/self-paper.ts";
import { type SelfStay, selfStay } from "#shared/records/journey/self-stay.ts";
import { type SelfToSign, selfToSign } from "#shared/records/journey/self-to-sign.ts";
import { type OwnPolicy, selfTesting, selfTestingKey } from "#shared/records/testing-policy/self-testing.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Home } from "#shared/tenancy/homes.ts";

/** @throws forbidden */
function ownHome(scope: Scope): Home {
  requirePermission(scope, "self.read");
  if (!scope.journey) throw forbidden("self.read");
  return scope.homes.self(scope.journey);
}

/** More stays than anybody had on one journey. */
const mostStays = 20;

/**
 * Where a resident lives, whom to call and who walks with them, when their appointments are, and their stays, latest
 * first. @throws forbidden
 */
export async function readOwnPage(scope: Scope): Promise<{
  readonly house: SelfHouse["house"];
  readonly beside: SelfMentor | undefined;
  /** Of their appointments. */
  readonly times: OwnTimes["slots"];
  readonly stays: readonly NonNullable<SelfStay["facts"]>[];
}> {
  const home = { in: ownHome(scope), descending: true, limit: mostStays };
  const [page, past] = await Promise.all([
    scope.table.query({ ...home, prefix: "~", kinds: [selfHouse, selfMentor, ownTimes] }),
    scope.table.query({ ...home, prefix: "S#", kinds: [selfStay] }),
  ]);
  const stays = past.items.filter(is(selfStay)).flatMap(({ value }) => value.facts ?? []);
  return {
    house: page.items.find(is(selfHouse))?.value.house ?? null,
    beside: page.items.find(is(selfMentor))?.value,
    times: page.items.find(is(ownTimes))?.value.slots ?? [],
    stays: stays.sort((a, b) => (a.since < b.since ? 1 : -1)),
  };
}

/** The testing policy in force where a resident lives; null: there is none. @throws forbidden */
export async function readOwnPolicy(scope: Scope): Promise<OwnPolicy | null> {
  const found = await scope.table.get(selfTesting, selfTestingKey(ownHome(scope)));
  return found?.value.policy ?? null;
}

/** A resident's signed papers, latest first. @throws forbidden */
export async function listOwnPapers(scope: Scope): Promise<readonly SelfPaper["document"][]> {
  const newest = { prefix: "P#", descending: true, limit: 100, kinds: [selfPaper] } as const;
  const page = await scope.table.query({ in: ownHome(scope), ...newest });
  return page.items.filter(is(selfPaper)).map(({ value }) => value.document);
}

/** What they have not signed yet, in signing order. @throws forbidden */
export async function listToSign(scope: Scope): Promise<SelfToSign["parts"]> {
  const page = await scope.table.query({
    in: ownHome(scope),
    prefix: "O#",
    limit: mostStays,
    kinds: [selfToSign],
  });
  return page.items.filter(is(selfToSign)).flatMap(({ value }) => value.parts);
}

/** One of them. @throws forbidden, not_found */
export async function readOwnPaper(
  scope: Scope,
  input: { readonly document: SelfPaper["document"]["id"] },
): Promise<SelfPaper["document"]> {
  const found = await scope.table.get(selfPaper, selfPaperKey(ownHome(scope), input.document));
  if (!found) throw notFound();
  return found.value.document;
}

/** Who looked at a resident's record, newest first. @throws forbidden */
export async function listOwnLooks(
  scope: Scope,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<{ readonly looks: readonly SelfLook[]; readonly next: string | null }> {
  const newest = { prefix: "L#", descending: true, limit: 200, cursor, kinds: [selfLook] } as const;
  const page = await scope.table.query({ in: ownHome(scope), ...newest });
  return { looks: page.items.filter(is(selfLook)).map(({ value }) => value), next: page.next };
}

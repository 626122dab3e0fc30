import type { Temporal } from "temporal-polyfill";
import {
  type Agreement,
  agreement,
  agreementPrefix,
  type Standing,
  standingOf,
} from "#shared/records/agreement/agreement.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { loadAgreement } from "./content.ts";

const needs = "agreement.manage";

export interface OnFile extends Agreement {
  readonly standing: Standing;
}

const seen = (value: Agreement, day: Temporal.PlainDate): OnFile => ({
  ...value,
  standing: standingOf(value, day),
});

/** Agreements on file, those recorded last first. @throws forbidden, invalid `cursor` */
export async function listAgreements(
  scope: Scope,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<{ agreements: OnFile[]; next: string | null }> {
  requirePermission(scope, needs);
  const [page, day] = await Promise.all([
    scope.table.query({
      in: scope.homes.administration(),
      prefix: agreementPrefix,
      descending: true,
      limit: 100,
      cursor,
      kinds: [agreement],
    }),
    todayIn(scope),
  ]);
  return {
    agreements: page.items.filter(is(agreement)).map(({ value }) => seen(value, day)),
    next: page.next,
  };
}

/** @throws forbidden, not_found */
export async function readAgreement(
  scope: Scope,
  { agreement: id }: { agreement: Agreement["id"] },
): Promise<OnFile & { readonly version: number }> {
  requirePermission(scope, needs);
  const [found, day] = await Promise.all([loadAgreement(scope, id), todayIn(scope)]);
  return { ...seen(found.value, day), version: found.version };
}

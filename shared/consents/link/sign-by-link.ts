import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { PreparedConsent } from "#shared/records/consent/prepared.ts";
import { type ComingBy, scopeByLink } from "#shared/records/door/scope-by-link.ts";
import { requirePermission, type Scope, type World } from "#shared/table/scope.ts";
import { signerMay } from "#shared/tenancy/roles.ts";
import type { AtGate } from "../at-stay.ts";
import { formAtGate, isToSign } from "../read-signing.ts";
import { refuseAtGate, type Signing, signAtGate } from "../sign-consent.ts";

/** The scope of whoever came by a link to sign. */
export const signerScope = (world: World, link: ComingBy, requestId: string): Scope =>
  scopeByLink(world, link, { kind: "gate" }, signerMay, requestId);

/** @throws forbidden, not_found */
function gateIn(scope: Scope): AtGate {
  requirePermission(scope, "consent.sign");
  if (!scope.person) throw notFound();
  return { ...scope, person: scope.person };
}

/** The form that waits for an answer. @throws not_found, also once it was answered; forbidden */
export async function readByLink(
  scope: Scope,
  { consent }: { readonly consent: Id<"consent"> },
): Promise<PreparedConsent> {
  const form = await formAtGate(gateIn(scope), consent);
  if (!form || !isToSign(form)) throw notFound();
  return form.prepared;
}

/** The resident signs it. From then on it is live. @throws as `signAtGate`; forbidden */
export const signByLink = async (scope: Scope, input: Signing): Promise<void> =>
  signAtGate(gateIn(scope), input);

/** The resident chose not to sign. @throws not_found, forbidden */
export const refuseByLink = async (
  scope: Scope,
  input: Pick<Signing, "consent" | "command">,
): Promise<void> => refuseAtGate(gateIn(scope), input);

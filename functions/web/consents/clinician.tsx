import { words } from "#functions/copy/words.ts";
import { clinicianForm, isForClinicians } from "#shared/clinical/name-clinician.ts";
import type { Consent } from "#shared/records/consent/consent.ts";
import type { MemberClinician } from "#shared/records/member/clinician.ts";
import { ActOf } from "../kit/fields.tsx";
import { stayPath } from "../kit/params.ts";
import type { HouseContext, PageContext } from "../kit/route.ts";

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly one: Consent;
  readonly clinicians: readonly MemberClinician[];
}

/** Whom of the network's clinicians a treatment provider's consent names. */
export function Clinician({ ctx, one, clinicians }: Props) {
  const { title, hint, member, named, button } = words().clinical.naming;
  return isForClinicians(one) && clinicians.length > 0 ? (
    <ActOf
      form={clinicianForm}
      id={`clinician-${one.id}`}
      typed={ctx.typed}
      action={`${stayPath(ctx)}/consents/${one.id}/clinician`}
      icon="user-round-plus"
      title={title}
      hint={hint}
      copy={{ member, named }}
      options={{ member: { pairs: clinicians.map((who) => [who.member, who.name] as const) } }}
      button={button}
    />
  ) : null;
}

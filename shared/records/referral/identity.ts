import * as z from "zod";
import { personName, personNameSchema } from "#shared/kernel/person-name.ts";
import { done } from "#shared/table/acted-by.ts";
import type { ReferralFacts } from "./payload/facts.ts";

/* Who a referral is about. What was sent stays as it was sent; a correction stands beside it. */

const identity = personNameSchema.extend({ birthDate: z.string(), phone: z.string().nullable() });
export type Identity = z.infer<typeof identity>;

/** The name, birth date and phone as last corrected, when and by whom. */
export const correctedIdentity = done.extend({ is: identity });
type Corrected = z.infer<typeof correctedIdentity>;

/** What of it can be corrected. */
export const identityParts = ["name", "birth_date", "phone"] as const;
type IdentityPart = (typeof identityParts)[number];

/** The person of a referral, as used for matching. */
export const introducedBy = ({ person: { safeContact, ...who } }: ReferralFacts): Identity => ({
  ...personName(who),
  birthDate: who.birthDate,
  phone: safeContact.phone ?? null,
});

/** The facts with the corrected identity. */
export function factsOf(body: {
  readonly payload: ReferralFacts;
  readonly corrected: Corrected | null;
}): ReferralFacts {
  if (!body.corrected) return body.payload;
  const { legalName, givenName, familyName, preferredName, birthDate, phone } = body.corrected.is;
  const { givenName: _g, familyName: _f, preferredName: _p, safeContact, ...person } = body.payload.person;
  const { phone: _, ...reached } = safeContact;
  return {
    ...body.payload,
    person: {
      ...person,
      legalName,
      ...(givenName ? { givenName } : {}),
      ...(familyName ? { familyName } : {}),
      ...(preferredName ? { preferredName } : {}),
      birthDate,
      safeContact: { ...reached, ...(phone ? { phone } : {}) },
    },
  };
}

const names = ["legalName", "givenName", "familyName", "preferredName"] as const;

export const changedIn = (was: Identity, now: Identity): IdentityPart[] => [
  ...(names.some((one) => was[one] !== now[one]) ? (["name"] as const) : []),
  ...(was.birthDate === now.birthDate ? [] : (["birth_date"] as const)),
  ...(was.phone === now.phone ? [] : (["phone"] as const)),
];

import type { Temporal } from "temporal-polyfill";
import { longDay, moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { changedIn, introducedBy } from "#shared/records/referral/identity.ts";
import { identityForm } from "#shared/referrals/identity/correct-identity.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import { ActOf } from "../../kit/fields.tsx";
import { type Props, pathOf } from "./parts.tsx";

const copy = () => words().referrals.identity;

/** Corrects the name, birth date or phone. */
export function CorrectIdentity({ ctx, found }: Props) {
  const { legalName, givenName, familyName, ...is } = introducedBy(found.facts);
  const whole = [givenName, familyName].filter(Boolean).join(" ");
  const { walkIn } = words().residents;
  return (
    <ActOf
      form={identityForm}
      typed={ctx.typed}
      icon="file-pen"
      title={copy().title}
      action={`${pathOf(found)}/identity`}
      hint={copy().hint[found.header.source.kind === "partner" ? "sent" : "entered"]}
      copy={{ ...walkIn, ...copy().labels }}
      hints={{
        familyName: walkIn.familyNameHint,
        legalName: walkIn.legalNameHint,
        reason: copy().reasonHint,
      }}
      values={{ ...is, givenName, familyName, legalName: legalName === whole ? "" : legalName }}
      button={copy().button}
    />
  );
}

/** What was sent, beside its correction. */
export function AsSent({
  found: { body, header, timeZone },
  now,
}: {
  found: ReferralPage;
  now: Temporal.Instant;
}) {
  const { corrected } = body;
  if (!corrected) return null;
  const sent = introducedBy(body.payload);
  const parts = changedIn(sent, corrected.is);
  const was = [
    parts.includes("name") ? sent.legalName : "",
    parts.includes("birth_date") ? longDay(sent.birthDate) : "",
    parts.includes("phone") ? (sent.phone ?? "") : "",
  ].filter(Boolean);
  return (
    <p class="second">
      {copy().corrected({
        by: nameOfActor(corrected.by) || "none",
        when: moment(corrected.at, now, timeZone),
        sent: header.source.kind === "partner" ? "yes" : "no",
        was: was.join(", ") || "none",
      })}
    </p>
  );
}

import { words } from "#functions/copy/words.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import { pathOf } from "../../referrals/referral/parts.tsx";
import { Icon, Panel, Section } from "../../ui/kit.tsx";
import { Standing } from "./request.tsx";

const copy = () => words().residents.accommodations;

/** Accommodation requests on a referral's page, for those who may see them. They change nothing else there. */
export function OnReferral({ found }: { found: ReferralPage }) {
  const { accommodations, header } = found;
  if (!accommodations || (accommodations.length === 0 && !isOpen(header))) return null;
  const all = `${pathOf(found)}/accommodations`;
  return (
    <Section title={copy().title}>
      <Panel rows>
        {accommodations.map((one) => (
          <div class="pad flex flex-wrap items-start justify-between gap-2">
            <p class="line-clamp-3 whitespace-pre-line">
              <q>{one.asked}</q>
            </p>
            <Standing value={one} />
          </div>
        ))}
        <div class="row">
          <Icon name="hand-heart" />
          <a class="whole grow" href={all}>
            {accommodations.length === 0 ? copy().ask : copy().open}
          </a>
        </div>
      </Panel>
      <p class="second px-1 pt-2">{copy().leadReferral}</p>
    </Section>
  );
}

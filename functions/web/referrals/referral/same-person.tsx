import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import { referredBy } from "../../kit/referred-by.ts";
import { Icon, Panel, Section } from "../../ui/kit.tsx";
import { base } from "./parts.tsx";

const copy = () => words().referrals.page;

/** Other open referrals of the same person, so that nobody decides or holds twice without knowing. */
export function SamePeople(props: {
  found: ReferralPage;
  name: string;
  houses: ReadonlyMap<string, string>;
}) {
  const { found, name, houses } = props;
  if (found.others.length === 0) return null;
  return (
    <Section id="same-person" title={copy().samePerson({ name })}>
      <Panel rows>
        {found.others.map(({ referral, source, house, bedLabel }) => (
          <div class="row">
            <Icon name="users" />
            <div class="grow">
              <a
                class="whole"
                href={
                  bedLabel === undefined
                    ? `/referrals/${referral}`
                    : base({ ...found, header: { ...found.header, id: referral } })
                }
              >
                {words().referrals.number({ number: spokenNumber(referral) })}
              </a>
              <div class="second">
                {copy().sameFrom({
                  partner: referredBy(source),
                  house: house ? (houses.get(house) ?? house) : "none",
                })}
                {bedLabel ? `. ${copy().sameHeld({ bed: bedLabel })}` : ""}
              </div>
            </div>
          </div>
        ))}
      </Panel>
    </Section>
  );
}

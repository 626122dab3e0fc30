import { words } from "#functions/copy/words.ts";
import { mayTakeMoney, progressOf } from "#shared/records/packet/packet.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Icon, Panel, Section } from "../../ui/kit.tsx";

/** Progress of the paperwork; consents and accommodations for those with permission. */
export function Papers({ ctx, found }: { ctx: PageContext<HouseContext>; found: StayPage }) {
  const { permissions } = ctx.scope;
  const at = `/houses/${found.stay.house}/stays/${found.stay.id}`;
  const { signed, paper, of } = progressOf(found.packet);
  const onPaper = paper > 0 ? `, ${words().residents.paper.count({ papers: paper })}` : "";
  return (
    <Section
      title={words().residents.packet.title}
      aside={`${words().residents.packet.count({ signed, of })}${onPaper}`}
    >
      <Panel rows>
        <div class="row">
          <Icon name={signed === of ? "file-check" : "file-pen"} />
          <div class="grow">
            <a class="whole" href={`${at}/packet`}>
              {words().residents.packet.open}
            </a>
            <div class="second">
              {mayTakeMoney(found.packet) ? words().residents.packet.money : words().residents.packet.noMoney}
            </div>
          </div>
        </div>
        {permissions.has("consent.read") ? (
          <div class="row">
            <Icon name="file-check" />
            <a class="whole grow" href={`${at}/consents`}>
              {words().consents.title}
            </a>
          </div>
        ) : null}
        {permissions.has("resident.invite") ? (
          <div class="row">
            <Icon name="key" />
            <a class="whole grow" href={`${at}/own-page`}>
              {words().residents.ownPage.link}
            </a>
          </div>
        ) : null}
        {permissions.has("appointment.send") && !found.stay.closed ? (
          <div class="row">
            <Icon name="calendar-clock" />
            <a class="whole grow" href={`${at}/appointments`}>
              {words().appointments.staff.send.link}
            </a>
          </div>
        ) : null}
        {permissions.has("packet.manage") ? (
          <div class="row">
            <Icon name="download" />
            <a class="whole grow" href={`${at}/brought`}>
              {words().residents.brought.title}
            </a>
          </div>
        ) : null}
        {permissions.has("testing.read") ? (
          <div class="row">
            <Icon name="file-check" />
            <a class="whole grow" href={`${at}/tests`}>
              {words().testing.collection.history}
            </a>
          </div>
        ) : null}
        {permissions.has("accommodation.manage") ? (
          <div class="row">
            <Icon name="hand-heart" />
            <a class="whole grow" href={`${at}/accommodations`}>
              {words().residents.accommodations.title}
            </a>
          </div>
        ) : null}
      </Panel>
    </Section>
  );
}

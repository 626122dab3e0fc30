import { words } from "#functions/copy/words.ts";
import { inviteForm } from "#shared/network/member/add-member.ts";
import { listMembers } from "#shared/network/member/list-members.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import type { Member } from "#shared/records/member/member.ts";
import { FormOf } from "../../kit/fields.tsx";
import { listPage, Rows } from "../../kit/list-page.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Bare, Icon, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { roleFields } from "./role-fields.tsx";

const copy = () => words().network.staff;

/** The staff of the network with their roles, and the invitation form. */
export async function membersPage(ctx: PageContext): Promise<Markup> {
  const { scope, c } = ctx;
  const [{ items, next }, houses] = await Promise.all([
    listMembers(scope, { cursor: c.req.query("cursor") }),
    listHouses(scope),
  ]);
  const names = new Map<string, string>(houses.map((one) => [one.id, one.name]));
  const rows = items.map((one) => (
    <MemberRow member={one} houses={one.houses.map((id) => names.get(id) ?? "")} />
  ));
  return listPage(ctx, {
    title: copy().title,
    lead: copy().lead,
    here: "members",
    aside: <Invite ctx={ctx} houses={houses} />,
    children: (
      <Rows rows={rows} next={{ path: "/network/members", cursor: next, text: words().network.page.next }} />
    ),
  });
}

const MemberRow = ({ member, houses }: { member: Member; houses: readonly string[] }) => (
  <div class="row">
    <Icon name="user-round" />
    <div class="grow">
      <a class="whole" href={`/network/members/${member.id}`}>
        {member.name}
      </a>
      <div class="second">
        {[words().common.roles[member.role], houses.filter(Boolean).join(", ")].filter(Boolean).join(", ")}
      </div>
    </div>
    {member.suspended ? (
      <Bare icon="circle-pause" tone="plain">
        {words().network.page.suspended}
      </Bare>
    ) : null}
  </div>
);

function Invite({ ctx, houses }: { ctx: PageContext; houses: readonly HouseDefinition[] }) {
  return (
    <Section title={copy().invite} id="invite">
      <div class="panel pad stack">
        <p class="second">{copy().inviteHint}</p>
        <FormOf
          form={inviteForm}
          typed={ctx.typed}
          action="/network/members"
          {...roleFields(houses)}
          only={houses.length === 0 ? ["name", "email", "role"] : inviteForm.names}
          values={{ role: "house_staff" }}
          button={copy().inviteButton}
        />
      </div>
    </Section>
  );
}

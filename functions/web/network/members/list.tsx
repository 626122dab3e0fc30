import { en } from "#functions/copy/en/index.ts";
import { listMembers } from "#shared/network/member/list-members.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import type { PageContext } from "../../kit/route.ts";
import { Field, Form } from "../../ui/form.tsx";
import { Banner, Bare, Icon, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { RoleFields } from "./role-fields.tsx";

/** The staff of the network with their roles, and the invitation form. */
export async function membersPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed, c } = ctx;
  const [{ items, next }, houses] = await Promise.all([
    listMembers(scope, { cursor: c.req.query("cursor") }),
    listHouses(scope),
  ]);
  const names = new Map<string, string>(houses.map((one) => [one.id, one.name]));
  const where = (ids: readonly string[]) =>
    ids
      .map((id) => names.get(id) ?? "")
      .filter(Boolean)
      .join(", ");
  return shell(ctx, {
    title: en.network.staff.title,
    here: "members",
    children: (
      <>
        <div class="title">
          <h1>{en.network.staff.title}</h1>
          <span class="second">{en.network.staff.lead}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        <div class="record">
          <div>
            <Panel rows>
              {items.map((one) => (
                <div class="row">
                  <Icon name="user-round" />
                  <div class="grow">
                    <a class="whole" href={`/network/members/${one.id}`}>
                      {one.name}
                    </a>
                    <div class="second">
                      {[en.common.roles[one.role], where(one.houses)].filter(Boolean).join(", ")}
                    </div>
                  </div>
                  {one.suspended ? (
                    <Bare icon="circle-pause" tone="plain">
                      {en.network.page.suspended}
                    </Bare>
                  ) : null}
                </div>
              ))}
            </Panel>
            {next ? (
              <p class="section">
                <a class="btn" href={`/network/members?cursor=${encodeURIComponent(next)}`}>
                  {en.network.page.next}
                </a>
              </p>
            ) : null}
          </div>
          <Section title={en.network.staff.invite} id="invite">
            <div class="panel pad">
              <Form id="invite" action="/network/members">
                <p class="second">{en.network.staff.inviteHint}</p>
                <Field typed={typed} form="invite" name="name" label={en.network.staff.name} required />
                <Field
                  typed={typed}
                  form="invite"
                  name="email"
                  label={en.network.staff.email}
                  type="email"
                  required
                />
                <RoleFields typed={typed} form="invite" houses={houses} current="house_staff" chosen={[]} />
                <button type="submit" class="btn btn-primary">
                  {en.network.staff.inviteButton}
                </button>
              </Form>
            </div>
          </Section>
        </div>
      </>
    ),
  });
}

import { listMembers } from "#shared/member/list-members.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Form } from "../ui/form.tsx";
import { Banner, Bare, Panel } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";

/** Who works in the network, in which role. */
export async function membersPage(visit: Visit): Promise<Markup> {
  const { scope, typed, membership, c } = visit;
  const { items, next } = await listMembers(scope, { cursor: c.req.query("cursor") });
  return shell(visit, {
    title: en.network.members,
    here: "members",
    children: (
      <>
        <div class="title">
          <h1>{en.network.members}</h1>
          <span class="second">{en.network.membersLead}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        <Panel rows>
          {items.map((one) => (
            <div class="row">
              <div class="grow">
                <b>{one.name}</b>
                <div class="second">
                  {en.roles[one.role]}, {one.email}
                </div>
              </div>
              {one.suspended ? (
                <Bare icon="circle-pause" tone="plain">
                  {en.network.suspended}
                </Bare>
              ) : null}
              {one.id === membership.member ? null : (
                <Suspension
                  id={one.id}
                  action={`/network/members/${one.id}/suspension`}
                  suspended={one.suspended !== null}
                  of={one.name}
                />
              )}
            </div>
          ))}
        </Panel>
        {next ? (
          <p class="section">
            <a class="btn" href={`/network/members?cursor=${encodeURIComponent(next)}`}>
              {en.network.next}
            </a>
          </p>
        ) : null}
      </>
    ),
  });
}

/** One button: what is suspended is taken back, and the other way round. */
export const Suspension = (props: { id: string; action: string; suspended: boolean; of: string }) => (
  <Form id={props.id} action={props.action}>
    <button
      type="submit"
      class="btn btn-row"
      name="suspended"
      value={props.suspended ? "no" : "yes"}
      aria-label={`${props.suspended ? en.network.reinstate : en.network.suspend}: ${props.of}`}
    >
      {props.suspended ? en.network.reinstate : en.network.suspend}
    </button>
  </Form>
);

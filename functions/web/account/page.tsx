import type { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import { grantsOf, isSameMembership } from "#shared/network/door/open-session.ts";
import { type OwnSession, ownSessions, sessionId } from "#shared/network/door/own-sessions.ts";
import { passkeysOf } from "#shared/network/door/passkey/own-passkeys.ts";
import { hasPin } from "#shared/network/door/set-pin.ts";
import { isFresh } from "#shared/network/door/verify-member.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { deviceCookie } from "../door/cookies.ts";
import { landing } from "../door/where.ts";
import type { PageContext, RequestContext } from "../kit/route.ts";
import { Form } from "../ui/form.tsx";
import { Back, Bare, Icon, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { ago, isPhone, nameOf } from "./device.ts";
import { PasskeySection } from "./passkeys.tsx";
import { PinSection } from "./pin.tsx";

/** One's own account: the roles one has, and where one is signed in. */
export async function accountPage(ctx: PageContext<RequestContext>): Promise<Markup> {
  const { c, world, membership } = ctx;
  const door = world.openDoor("web");
  const now = world.now();
  const { identity } = membership;
  const [grants, sessions, pin, passkeys] = await Promise.all([
    grantsOf(door, identity),
    ownSessions(door, identity, now),
    hasPin(world, { identity, secret: deviceCookie.read(c) }),
    passkeysOf(door, identity, now),
  ]);
  const { title, lead, roles, devices } = words().account;
  const own = sessionId(c.get("session"));
  const fresh = isFresh(c.get("session"), now);
  return shell(ctx, {
    title,
    children: (
      <div class="form-page">
        <Back href={landing(membership)}>{words().account.back}</Back>
        <div class="title">
          <h1>{title}</h1>
          <span class="second">{lead({ name: membership.name })}</span>
        </div>
        <Section title={roles.title}>
          <Panel rows>
            {grants.map((grant) => (
              <RoleRow grant={grant} here={isSameMembership(grant, membership)} />
            ))}
          </Panel>
        </Section>
        <PasskeySection
          assets={ctx.assets}
          passkeys={passkeys.map(({ value }) => value)}
          fresh={fresh}
          now={now}
        />
        <PinSection typed={ctx.typed} set={pin} fresh={fresh} />
        <Section title={devices.title}>
          <Panel rows>
            {sessions.map((one) => (
              <SessionRow {...one} own={one.id === own} now={now} />
            ))}
          </Panel>
          <Form id="everywhere" class="stack section" action="/account/sessions/end">
            <p class="second">{devices.hint}</p>
            <button type="submit" class="btn">
              <Icon name="log-out" />
              {devices.everywhere}
            </button>
          </Form>
        </Section>
      </div>
    ),
  });
}

function RoleRow({ grant, here }: { grant: Grant; here: boolean }) {
  const copy = words().account.roles;
  const { network, networkName, member, suspended } = grant;
  const role = words().common.roles[grant.role];
  return (
    <div class="row">
      <Icon name="building-2" />
      <div class="grow">
        <b>{role}</b>
        <div class="second">{suspended ? copy.suspended({ network: networkName }) : networkName}</div>
      </div>
      {here ? (
        <Bare icon="check" tone="good">
          {copy.here}
        </Bare>
      ) : suspended ? null : (
        <Form id={`as-${member}`} action="/account/membership">
          <button
            type="submit"
            class="btn btn-row"
            name="membership"
            value={`${network}.${member}`}
            aria-label={words().account.toNetwork({ role, network: networkName })}
          >
            {copy.switch}
          </button>
        </Form>
      )}
    </div>
  );
}

function SessionRow({
  id,
  membership,
  session,
  own,
  now,
}: OwnSession & { own: boolean; now: Temporal.Instant }) {
  const copy = words().account.devices;
  const device = nameOf(session.device);
  const times = [
    copy.opened({ ago: ago(session.openedAt, now) }),
    copy.used({ ago: ago(session.seenAt, now) }),
  ];
  const where = [words().common.roles[membership.role], membership.networkName];
  return (
    <div class="row">
      <Icon name={isPhone(session.device) ? "smartphone" : "monitor"} />
      <div class="grow">
        <b>{device}</b>
        <div class="second">
          {own ? `${copy.this}. ` : ""}
          {session.lock ? `${copy.handedOver}. ` : ""}
          {where.join(", ")}
          <br />
          {times.join(", ")}
        </div>
      </div>
      <Form id={`end-${id}`} action={`/account/sessions/${id}/end`}>
        <button type="submit" class="btn btn-row" aria-label={`${copy.end}: ${device}`}>
          {copy.end}
        </button>
      </Form>
    </div>
  );
}

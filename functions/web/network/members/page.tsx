import { day, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { today } from "#shared/kernel/local-date.ts";
import { roleForm } from "#shared/network/member/add-member.ts";
import { readMember } from "#shared/network/member/read-member.ts";
import { credentialForm } from "#shared/network/member/record-credential.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import type { Member } from "#shared/records/member/member.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Form } from "../../ui/form.tsx";
import { Back, Banner, Bare, Icon, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Suspension } from "../../ui/suspension.tsx";
import { roleFields } from "./role-fields.tsx";

/** One staff member: role and houses, credentials and checks, and the ways to remove access. */
export async function memberPage(ctx: PageContext, id: Member["id"]): Promise<Markup> {
  const { scope, typed, membership } = ctx;
  const [member, houses, { timeZone }] = await Promise.all([
    readMember(scope, { member: id }),
    listHouses(scope),
    readProfile(scope),
  ]);
  const at = `/network/members/${id}`;
  const now = scope.now();
  const self = membership.member === id;
  return shell(ctx, {
    title: member.name,
    here: "members",
    children: (
      <>
        <Back href="/network/members">{words().network.staff.back}</Back>
        <div class="title">
          <h1>{member.name}</h1>
          <span class="second">
            {[words().common.roles[member.role], member.email].join(", ")}
            {member.invitedAt
              ? `. ${words().network.staff.invited({ when: whenWithin(member.invitedAt, now, timeZone) })}`
              : ""}
          </span>
        </div>
        {member.suspended ? (
          <Banner icon="circle-pause">
            {words().network.staff.paused({ when: whenWithin(member.suspended.at, now, timeZone) })}
          </Banner>
        ) : null}
        <div class="record">
          <Credentials ctx={ctx} member={member} zone={timeZone} />
          <Section title={words().network.staff.change}>
            <div class="panel pad stack">
              <FormOf
                form={roleForm}
                typed={typed}
                action={`${at}/role`}
                {...roleFields(houses)}
                only={houses.length === 0 ? ["name", "role"] : roleForm.names}
                values={member}
                button={words().network.staff.changeButton}
              />
              <Form id="invite-again" action={`${at}/invitation`}>
                <button type="submit" class="btn w-full">
                  <Icon name="mail" />
                  {words().network.staff.again}
                </button>
              </Form>
              {self ? (
                <p class="second">{words().network.staff.yourself}</p>
              ) : (
                <>
                  <Suspension
                    id="suspension"
                    action={`${at}/suspension`}
                    suspended={member.suspended !== null}
                    of={member.name}
                  />
                  <Act
                    typed={typed}
                    form="removal"
                    icon="trash-2"
                    title={words().network.staff.remove}
                    danger
                    action={`${at}/removal`}
                    hint={words().network.staff.removeHint}
                    button={words().network.staff.removeButton}
                  />
                </>
              )}
            </div>
          </Section>
        </div>
      </>
    ),
  });
}

function Credentials({ ctx, member, zone }: { ctx: PageContext; member: Member; zone: string }) {
  const { scope, typed } = ctx;
  const now = scope.now();
  const here = today(now, zone).toString();
  const action = `/network/members/${member.id}/credentials`;
  return (
    <Section title={words().network.staff.credentials}>
      <Panel rows>
        {member.credentials.length === 0 ? (
          <p class="pad second">{words().network.staff.noCredentials}</p>
        ) : null}
        {member.credentials.map((one, at) => (
          <div class="row">
            <div class="grow">
              <b>{words().network.staff.credential[one.kind]}</b>
              <div class="second">{one.note}</div>
            </div>
            {one.expires === null ? (
              <span class="second">{words().network.staff.endless}</span>
            ) : one.expires < here ? (
              <Bare icon="alarm-clock" tone="late">
                {words().network.staff.ended({ day: day(one.expires, now, zone) })}
              </Bare>
            ) : (
              <span class="second">{words().network.staff.ends({ day: day(one.expires, now, zone) })}</span>
            )}
            <Form id={`credential-${at}`} action={`${action}/removal`}>
              <input type="hidden" name="kind" value={one.kind} />
              <input type="hidden" name="note" value={one.note} />
              <button type="submit" class="btn btn-row">
                {words().network.staff.takeAway}
              </button>
            </Form>
          </div>
        ))}
      </Panel>
      <div class="panel pad stack mt-4">
        <h3>{words().network.staff.addCredential}</h3>
        <FormOf
          form={credentialForm}
          typed={typed}
          action={action}
          copy={words().network.staff}
          options={{ kind: { words: words().network.staff.credential } }}
          button={words().network.staff.record}
          plain
        />
      </div>
    </Section>
  );
}

import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { inviteForm } from "#shared/consents/guest/invite-guest.ts";
import { type GuestsPage, type InvitedGuest, listGuests } from "#shared/consents/guest/list-guests.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { isLive } from "#shared/records/consent/consent.ts";
import { type PersonalLink, stateOfLink } from "#shared/records/door/link.ts";
import { ActOf } from "../../kit/fields.tsx";
import { idIn, stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Back, Banner, Icon, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().consents.guests;

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly found: GuestsPage;
}

const pathOf = (ctx: HouseContext) => `${stayPath(ctx)}/consents/${idIn(ctx, "consent")}/guests`;

/** Whom staff invited under a family consent, and what they answered. */
export async function guestsPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const found = await listGuests(ctx.scope, { ...stayIn(ctx), consent: idIn(ctx, "consent") });
  const { stay, house, consent } = found;
  const name = boardName(stay) || stay.legalName;
  return shell(ctx, {
    title: `${copy().title}, ${name}`,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={`${stayPath(ctx)}/consents`}>{words().consents.title}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{consent.leaves.to}</p>
        </div>
        {found.guests.length > 0 ? (
          <Panel rows>
            {found.guests.map((one) => (
              <Guest ctx={ctx} found={found} one={one} />
            ))}
          </Panel>
        ) : null}
        <Invite ctx={ctx} found={found} />
      </div>
    ),
  });
}

function Guest({ ctx, found, one: { guest, link } }: Props & { one: InvitedGuest }) {
  const now = ctx.scope.now();
  const open =
    link && !found.stay.closed && ["open", "used"].includes(stateOfLink(link, now)) ? link : undefined;
  const { answer } = guest;
  return (
    <div class="row">
      <div class="grow">
        <b>{guest.name}</b>
        <div>{answer ? copy().answers[answer.is] : stateSaid(link, found, ctx)}</div>
        {answer?.phone && isLive(found.consent, now) ? (
          <div>
            <a class="under" href={dialLink(answer.phone)}>
              {copy().call({ phone: answer.phone })}
            </a>
          </div>
        ) : null}
        {answer?.reach ? <div class="second">{answer.reach}</div> : null}
        {answer ? <div class="second">{when(answer.at, now, found.house.timeZone)}</div> : null}
      </div>
      {open && ctx.scope.permissions.has("link.manage") ? (
        <Form id={`withdraw-${open.id}`} action={`${pathOf(ctx)}/${open.id}/withdrawal`}>
          <button type="submit" class="btn">
            <Icon name="ban" />
            {copy().withdraw}
          </button>
        </Form>
      ) : null}
    </div>
  );
}

function stateSaid(link: PersonalLink | undefined, { house, stay }: GuestsPage, ctx: HouseContext): string {
  const { states } = copy();
  if (!link) return states.ended;
  const now = ctx.scope.now();
  const state = stateOfLink(link, now);
  if (state === "open" && stay.closed) return states.over;
  if (state === "open") return states.open({ day: when(link.until, now, house.timeZone) });
  return state === "used" && link.used
    ? states.used({ day: when(link.used.at, now, house.timeZone) })
    : states[state === "withdrawn" ? "withdrawn" : "ended"];
}

const Invite = ({ ctx, found: { consent, stay } }: Props) =>
  !isLive(consent, ctx.scope.now()) ? (
    <Banner icon="ban">{words().refusals.consent_over}</Banner>
  ) : ctx.scope.permissions.has(inviteForm.needs) && !stay.closed ? (
    <div class="panel pad stack">
      <ActOf
        form={inviteForm}
        typed={ctx.typed}
        action={pathOf(ctx)}
        icon="user-round-plus"
        title={copy().invite}
        hint={copy().hint({ resident: boardName(stay) || stay.legalName })}
        copy={copy()}
        values={{ name: consent.leaves.to }}
        button={copy().button}
      />
    </div>
  ) : null;

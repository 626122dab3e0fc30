import { fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { inviteResidentForm } from "#shared/journeys/access/invite-resident.ts";
import { type AccessPage, readAccess } from "#shared/journeys/access/read-access.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { boardName, firstName } from "#shared/kernel/person-name.ts";
import {
  type AccessState,
  type ResidentAccess,
  stateOfAccess,
} from "#shared/records/resident-access/access.ts";
import { FormOf } from "../../kit/fields.tsx";
import { stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Form } from "../../ui/form.tsx";
import { Back, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().residents.ownPage;

/** A resident's own page, as staff see it: whom they invited, and whether it was opened. Never what is on it. */
export async function ownPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const found = await readAccess(ctx.scope, stayIn(ctx));
  const { stay, house, access, byEmail } = found;
  const name = boardName(stay) || stay.legalName;
  const title = copy().title({ resident: firstName(stay) || stay.legalName });
  return shell(ctx, {
    title,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={stayPath(ctx)}>{name}</Back>
        <div>
          <h1>{title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        {access ? <Standing ctx={ctx} found={found} access={access} /> : null}
        <Invite ctx={ctx} byEmail={byEmail} />
      </div>
    ),
  });
}

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly found: AccessPage;
  readonly access: ResidentAccess;
}

function Standing({ ctx, found, access }: Props) {
  const now = ctx.scope.now();
  const zone = found.house.timeZone;
  const { state, at } = stateOfAccess(access, stamp(now));
  return (
    <div class="panel pad stack">
      <p role="status">{saidOf(access, state, fullDate(at, zone))}</p>
      {state === "invited" || state === "opened" ? (
        <Act
          typed={ctx.typed}
          form="own-page-end"
          action={`${stayPath(ctx)}/own-page/ending`}
          icon="ban"
          title={copy().end}
          hint={copy().endHint}
          button={copy().end}
          danger
        >
          {null}
        </Act>
      ) : null}
    </div>
  );
}

function saidOf({ to }: ResidentAccess, state: AccessState, day: string): string {
  if (to !== null) return copy().states.email[state]({ to, day });
  const said = copy().states.link[state];
  return typeof said === "string" ? said : said({ day });
}

const Invite = ({ ctx, byEmail }: Pick<Props, "ctx"> & { byEmail: boolean }) => (
  <>
    <Section title={copy().byEmail}>
      <div class="panel pad stack">
        <FormOf
          form={inviteResidentForm}
          typed={ctx.typed}
          action={`${stayPath(ctx)}/own-page`}
          copy={{ email: copy().email }}
          hints={{ email: copy().emailHint }}
          button={copy().invite}
        />
      </div>
    </Section>
    <Section title={copy().byLink}>
      <div class="panel pad stack">
        <p class="second">{copy().linkLead}</p>
        <Form id="own-page-by-link" action={`${stayPath(ctx)}/own-page/link`}>
          <button type="submit" class="btn">
            {copy().makeLink}
          </button>
        </Form>
      </div>
    </Section>
    {byEmail ? null : (
      <Section title={copy().lend}>
        <div class="panel pad stack">
          <p class="second">{copy().lendLead}</p>
          <Form id="own-page-lend" action={`${stayPath(ctx)}/own-page/hand-over`}>
            <button type="submit" class="btn">
              {copy().lendButton}
            </button>
          </Form>
        </div>
      </Section>
    )}
    <p class="second">{copy().check}</p>
    <p class="second">{copy().replaces}</p>
  </>
);

import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { housesForm } from "#shared/referrals/by-hand/change-houses.ts";
import { referrerForm } from "#shared/referrals/by-hand/change-referrer.ts";
import {
  factForms,
  isDates,
  isList,
  isMedications,
  nameOf,
  type Section,
  sections,
} from "#shared/referrals/by-hand/fields.ts";
import { shownIn, valueAt } from "#shared/referrals/by-hand/values.ts";
import { type ReferralPage, readReferral } from "#shared/views/referral-page.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Back, Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { pathOf } from "./parts.tsx";

const copy = () => words().referrals.byHand;

/** All details of a referral by hand, a form for each section. */
export async function detailsPage(
  ctx: PageContext,
  at: Pick<ReferralPage["header"], "house"> & { readonly referral: ReferralPage["header"]["id"] },
): Promise<Markup> {
  const found = await readReferral(ctx.scope, at);
  const title = copy().title({ number: spokenNumber(at.referral) });
  return shell(ctx, {
    title,
    house: at.house ? (found.own?.name ?? "") : undefined,
    here: at.house ? undefined : "inbox",
    children: (
      <div class="max-w-xl">
        <Back href={pathOf(found)}>{words().referrals.number({ number: spokenNumber(at.referral) })}</Back>
        <div class="title">
          <h1>{title}</h1>
        </div>
        {found.header.source.kind === "partner" ? (
          <Empty>{words().refusals.sent_by_partner}</Empty>
        ) : (
          <>
            <p class="second pb-4">{copy().lead}</p>
            <div class="panel pad stack">
              <Referrer ctx={ctx} found={found} />
              <HousesWanted ctx={ctx} found={found} />
              {sections.map((section) => (
                <Facts ctx={ctx} found={found} section={section} />
              ))}
            </div>
          </>
        )}
      </div>
    ),
  });
}

interface Props {
  readonly ctx: PageContext;
  readonly found: ReferralPage;
}

/** Who refers, unless it is the person. */
function Referrer({ ctx, found }: Props) {
  const { source, contact } = found.header;
  const { referrer } = copy();
  if (source.kind === "self") return null;
  const isProgram = source.kind === "program";
  return (
    <ActOf
      form={referrerForm}
      typed={ctx.typed}
      icon="phone"
      title={isProgram ? referrer.program : referrer.person}
      action={`${pathOf(found)}/details/referrer`}
      copy={{ ...words().referrals.taking, is: isProgram ? referrer.isProgram : referrer.isPerson }}
      hints={{ is: referrer.isHint }}
      only={[...(isProgram ? (["program"] as const) : []), "contactName", "contactPhone", "is"]}
      options={{ is: { words: referrer.answers } }}
      values={{ program: source.name, contactName: contact.name, contactPhone: contact.phone }}
      button={copy().button}
    />
  );
}

function HousesWanted({ ctx, found }: Props) {
  const { wanted } = found.header;
  const known = [...found.houses, ...(found.own ? [found.own] : [])].map(({ id, name }): [string, string] => [
    id,
    name,
  ]);
  return (
    <ActOf
      form={housesForm}
      typed={ctx.typed}
      icon="house"
      title={words().referrals.sent.labels.routing.houses}
      action={`${pathOf(found)}/details/houses`}
      copy={{ houses: copy().houses }}
      hints={{ houses: copy().housesHint }}
      options={{ houses: { pairs: known.sort(([, a], [, b]) => a.localeCompare(b)) } }}
      values={{ houses: wanted === "any_suitable" ? [] : wanted }}
      button={copy().button}
    />
  );
}

function Facts({ ctx, found, section }: Props & { section: Section }) {
  const { form, fields } = factForms[section];
  const { labelsByPath, sent } = words().referrals;
  const by = <T,>(of: (one: (typeof fields)[number]) => T) =>
    Object.fromEntries(fields.map((one) => [nameOf(one), of(one)]));
  return (
    <ActOf
      form={form}
      typed={ctx.typed}
      icon="pencil"
      title={sent.sections[section]}
      action={`${pathOf(found)}/details/${section}`}
      copy={by(({ path }) => labelsByPath.get(path) ?? path)}
      values={by((one) => shownIn(one, valueAt(found.facts, one.path)))}
      options={by(() => ({ words: choices() }))}
      hints={hintsOf(fields)}
      button={copy().button}
    />
  );
}

const choices = () => ({ ...words().referrals.page.values, ...words().referrals.sent.words.houseWanted });

function hintsOf(fields: (typeof factForms)[Section]["fields"]): Record<string, string> {
  const { medicationsHint, datesHint, commaHint } = copy();
  return Object.fromEntries(
    fields.flatMap((one): [string, string][] => {
      if (isMedications(one.schema)) return [[nameOf(one), medicationsHint]];
      if (!isList(one.schema)) return [];
      return [[nameOf(one), isDates(one.schema) ? datesHint : commaHint]];
    }),
  );
}
